// lapthach check: every fault of the book at once, with its place and what to do.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/clone.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/look_over.hpp"

namespace lapthach::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string as_json(const std::vector<Diagnostic>& diagnostics, Lang lang) {
  Json list = Json::array();
  for (const auto& diagnostic : diagnostics) {
    list.push_back({{"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
                    {"file", diagnostic.where.file},
                    {"line", diagnostic.where.line},
                    {"column", diagnostic.where.column},
                    {"what", diagnostic.what.in(lang)},
                    {"hint", diagnostic.hint.in(lang)}});
  }
  return harmless_json(list.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string as_text(std::vector<Diagnostic> diagnostics, const Desk& desk) {
  std::string text;
  for (auto& diagnostic : diagnostics) {
    if (!desk.shows_lines) diagnostic.excerpt.clear();
    text += render(diagnostic, desk.lang, desk.colour);
  }
  return text;
}

void summarise(Context& context, const std::vector<Diagnostic>& diagnostics) {
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const auto& d) { return d.severity == Severity::error; });
  const auto warnings = std::ssize(diagnostics) - errors;
  if (diagnostics.empty()) {
    note(context, say("no faults", "không có sai sót"));
  } else {
    note(context, say("errors: {}, warnings: {}", "lỗi: {}, cảnh báo: {}", errors, warnings));
  }
}

std::vector<Diagnostic> checked(Context& context) {
  const auto& root = book_root(context);
  ProgressLine line(context, say("reading files", "đang đọc tệp"));
  const Date today = context.desk.today;
  const auto look = [&](const auto& records) { return docket::look_over(records, today); };
  return book::check(root, true, look, today,
                     line.reading(say("checking the book", "đang kiểm tra sổ")));
}

int check(Context& context) {
  say_if_unprepared(context);
  const auto diagnostics = checked(context);
  deliver(context, context.globals.format == "json" ? as_json(diagnostics, context.desk.lang)
                                                    : as_text(diagnostics, context.desk));
  summarise(context, diagnostics);
  return any_error(diagnostics) ? static_cast<int>(Fault::data) : 0;
}

}  // namespace

Action prepare_check(Words&) { return check; }

}  // namespace lapthach::cli
