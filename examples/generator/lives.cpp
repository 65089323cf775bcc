// Reads "classify 2-6, route+ 1-5, answer 12-30" and the like.
#include "lives.hpp"

#include <algorithm>
#include <stdexcept>

#include "lapthach/base/text.hpp"

namespace example {
namespace {

How how_of(char sign) {
  constexpr std::string_view signs = "+-^!@~";
  const std::size_t place = signs.find(sign);
  return place == std::string_view::npos ? How::usual : static_cast<How>(place + 1);
}

Step step_of(std::string_view text) {
  const std::size_t space = text.find(' ');
  std::string_view word = text.substr(0, space);
  const std::string days(text.substr(space + 1));
  Step step{};
  step.how = how_of(word.back());
  if (step.how != How::usual) word.remove_suffix(1);
  const auto kind = lapthach::domain::from_word<lapthach::domain::EventKind>(word);
  if (!kind) throw std::runtime_error("no event " + std::string(word));
  step.kind = *kind;
  const std::size_t dash = days.find('-');
  step.least = std::stoi(days);
  step.most = dash == std::string::npos ? step.least : std::stoi(days.substr(dash + 1));
  return step;
}

bool needs_another(const Life& life) {
  return std::ranges::any_of(life.steps, [](const Step& step) {
    return step.how == How::shared || step.how == How::below;
  });
}

}  // namespace

std::vector<Life> read_lives(const std::vector<Row>& rows) {
  std::vector<Life> lives;
  for (const Row& row : rows) {
    Life life{row["name"], row["level"], row.number("weight"), {}};
    for (const auto step : lapthach::split(row["steps"], ',')) {
      life.steps.push_back(step_of(lapthach::trim(step)));
    }
    lives.push_back(std::move(life));
  }
  return lives;
}

const Life& life_named(const std::vector<Life>& lives, std::string_view name) {
  const auto found = std::ranges::find(lives, name, &Life::name);
  if (found == lives.end()) throw std::runtime_error("no life " + std::string(name));
  return *found;
}

const Life& any_life(const std::vector<Life>& lives, std::string_view level, bool alone,
                     Random& random) {
  const auto fits = [&](const Life& life) {
    return life.level == level && !(alone && needs_another(life));
  };
  int all = 0;
  for (const Life& life : lives) all += fits(life) ? life.weight : 0;
  if (all == 0) throw std::runtime_error("no life for level " + std::string(level));
  int drawn = random.below(all);
  for (const Life& life : lives) {
    if (!fits(life)) continue;
    drawn -= life.weight;
    if (drawn < 0) return life;
  }
  return lives.front();
}

}  // namespace example
