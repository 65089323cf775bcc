// Chooses the format of a document.
#include "cli/layout.hpp"

namespace lapthach::cli {

std::string laid_out(const print::Document& document, const Context& context) {
  const std::string& format = context.globals.format;
  if (format == "json") return print::to_json(document);
  if (format == "csv") return print::to_csv(document);
  if (format == "markdown") return print::to_markdown(document);
  return print::to_text(document, {context.desk.columns, context.desk.colour});
}

std::string foot_of(const Context& context, Lang lang) {
  const auto head = context.past              ? std::optional(context.past->head())
                    : context.globals.dry_run ? std::nullopt
                                              : book::head_of(context.root);
  if (!head) return {};
  return say("Book: commit {}, {}", "Sổ: lần ghi {}, {}", head->seq, head->commit.substr(0, 12))
      .in(lang);
}

}  // namespace lapthach::cli
