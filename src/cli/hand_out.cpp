// Finishes a report and writes it in the format that the line asks for.
#include "cli/hand_out.hpp"

#include "cli/layout.hpp"

namespace lapthach::cli {

void name_paper(Words& words, report::PaperOptions& options) {
  words.flag("--formulas", options.formulas,
             say("with what each figure says and how it is computed",
                 "kèm ý nghĩa và cách tính từng số liệu"));
  words.flag("--public", options.is_public,
             say("to be published: without persons and small counts",
                 "để công khai: không nêu người, ẩn số nhỏ"));
}

Lang paper_language(const domain::Records& records, const Context& context) {
  return context.globals.lang.empty() ? records.settings.language : context.desk.lang;
}

int hand_out(print::Document document, const report::Figures& figures,
             const domain::Records& records, const report::PaperOptions& options,
             Context& context) {
  const Lang lang = paper_language(records, context);
  std::vector<Diagnostic> faults;
  for (const Text& what : report::breaches(document)) {
    faults.push_back({Severity::error,
                      {},
                      what,
                      say("find the cause in the book: lapthach check",
                          "tìm nguyên nhân trong sổ: lapthach check"),
                      {}});
  }
  document =
      report::finished(std::move(document), figures, records.settings.reports, options, lang);
  put_on_paper(document, records.settings, context, lang);
  document.foot = foot_of(context, lang);
  deliver(context, laid_out(document, context));
  if (faults.empty()) return 0;
  show(context.desk, faults, {}, context.globals.quiet);
  return static_cast<int>(Fault::data);
}

}  // namespace lapthach::cli
