// Chooses the format of a document.
#include "cli/layout.hpp"

#include "cli/pager.hpp"
#include "cli/usage.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/print/text_pieces.hpp"
#include "lapthach/report/paper.hpp"

namespace lapthach::cli {

namespace {

/// Of few books the commit of each; of many only how many they are.
std::string foot_of_books(const Context& context, Lang lang) {
  constexpr std::size_t most_books = 4;
  if (context.globals.dry_run) return {};
  if (context.books.size() > most_books) {
    return say("Books: {}; the commit of each stands in the table of books",
               "Số sổ: {}; lần ghi của từng sổ nêu ở bảng tình trạng các sổ", context.books.size())
        .in(lang);
  }
  std::string list;
  for (const OpenBook& book : context.books) {
    if (!book.head) continue;
    list += say("{}{} commit {}, {}", "{}{} lần ghi {}, {}", list.empty() ? "" : "; ", book.name,
                book.head->seq, book.head->commit.substr(0, 12))
                .in(lang);
  }
  return list.empty() ? list : say("Books: {}", "Các sổ: {}", list).in(lang);
}

/// The last commit of what is shown; none outside git and for a trial.
auto head_shown(const Context& context) {
  return context.past              ? std::optional(context.past->head())
         : context.globals.dry_run ? std::nullopt
                                   : book::head_of(context.root);
}

/// How many commits the book has: of two versions of an event a calendar keeps the later.
int revision_of(const Context& context) {
  const auto head = head_shown(context);
  return head ? static_cast<int>(head->seq) : 0;
}

}  // namespace

std::string laid_out(const print::Document& document, const Context& context) {
  const std::string& format = context.globals.format;
  if (format == "json") return print::to_json(document);
  if (format == "csv") return print::to_csv(document);
  if (format == "markdown") return print::to_markdown(document);
  if (format == "html") return print::to_html(document);
  if (format == "docx") return print::to_docx(document);
  if (format == "xlsx") return print::to_xlsx(document);
  if (format == "ics") return print::to_ics(document, revision_of(context));
  return print::to_text(document, {context.desk.columns, context.desk.colour});
}

void deliver_laid_out(Context& context, const print::Document& document) {
  const std::string& path = context.globals.output;
  if (context.globals.format != "text" || !(path.empty() || path == "-")) {
    return deliver(context, laid_out(document, context));
  }
  Pager pager(context.desk);
  bool is_read = true;
  print::to_text(document, {context.desk.columns, context.desk.colour},
                 [&](std::string_view piece) { is_read = is_read && pager.add(piece); });
  pager.end();
}

void put_on_paper(print::Document& document, const domain::Settings& settings,
                  const Context& context, Lang lang) {
  document.lang = lang;
  const std::string words = path_of(chosen(context.tree));
  const std::string name = words.substr(words.rfind(' ') + 1);
  document.paper = report::paper(settings, name, document.title, context.desk.today, lang);
}

std::string foot_of(const Context& context, Lang lang) {
  if (!context.books.empty()) return foot_of_books(context, lang);
  const auto head = head_shown(context);
  if (!head) return {};
  return say("Book: commit {}, {}", "Sổ: lần ghi {}, {}", head->seq, head->commit.substr(0, 12))
      .in(lang);
}

}  // namespace lapthach::cli
