// Fills a report from one book, or from several and from each of them.
#include "cli/give_report.hpp"

#include <algorithm>

#include "cli/several.hpp"
#include "lapthach/report/books.hpp"

namespace lapthach::cli {
namespace {

using report::PeriodRange;

/// All periods up to `today` of the books that `records` are, when the line names none.
PeriodRange range_or_all(const std::optional<PeriodRange>& range,
                         const std::vector<const domain::Records*>& books, Date today) {
  if (range) return *range;
  const Period now = period_of(today);
  PeriodRange all{now, now};
  std::optional<Period> last;
  for (const domain::Records* records : books) {
    for (const domain::PeriodBook& book : records->periods) {
      all.first = std::min(all.first, book.period);
      if (!(now < book.period)) last = std::max(last, std::optional(book.period));
    }
  }
  if (last) all.last = *last;
  return all;
}

/// The totals of the report on one book alone; none when it has nothing to report.
std::vector<std::pair<std::string, print::Value>> totals_of(const ReportOrder& order,
                                                            const Docket& docket,
                                                            const PeriodRange& range) {
  try {
    return order.fill(docket, range).totals;
  } catch (const Error& error) {
    if (error.fault() != Fault::no) throw;
    return {};
  }
}

/// What is told of one book, whose records come back as they were.
report::BookState state_of(const ReportOrder& order, book::NamedBook& book, const OpenBook& open,
                           const PeriodRange& range, Context& context) {
  Docket docket(std::move(book.records), context.desk.today);
  const Lang lang = paper_language(docket.records, context);
  report::BookState state = report::book_state(
      book.name, {docket.records, docket.cases, range, docket.as_of, lang, {}, false});
  if (open.head) {
    state.commit = open.head->commit.substr(0, 12);
    state.committed = book::day_of(open.head->when);
  }
  state.totals = totals_of(order, docket, range);
  book.records = std::move(docket.records);
  return state;
}

void say_who_is_behind(const std::vector<report::BookState>& books, Period period,
                       Context& context) {
  const auto lags = report::lags(books);
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (lags[i].empty()) continue;
    note(context, say("behind: {}: {}", "sổ chậm: {}: {}", books[i].name,
                      report::lag_text(books[i], lags[i], period)));
  }
}

int give_of_several(const ReportOrder& order, const report::PaperOptions& paper, Context& context) {
  book::Wanted wanted;
  wanted.to = order.wanted.to;
  wanted.registers = true;
  wanted.petitions = true;
  auto books = load_books(context, wanted);
  std::vector<const domain::Records*> all;
  for (const book::NamedBook& book : books) all.push_back(&book.records);
  const PeriodRange range = range_or_all(order.range, all, context.desk.today);
  std::vector<report::BookState> states;
  for (std::size_t i = 0; i < books.size(); ++i) {
    states.push_back(state_of(order, books[i], context.books[i], range, context));
  }
  const Docket docket(book::join(std::move(books)), context.desk.today);
  print::Document document = order.fill(docket, range);
  report::tell_books(document, states, range.last, paper_language(docket.records, context));
  say_who_is_behind(states, range.last, context);
  report::Figures figures = order.figures;
  const report::Figures more = report::books_figures();
  figures.insert(figures.end(), more.begin(), more.end());
  return hand_out(std::move(document), figures, docket.records, paper, context);
}

/// Nothing when the order is not filled from rows, or something in the book is at fault.
std::optional<int> give_from_rows(const ReportOrder& order, const report::PaperOptions& paper,
                                  Context& context) {
  if (!order.fill_from_rows) return std::nullopt;
  const auto rows = petition_rows(context);
  if (!rows) return std::nullopt;
  const PeriodRange range = range_or_all(order.range, {&rows->records}, rows->as_of);
  return hand_out(order.fill_from_rows(*rows, range), order.figures, rows->records, paper, context);
}

}  // namespace

int give_report(const ReportOrder& order, const report::PaperOptions& paper, Context& context) {
  if (names_several(context)) return give_of_several(order, paper, context);
  if (const auto status = give_from_rows(order, paper, context)) return *status;
  const Docket docket(book::load_or_throw(book_root(context), order.wanted), context.desk.today);
  const PeriodRange range = range_or_all(order.range, {&docket.records}, docket.as_of);
  return hand_out(order.fill(docket, range), order.figures, docket.records, paper, context);
}

}  // namespace lapthach::cli
