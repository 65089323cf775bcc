// The names of the kinds of files.
#include "book/kinds.hpp"

#include "lapthach/base/error.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

const std::vector<std::string>& schema_kinds() {
  static const std::vector<std::string> kinds = [] {
    std::vector<std::string> names;
    for_each_kind([&](std::string_view kind, const auto&) { names.emplace_back(kind); });
    return names;
  }();
  return kinds;
}

void refuse_kind(std::string_view kind) {
  throw Error(Fault::usage, say("no kind of file \"{}\"", "không có loại tệp \"{}\"", kind),
              say("the kinds are: {}", "các loại tệp: {}", fmt::join(schema_kinds(), ", ")));
}

}  // namespace lapthach::book
