// Packs levels into words, solves word by word, and keeps only what is still open between words.
//
// The optimal face of a minimum-cost flow is the set of flows in which every arc with a reduced
// cost stays at its bound; it is again the flows of a network, of the other arcs. So each word is
// solved on the arcs that no earlier word has settled, which fall into ever smaller pieces.
#include "roster/lexicographic.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <stdexcept>

#include "roster/simplex.hpp"

namespace lapthach::roster {

namespace {

constexpr std::int64_t word_limit = std::int64_t{1} << 60;

/// No simple path or cycle costs more at a level: it enters and leaves a node at most once.
Objective bounds(const Network& network) {
  std::vector<Objective> largest(network.nodes.size(), Objective{});
  for (const Arc& arc : network.arcs) {
    for (std::size_t level = 0; level < levels; ++level) {
      std::int64_t& known = largest[arc.tail][level];
      known = std::max(known, std::abs(arc.cost[level]));
    }
  }
  Objective bound{};
  for (const Objective& node : largest) {
    for (std::size_t level = 0; level < levels; ++level) bound[level] += 2 * node[level];
  }
  return bound;
}

/// Makes one word of the levels from `first` up to, not including, `last`; false when they do not
/// fit.
bool pack(const Objective& bound, std::size_t first, std::size_t last, Word& word) {
  std::int64_t factor = 1;
  std::int64_t total = 0;
  word = {};
  for (std::size_t level = last; level-- > first;) {
    std::int64_t part = 0;
    word.factor[level] = factor;
    if (__builtin_mul_overflow(factor, bound[level], &part) ||
        __builtin_add_overflow(total, part, &total) || total >= word_limit ||
        __builtin_mul_overflow(factor, bound[level] + 1, &factor)) {
      return false;
    }
  }
  return true;
}

std::vector<Word> pack(const Objective& bound) {
  std::vector<Word> words;
  for (std::size_t first = 0; first < levels;) {
    std::size_t last = first;
    Word fitting, next;
    while (last < levels && pack(bound, first, last + 1, next)) {
      fitting = next;
      ++last;
    }
    if (last == first) throw std::logic_error("a level of the roster exceeds 60 bits");
    words.push_back(fitting);
    first = last;
  }
  return words;
}

class Solver {
 public:
  explicit Solver(const Network& network)
      : network_(network), open_(network.arcs.size()), supply_(network.supply) {
    optimum_.words = pack(bounds(network));
    optimum_.flow.assign(network.arcs.size(), 0);
    optimum_.price.assign(network.nodes.size() * optimum_.words.size(), 0);
    std::iota(open_.begin(), open_.end(), Index{0});
    local_.resize(network.nodes.size());
    piece_of_.resize(network.nodes.size());
  }

  Optimum solve() {
    for (std::size_t word = 0; word < optimum_.words.size() && !open_.empty(); ++word) {
      const bool last = word + 1 == optimum_.words.size();
      if (last || price_arcs(word)) solve_word(word);
    }
    return std::move(optimum_);
  }

 private:
  /// False when nothing has a price at this word.
  bool price_arcs(std::size_t word) const {
    return std::ranges::any_of(
        open_, [&](Index arc) { return optimum_.words[word](network_.arcs[arc].cost) != 0; });
  }

  void solve_word(std::size_t word) {
    const Rows<Index> pieces = split();
    std::vector<Index> still_open;
    for (Index piece = 0; piece < pieces_; ++piece) solve_piece(word, pieces[piece], still_open);
    open_ = std::move(still_open);
  }

  /// The open arcs of each piece that hangs together without the sink.
  Rows<Index> split() {
    Joined nodes(static_cast<Index>(network_.nodes.size()));
    for (const Index arc : open_) {
      const auto& [tail, head, capacity, cost] = network_.arcs[arc];
      if (head != network_.sink()) nodes.join(tail, head);
    }
    pieces_ = 0;
    std::ranges::fill(piece_of_, none);
    std::vector<std::pair<Index, Index>> entries;
    entries.reserve(open_.size());
    for (const Index arc : open_) {
      Index& piece = piece_of_[nodes.root(network_.arcs[arc].tail)];
      if (piece == none) piece = pieces_++;
      entries.emplace_back(piece, arc);
    }
    return Rows<Index>(pieces_, entries);
  }

  void solve_piece(std::size_t word, std::span<const Index> arcs, std::vector<Index>& still_open) {
    state_problem(word, arcs);
    if (!solve_flow(problem_, solution_)) throw std::logic_error("the roster network has no flow");
    const std::int64_t sink_price = solution_.price.back();
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
      optimum_.price[optimum_.at(nodes_[node], word)] = solution_.price[node] - sink_price;
    }
    for (std::size_t a = 0; a < arcs.size(); ++a) settle(word, arcs[a], a, still_open);
    for (const Index node : nodes_) local_[node] = 0;
  }

  void settle(std::size_t word, Index arc, std::size_t a, std::vector<Index>& still_open) {
    const auto tail = static_cast<std::size_t>(problem_.tail[a]);
    const auto head = static_cast<std::size_t>(problem_.head[a]);
    const std::int64_t reduced = problem_.cost[a] + solution_.price[tail] - solution_.price[head];
    const bool last = word + 1 == optimum_.words.size();
    if (reduced == 0 && !last) {
      still_open.push_back(arc);
      return;
    }
    const int flow = solution_.flow[a];
    optimum_.flow[arc] = flow;
    supply_[network_.arcs[arc].tail] -= flow;
    supply_[network_.arcs[arc].head] += flow;
  }

  /// Numbers the nodes of a piece from 1 in local_, the sink last.
  void state_problem(std::size_t word, std::span<const Index> arcs) {
    nodes_.clear();
    const auto number = [&](Index node) {
      if (node != network_.sink() && local_[node] == 0) {
        nodes_.push_back(node);
        local_[node] = static_cast<int>(nodes_.size());
      }
    };
    for (const Index arc : arcs) {
      number(network_.arcs[arc].tail);
      number(network_.arcs[arc].head);
    }
    const int sink = static_cast<int>(nodes_.size());
    problem_.supply.clear();
    for (const Index node : nodes_) problem_.supply.push_back(supply_[node]);
    problem_.supply.push_back(-std::accumulate(problem_.supply.begin(), problem_.supply.end(), 0));
    problem_.tail.clear();
    problem_.head.clear();
    problem_.capacity.clear();
    problem_.cost.clear();
    for (const Index arc : arcs) {
      const auto& [tail, head, capacity, cost] = network_.arcs[arc];
      problem_.tail.push_back(local_[tail] - 1);
      problem_.head.push_back(head == network_.sink() ? sink : local_[head] - 1);
      problem_.capacity.push_back(capacity);
      problem_.cost.push_back(optimum_.words[word](cost));
    }
  }

  const Network& network_;
  Optimum optimum_;
  std::vector<Index> open_;   // arcs that no word has settled
  std::vector<int> supply_;   // what the open arcs still have to carry
  std::vector<int> local_;    // by node, 0: not in the piece
  std::vector<Index> nodes_;  // of the piece
  std::vector<Index> piece_of_;
  Index pieces_ = 0;
  FlowProblem problem_;
  FlowSolution solution_;
};

}  // namespace

std::int64_t Word::operator()(const Objective& cost) const {
  return std::inner_product(cost.begin(), cost.end(), factor.begin(), std::int64_t{0});
}

Optimum optimise(const Network& network) { return Solver(network).solve(); }

}  // namespace lapthach::roster
