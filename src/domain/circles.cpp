// Depth-first search for circles, without recursion: a chain may be as long as the file.
#include "domain/circles.hpp"

#include <algorithm>

namespace lapthach::domain {

namespace {

enum class Visit { untouched, on_path, finished };

struct Step {
  std::size_t thing = 0;
  std::size_t branch = 0;  ///< the next way out to try
};

std::vector<std::size_t> circle_from(const std::vector<Step>& path, std::size_t thing) {
  const auto begin = std::ranges::find(path, thing, &Step::thing);
  std::vector<std::size_t> circle;
  for (auto step = begin; step != path.end(); ++step) circle.push_back(step->thing);
  return circle;
}

}  // namespace

std::vector<std::vector<std::size_t>> circles(const std::vector<std::vector<std::size_t>>& next) {
  std::vector<std::vector<std::size_t>> found;
  std::vector<Visit> state(next.size(), Visit::untouched);
  for (std::size_t start = 0; start < next.size(); ++start) {
    if (state[start] != Visit::untouched) continue;
    std::vector<Step> path{{start}};
    state[start] = Visit::on_path;
    while (!path.empty()) {
      Step& here = path.back();
      if (here.branch == next[here.thing].size()) {
        state[here.thing] = Visit::finished;
        path.pop_back();
        continue;
      }
      const std::size_t to = next[here.thing][here.branch++];
      if (state[to] == Visit::on_path) found.push_back(circle_from(path, to));
      if (state[to] != Visit::untouched) continue;
      state[to] = Visit::on_path;
      path.push_back({to});
    }
  }
  return found;
}

}  // namespace lapthach::domain
