// The settings of a clone: each where git's own way would put two clerks' work together wrongly.
#include "book/merge_driver.hpp"

#include <array>

namespace lapthach::book {

namespace {

struct Setting {
  const char* name;
  const char* value;
};

constexpr std::array settings = {
    Setting{"merge.lapthach.name", "records of a lapthach book"},
    Setting{"merge.lapthach.driver", "lapthach merge-file %O %A %B %P"},
    Setting{"diff.lapthach.xfuncname", "^ *- ([a-z_]+: .*)$"},
    // A file deleted and a similar one made are no renamed file, which would get the first one's
    // changes. Gits before 2.50 do not listen: merge() then sees that a file is another.
    Setting{"merge.renames", "false"},
    Setting{"merge.directoryRenames", "false"},
    // Commits moved elsewhere no longer are what their trailers say.
    Setting{"pull.rebase", "false"},
    // A conflict solved once would be solved alike in another record.
    Setting{"rerere.enabled", "false"},
};

bool has(git_config* configuration, const Setting& setting) {
  const auto now = git::own<git_config>(
      say("read its settings", "đọc cấu hình"),
      [&](git_config** out) { return git_config_snapshot(out, configuration); });
  const char* value = nullptr;
  return git_config_get_string(&value, now.get(), setting.name) == 0 &&
         std::string_view(value) == setting.value;
}

}  // namespace

std::string attributes_for_git() { return "*.yaml -text diff=lapthach merge=lapthach\n"; }

std::vector<std::string> install_merge_driver(git_config* configuration) {
  std::vector<std::string> set;
  for (const Setting& setting : settings) {
    if (has(configuration, setting)) continue;
    git::require(git_config_set_string(configuration, setting.name, setting.value),
                 say("set {}", "đặt {}", setting.name));
    set.emplace_back(setting.name);
  }
  return set;
}

}  // namespace lapthach::book
