// Compares what domain::check finds before and after a change.
#include "book/introduced.hpp"

#include <map>
#include <string>
#include <utility>

#include "lapthach/domain/check_uses.hpp"

namespace lapthach::book {

namespace {

/// The faults that only lie in settings, registry and decisions cancel out where these are the
/// same: to look for them twice took a third of `record visit`.
std::vector<Diagnostic> faults_of(const domain::Records& records, bool same_foundation) {
  return same_foundation ? domain::check_uses(records) : domain::check(records);
}

}  // namespace

std::vector<Diagnostic> introduced(const domain::Records& before, const domain::Records& after) {
  const bool same = before.settings == after.settings && before.registry == after.registry &&
                    before.decisions == after.decisions;
  std::map<std::pair<Severity, std::string>, int> known;
  for (const Diagnostic& fault : faults_of(before, same)) ++known[{fault.severity, fault.what.en}];
  std::vector<Diagnostic> faults;
  for (Diagnostic& fault : faults_of(after, same)) {
    if (known[{fault.severity, fault.what.en}]-- <= 0) faults.push_back(std::move(fault));
  }
  return faults;
}

void keep_few_warnings(std::vector<Diagnostic>& diagnostics) {
  constexpr std::size_t few = 5;
  std::size_t warnings = 0;
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::warning && ++warnings > few;
  });
  if (warnings <= few) return;
  diagnostics.push_back(
      {Severity::warning,
       {},
       say("{} more warnings like these", "còn {} cảnh báo như trên", warnings - few),
       say("once it is written, lapthach check shows them all",
           "khi đã ghi vào sổ, lapthach check liệt kê đầy đủ"),
       {}});
}

}  // namespace lapthach::book
