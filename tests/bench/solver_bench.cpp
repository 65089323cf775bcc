// bench_solver BOOK PERIOD [DIR]: solves the networks of `assign draw`, one a component, with our
// solver and with the one of Boost, and demands equal optima at all levels. With DIR it writes
// there what solvers of linear programs need to do the same: C.L.mps minimises level L of component
// C with the levels before it held at their optimum, and optima has a line "C L arcs optimum" of
// each. Prints CPU seconds.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "boost_flow.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/roster/draw.hpp"
#include "roster/eligible.hpp"
#include "roster/lexicographic.hpp"
#include "roster/network.hpp"
#include "roster/stopwatch.hpp"

namespace {

using namespace lapthach;
using namespace lapthach::roster;
using bench::boost_flow;
namespace fs = std::filesystem;

struct Solved {
  std::vector<Network> networks;  ///< by component
  std::vector<std::vector<int>> flows;
};

std::vector<Network> networks_of(const Model& model) {
  std::vector<Network> networks;
  for (const Component& component : model.components) {
    networks.push_back(build_network(model, component, eligible_pairs(model, component)));
  }
  return networks;
}

/// Level by level without the constant of the network.
Objective cost_of(const Network& network, const std::vector<int>& flow) {
  Objective sum{};
  for (std::size_t a = 0; a < flow.size(); ++a) {
    for (std::size_t level = 0; level < levels; ++level) {
      sum[level] += network.arcs[a].cost[level] * flow[a];
    }
  }
  return sum;
}

bool is_priced(const Network& network, std::size_t level) {
  for (const Arc& arc : network.arcs) {
    if (arc.cost[level] != 0) return true;
  }
  return false;
}

using Lines = std::back_insert_iterator<std::string>;

void state_rows(Lines out, const Network& network, std::size_t level) {
  fmt::format_to(out, "NAME          ROSTER\nROWS\n N  COST\n");
  for (Index node = 0; node < network.sink(); ++node) fmt::format_to(out, " E  N{}\n", node);
  for (std::size_t held = 0; held < level; ++held) fmt::format_to(out, " E  L{}\n", held);
}

void state_columns(Lines out, const Network& network, std::size_t level) {
  const auto entry = [&](std::size_t a, const std::string& row, std::int64_t value) {
    const std::string column = fmt::format("A{}", a);
    if (value != 0) fmt::format_to(out, "    {:<8}  {:<8}  {:>12}\n", column, row, value);
  };
  fmt::format_to(out, "COLUMNS\n");
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    const Arc& arc = network.arcs[a];
    entry(a, fmt::format("N{}", arc.tail), 1);
    if (arc.head != network.sink()) entry(a, fmt::format("N{}", arc.head), -1);
    entry(a, "COST", arc.cost[level]);
    for (std::size_t held = 0; held < level; ++held) {
      entry(a, fmt::format("L{}", held), arc.cost[held]);
    }
  }
}

/// In the fixed form, which all solvers read.
std::string mps(const Network& network, std::size_t level, const Objective& optimum) {
  std::string text;
  const Lines out(text);
  state_rows(out, network, level);
  state_columns(out, network, level);
  const auto side = [&](const std::string& row, std::int64_t value) {
    if (value != 0) fmt::format_to(out, "    {:<8}  {:<8}  {:>12}\n", "RHS", row, value);
  };
  fmt::format_to(out, "RHS\n");
  for (Index node = 0; node < network.sink(); ++node) {
    side(fmt::format("N{}", node), network.supply[node]);
  }
  for (std::size_t held = 0; held < level; ++held) side(fmt::format("L{}", held), optimum[held]);
  fmt::format_to(out, "BOUNDS\n");
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    fmt::format_to(out, " UP {:<8}  {:<8}  {:>12}\n", "BOUND", fmt::format("A{}", a),
                   network.arcs[a].capacity);
  }
  fmt::format_to(out, "ENDATA\n");
  return text;
}

void write_programs(const Solved& solved, const fs::path& directory) {
  std::ofstream optima(directory / "optima");
  for (std::size_t c = 0; c < solved.networks.size(); ++c) {
    const Network& network = solved.networks[c];
    const Objective optimum = cost_of(network, solved.flows[c]);
    for (std::size_t level = 0; level < levels; ++level) {
      if (!is_priced(network, level)) continue;
      std::ofstream file(directory / fmt::format("{}.{}.mps", c, level));
      file << mps(network, level, optimum);
      optima << fmt::format("{} {} {}\n", c, level, optimum[level]);
    }
  }
}

/// What the visits of all flows come to, by the objective of a draw.
Objective value_of(const Model& model, const Solved& solved) {
  std::vector<Pair> pairs = model.pinned;
  for (std::size_t c = 0; c < solved.networks.size(); ++c) {
    const Network& network = solved.networks[c];
    for (std::size_t a = 0; a < network.pairs.size(); ++a) {
      if (solved.flows[c][a] > 0) pairs.push_back(network.pairs[a]);
    }
  }
  std::ranges::sort(pairs);
  return evaluate(model, pairs);
}

/// CPU seconds of solving each network with `solver`, which gives the flow of one.
template <class Solver>
double solve_all(Solved& solved, const Solver& solver) {
  Stopwatch watch;
  solved.flows.clear();
  for (const Network& network : solved.networks) solved.flows.push_back(solver(network));
  return watch.lap();
}

void require_equal(const Objective& found, const Objective& drawn, const char* who) {
  if (found == drawn) return;
  throw std::runtime_error(fmt::format("{} finds {}, assign draw {}", who, fmt::join(found, " "),
                                       fmt::join(drawn, " ")));
}

void compare(const fs::path& root, Period period, const fs::path& directory) {
  const domain::Records records = book::load_or_throw(root);
  const Objective drawn = roster::draw(records, period).roster.objective;
  const Model model = build_model(records, period, published(records, period));
  Solved solved{networks_of(model), {}};
  if (boost_flow(solved.networks.front())) {
    const double boost =
        solve_all(solved, [](const Network& network) { return *boost_flow(network); });
    require_equal(value_of(model, solved), drawn, "Boost");
    std::printf("boost %.6f\n", boost);
  }
  const double ours =
      solve_all(solved, [](const Network& network) { return optimise(network).flow; });
  require_equal(value_of(model, solved), drawn, "our solver");
  std::size_t arcs = 0;
  for (const Network& network : solved.networks) arcs += network.arcs.size();
  std::printf("ours %.6f\narcs %zu\n", ours, arcs);
  if (!directory.empty()) write_programs(solved, directory);
}

}  // namespace

int main(int argc, char** argv) try {
  const auto period = argc > 2 ? parse_period(argv[2]) : std::nullopt;
  if (!period) {
    std::fprintf(stderr, "bench_solver BOOK PERIOD [DIR]\n");
    return 2;
  }
  compare(argv[1], *period, argc > 3 ? argv[3] : "");
  return 0;
} catch (const Error& fault) {
  for (const Diagnostic& each : fault.diagnostics()) {
    std::fprintf(stderr, "bench_solver: %s\n", each.what.en.c_str());
  }
  return 1;
} catch (const std::exception& fault) {
  std::fprintf(stderr, "bench_solver: %s\n", fault.what());
  return 1;
}
