// Compares what domain::check finds before and after a change.
#include "book/introduced.hpp"

#include <map>
#include <string>
#include <utility>

namespace lapthach::book {

std::vector<Diagnostic> introduced(const domain::Records& before, const domain::Records& after) {
  std::map<std::pair<Severity, std::string>, int> known;
  for (const Diagnostic& fault : domain::check(before)) ++known[{fault.severity, fault.what.en}];
  std::vector<Diagnostic> faults;
  for (Diagnostic& fault : domain::check(after)) {
    if (known[{fault.severity, fault.what.en}]-- <= 0) faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace lapthach::book
