// One line a mode.
#include "fault/modes.hpp"

#include <cerrno>

namespace fault {
namespace {

constexpr Blow kill_before{Mode::kill};
constexpr Blow torn{Mode::torn};
constexpr Blow nothing{Mode::count};

constexpr Blow failing(int error) { return {Mode::error, error}; }
constexpr Blow failing_from_there_on(int error) { return {Mode::error_from_there_on, error}; }
constexpr Blow power(Loss loss) { return {Mode::kill, 0, loss}; }
constexpr Blow lost_sync(Loss loss) { return {Mode::failed_sync, EIO, loss}; }

NamedMode single(const char* name, Blow blow, int rarity = 1) {
  return {.name = name, .group = NamedMode::Group::single, .first = blow, .rarity = rarity};
}

NamedMode beside(const char* name, Who who) {
  return {.name = name, .group = NamedMode::Group::beside, .first = {Mode::meanwhile}, .who = who};
}

NamedMode compound(const char* name, Blow first, Blow second, int second_rarity = 1) {
  return {.name = name,
          .group = NamedMode::Group::compound,
          .first = first,
          .second = second,
          .second_rarity = second_rarity};
}

NamedMode between(const char* name, Blow first, Who who) {
  return {.name = name,
          .group = NamedMode::Group::compound,
          .first = first,
          .who = who,
          .second = nothing};
}

/// A killed command, and somebody at work while the next one recovers.
NamedMode during(const char* name, Who who) {
  return {.name = name,
          .group = NamedMode::Group::compound,
          .first = kill_before,
          .who = who,
          .second = Blow{Mode::meanwhile}};
}

}  // namespace

const std::vector<NamedMode>& modes() {
  static const std::vector<NamedMode> list = {
      single("EIO", failing(EIO)),
      single("ENOSPC", failing(ENOSPC)),
      single("ENOSPC from there on", failing_from_there_on(ENOSPC)),
      single("EDQUOT", failing(EDQUOT)),
      single("EROFS", failing(EROFS)),
      single("EROFS from there on", failing_from_there_on(EROFS)),
      single("EACCES", failing(EACCES)),
      single("EMFILE", failing(EMFILE), 2),
      single("EINTR", failing(EINTR)),
      single("short write", {Mode::short_write}, 5),
      single("torn write", torn, 5),
      single("kill before", kill_before),
      single("kill after", {Mode::kill_after}),
      single("kill leader", {Mode::kill_leader}),
      single("power: bytes", power(Loss::bytes)),
      single("power: ext4-like", power(Loss::ext4)),
      single("power: strict", power(Loss::strict)),
      {.name = "power: random",
       .group = NamedMode::Group::single,
       .first = power(Loss::random),
       .seeds = 3},
      single("EIO; power: strict", {Mode::error, EIO, Loss::strict}),
      single("torn write; power: bytes", {Mode::torn, 0, Loss::bytes}, 5),
      single("fsync lost; power: bytes", lost_sync(Loss::bytes), 5),
      single("fsync lost; power: strict", lost_sync(Loss::strict), 5),
      beside("a save: truncate", Who::truncates),
      beside("a save: rename over", Who::replaces),
      beside("a save: append", Who::appends),
      beside("a save: opened before", Who::holds_open),
      beside("git commit", Who::commits),
      beside("git add", Who::stages),
      beside("git gc --prune=now", Who::collects),
      beside("git pack-refs --all", Who::packs),
      beside("another lapthach", Who::runs_another),
      compound("kill; kill", kill_before, kill_before),
      compound("kill; torn write", kill_before, torn, 5),
      compound("kill; ENOSPC", kill_before, failing(ENOSPC)),
      compound("kill; EMFILE", kill_before, failing(EMFILE), 3),
      compound("kill; power: strict", kill_before, power(Loss::strict)),
      compound("kill; power: random", kill_before, power(Loss::random)),
      compound("power: ext4-like; kill", power(Loss::ext4), kill_before),
      compound("power: strict; power: strict", power(Loss::strict), power(Loss::strict)),
      compound("power: random; power: random", power(Loss::random), power(Loss::random)),
      between("kill; a save: append", kill_before, Who::appends),
      between("kill; a save: rename over", kill_before, Who::replaces),
      during("kill; a save meanwhile: append", Who::appends),
      during("kill; a save meanwhile: opened", Who::holds_open),
      during("kill; git commit meanwhile", Who::commits),
      between("kill; git commit", kill_before, Who::forces_commit),
      between("kill; git gc --prune=now", kill_before, Who::collects),
      between("kill; git pack-refs --all", kill_before, Who::packs),
      between("power: strict; git gc", power(Loss::strict), Who::collects),
  };
  return list;
}

const char* name_of(NamedMode::Group group) {
  switch (group) {
    case NamedMode::Group::single:
      return "single";
    case NamedMode::Group::beside:
      return "beside";
    case NamedMode::Group::compound:
      return "compound";
  }
  return "";
}

}  // namespace fault
