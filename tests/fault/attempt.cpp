// Runs the command, lets it be struck, perhaps twice, and looks at what it left.
#include "fault/attempt.hpp"

#include <functional>
#include <vector>

#include "fault/invariants.hpp"
#include "fault/power.hpp"

namespace fault {
namespace {

namespace fs = std::filesystem;

std::string point_of(const Report& report, long point, const std::string& place) {
  std::string path = report.path;
  for (std::size_t at; (at = path.find(place)) != std::string::npos;) path.erase(at, place.size());
  return "point " + std::to_string(point) + " " + report.call + " " + path + " (exit " +
         std::to_string(report.status) + ")";
}

class Attempt {
 public:
  Attempt(const Template& made, const NamedMode& mode, std::uint64_t seed)
      : made_(made),
        scratch_(made.place.parent_path().parent_path()),
        place_(copy_of(made, scratch_.path())) {
    const bool outlives = mode.second && mode.second->loss != Loss::none;
    // What a killed command has not synced is still at stake when the power goes in the next one.
    if (outlives && mode.first.loss == Loss::none) disk_.emplace(mode.second->loss, place_, seed);
  }

  const fs::path& place() const { return place_; }

  Report strike(const Blow& blow, long point, std::uint64_t seed,
                const std::function<void()>& meanwhile) {
    // With the power at stake nobody was promised yet what a killed command had done.
    outcome_.was_in = !disk_ && has_change(made_, place_);
    outcome_.found = leftovers(place_);
    std::vector<std::string> command = made_.scenario.command;
    command.insert(command.begin(), "lapthach");
    const Plan plan{
        blow.mode, point, blow.error, blow.loss, seed, meanwhile, disk_ ? &*disk_ : nullptr};
    const Report report =
        run(command, place_, place_, plan, scratch_.path() / "out", scratch_.path() / "err");
    outcome_.status = report.status;
    outcome_.said = slurp(scratch_.path() / "err");
    const bool removing = report.call.starts_with("unlink") || report.call == "rmdir";
    outcome_.tidy = blow.mode == Mode::error && blow.loss == Loss::none && !removing;
    story_ += (story_.empty() ? "" : ", then ") + point_of(report, point, place_.string());
    return report;
  }

  std::string wrong() const { return violation(made_, place_, outcome_); }
  const std::string& story() const { return story_; }

 private:
  const Template& made_;
  Scratch scratch_;
  fs::path place_;
  std::optional<PowerModel> disk_;
  std::string story_;
  Outcome outcome_;
};

}  // namespace

Finding meet(const Template& made, const NamedMode& mode, const Spot& spot) {
  Attempt attempt(made, mode, spot.seed);
  Bystander bystander(mode.who, made, attempt.place());
  Finding finding;
  finding.first_hit =
      attempt.strike(mode.first, spot.first, spot.seed, [&] { bystander.act(); }).hit;
  if (!finding.first_hit) return finding;
  if (mode.second) {
    const bool between = mode.second->mode == Mode::count;
    if (between) bystander.act();
    const Report second =
        attempt.strike(*mode.second, spot.second, spot.seed + 1, [&] { bystander.act(); });
    finding.second_hit = second.hit || between;
    if (!finding.second_hit) return finding;
  }
  finding.wrong = bystander.finish();
  if (finding.wrong.empty()) finding.wrong = attempt.wrong();
  if (!finding.wrong.empty()) finding.wrong = attempt.story() + ": " + finding.wrong;
  return finding;
}

}  // namespace fault
