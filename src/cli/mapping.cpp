// Reads the file of `import --map`.
#include "cli/mapping.hpp"

#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

Error bad_line(const std::string& file, int line, Text what, std::string_view excerpt) {
  return {Fault::data,
          Diagnostic{Severity::error,
                     {file, line, 1, {}},
                     std::move(what),
                     say("write: their column = our column", "viết: cột của họ = cột của ta"),
                     std::string(excerpt)}};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_mapping(std::string_view bytes,
                                                               const std::string& file) {
  if (!is_utf8(bytes)) {
    throw Error(Fault::data, say("{} is not UTF-8", "{} không phải là UTF-8", file),
                say("save it again as UTF-8", "hãy lưu lại theo UTF-8"));
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<std::pair<std::string, std::string>> pairs;
  int number = 0;
  for (const auto raw : split(bytes, '\n')) {
    ++number;
    const auto line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto equals = line.rfind('=');
    if (equals == std::string_view::npos || equals == 0) {
      throw bad_line(file, number, say("a line without a column and =", "dòng thiếu tên cột và ="),
                     line);
    }
    pairs.emplace_back(trim(line.substr(0, equals)), trim(line.substr(equals + 1)));
  }
  return pairs;
}

}  // namespace lapthach::cli
