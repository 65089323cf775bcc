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

}  // namespace lapthach::cli
