// How far each of several books has come, and its share in the sums.
#include "lapthach/report/books.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lapthach/minutes/missing.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

/// More names than these make no title.
constexpr std::size_t most_names = 4;

void note_day(std::optional<Date>& last, Date day) {
  if (!last || *last < day) last = day;
}

std::optional<Date> last_recorded(const domain::Records& records) {
  std::optional<Date> last;
  for (const domain::PeriodBook& book : records.periods) {
    for (const domain::Visit& visit : book.visits) note_day(last, visit.date);
    for (const domain::Session& session : book.sessions) note_day(last, session.date);
    for (const domain::Petition& petition : book.petitions) {
      note_day(last, petition.recorded);
      for (const domain::Event& event : petition.events) note_day(last, event.recorded);
    }
  }
  return last;
}

std::optional<Period> last_with_records(const domain::Records& records, Period latest) {
  std::optional<Period> last;
  for (const domain::PeriodBook& book : records.periods) {
    const bool empty = book.visits.empty() && book.sessions.empty() && book.petitions.empty();
    if (!empty && !(latest < book.period)) last = book.period;
  }
  return last;
}

/// Totals that are no sum over books: all have the same periods, and agencies in common.
bool is_sum(std::string_view total) { return total != "periods" && total != "agencies"; }

std::int64_t number_of(const std::vector<std::pair<std::string, print::Value>>& totals,
                       std::string_view name) {
  for (const auto& [total, value] : totals) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (total == name && number != nullptr) return *number;
  }
  return 0;
}

/// Names of totals that no table of their report has for a column.
struct TotalName {
  std::string_view total;
  Text title;
};

std::vector<TotalName> total_names() {
  return {
      {"months", say("Months", "Số tháng")},
      {"below", say("Below the threshold", "Dưới ngưỡng")},
      {"visits", say("Visits", "Số buổi dự")},
      {"visits_below", say("Visits below", "Buổi dự dưới ngưỡng")},
      {"outstanding", say("Outstanding", "Tồn kỳ trước")},
      {"pressing", say("Pressing", "Đến hạn, quá hạn")},
      {"overdue", say("Overdue", "Quá hạn")},
      {"near", say("Near", "Sắp đến hạn")},
      {"missing", say("Missing", "Thiếu biên bản")},
      {"remedies", say("Remedies", "Giải pháp còn nợ")},
      {"actions", say("Actions", "Việc giao ban còn nợ")},
      {"notebooks_due", say("Notebooks due", "Phải có sổ")},
      {"with_notebook", say("With notebook", "Đã có sổ")},
      {"without_notebook", say("Without notebook", "Chưa có sổ")},
      {"members", say("Members of teams", "Thành viên tổ")},
      {"vacancies", say("Vacancies", "Vị trí khuyết")},
      {"trained", say("Trained", "Đã bồi dưỡng")},
      {"untrained", say("Untrained", "Chưa bồi dưỡng")},
      {"petitions", say("Petitions", "Kiến nghị")},
      {"voices", say("Voices", "Tổng lượt")},
  };
}

/// As a column of the document has it, which keeps buckets without their prefix.
std::string title_of(const print::Document& document, const std::string& total, Lang lang) {
  constexpr std::string_view bucket = "buckets.";
  const std::string column = total.starts_with(bucket) ? total.substr(bucket.size()) : total;
  for (const print::Section& section : document.sections) {
    for (const print::Table& table : section.tables) {
      const auto found = std::ranges::find(table.columns, column, &print::Column::name);
      if (found != table.columns.end()) return found->title;
    }
  }
  for (const TotalName& name : total_names()) {
    if (name.total == total) return name.title.in(lang);
  }
  return total;
}

std::string status_word(const std::optional<domain::PeriodStatus>& status) {
  if (!status) return {};
  return *status == domain::PeriodStatus::closed ? "closed" : "open";
}

std::string_view word_of(Lag lag) {
  constexpr std::array<std::string_view, 3> words = {"period", "open", "missing"};
  return words[static_cast<std::size_t>(lag)];
}

std::string words_of(const std::vector<Lag>& lags) {
  std::string list;
  for (const Lag lag : lags) list += fmt::format("{}{}", list.empty() ? "" : " ", word_of(lag));
  return list;
}

print::Table books_table(const std::vector<BookState>& books, Period period, Lang lang) {
  using enum print::ColumnKind;
  print::Table table{
      say("How far each book has come", "Tình trạng từng sổ").in(lang),
      {{"book", say("Book", "Sổ").in(lang), code},
       {"committee", say("Committee", "Cấp ủy").in(lang)},
       {"commit", say("Commit", "Lần ghi").in(lang), code},
       {"committed", say("Committed", "Ngày ghi").in(lang), date},
       {"recorded", say("Last entry", "Số liệu cuối").in(lang), date},
       {"last_period", say("Last period", "Kỳ cuối").in(lang), code},
       {"status", say("Its state", "Kỳ báo cáo").in(lang), code},
       {"missing", say("Missing", "Thiếu biên bản").in(lang), number, print::Disclosure::counts},
       {"petitions", say("Petitions", "Kiến nghị").in(lang), number, print::Disclosure::counts},
       {"behind", say("Behind", "Chậm").in(lang), code},
       {"why", say("In what", "Chậm ở đâu").in(lang)}},
      {},
      "books"};
  const auto behind = lags(books);
  for (std::size_t i = 0; i < books.size(); ++i) {
    const BookState& book = books[i];
    table.rows.push_back({book.name, book.committee, book.commit, day_cell(book.committed),
                          day_cell(book.recorded), book.last ? to_string(*book.last) : "",
                          status_word(book.status), book.missing, book.petitions,
                          words_of(behind[i]), lag_text(book, behind[i], period).in(lang)});
  }
  return table;
}

print::Table totals_table(const print::Document& document, const std::vector<BookState>& books,
                          Lang lang) {
  using enum print::ColumnKind;
  print::Table table{say("Share of each book", "Phần của từng sổ").in(lang),
                     {{"book", say("Book", "Sổ").in(lang), code}},
                     {},
                     "book_totals"};
  std::vector<print::Value> sum = {say("Total", "Cộng").in(lang)};
  for (const auto& [name, value] : document.totals) {
    if (!std::holds_alternative<std::int64_t>(value) || !is_sum(name)) continue;
    table.columns.push_back(
        {name, title_of(document, name, lang), number, print::Disclosure::counts});
    sum.push_back(value);
  }
  for (const BookState& book : books) {
    std::vector<print::Value> row = {book.name};
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
      row.emplace_back(number_of(book.totals, table.columns[i].name));
    }
    table.rows.push_back(std::move(row));
  }
  table.rows.push_back(std::move(sum));
  table.last_row_sums = true;
  return table;
}

/// Which are behind and in what; of many only how many.
Text summary_of(const std::vector<BookState>& books, Period period) {
  const auto behind = lags(books);
  std::string english, vietnamese;
  std::size_t n = 0;
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (behind[i].empty() || ++n > most_names) continue;
    const Text why = lag_text(books[i], behind[i], period);
    const std::string_view comma = english.empty() ? "" : "; ";
    english += fmt::format("{}{} ({})", comma, books[i].name, why.in(Lang::en));
    vietnamese += fmt::format("{}{} ({})", comma, books[i].name, why.in(Lang::vi));
  }
  if (n == 0)
    return say("Books: {}; none is behind.", "Số sổ: {}; không sổ nào chậm.", books.size());
  if (n > most_names) {
    return say("Books: {}; behind: {}, see the table of books.",
               "Số sổ: {}; số sổ chậm: {}, xem bảng tình trạng từng sổ.", books.size(), n);
  }
  return {fmt::format("Books: {}; behind: {}.", books.size(), english),
          fmt::format("Số sổ: {}; chậm: {}.", books.size(), vietnamese)};
}

std::string names_of(const std::vector<BookState>& books) {
  std::string list;
  for (const BookState& book : books) list += (list.empty() ? "" : ", ") + book.name;
  return list;
}

}  // namespace

BookState book_state(std::string name, const PetitionView& view) {
  const Period period = view.range.last;
  BookState state{std::move(name)};
  state.committee = view.records.settings.committee.name;
  state.recorded = last_recorded(view.records);
  state.last = last_with_records(view.records, period);
  const domain::PeriodBook* book = view.records.period(period);
  const bool is_kept = book != nullptr && book->record;
  if (is_kept) state.status = book->record->status;
  const auto missing = minutes::missing(view.records, period, view.as_of);
  const auto gaps = is_kept ? book->record->gaps : std::vector<domain::Gap>();
  state.missing = std::ssize(minutes::unexplained(missing, gaps));
  state.is_due = missing.due < view.as_of;
  state.petitions = std::ranges::count_if(view.cases, [&](const docket::Case& each) {
    const Period raised = each.petition->id.period();
    return !(raised < view.range.first) && !(view.range.last < raised);
  });
  return state;
}

std::vector<std::vector<Lag>> lags(const std::vector<BookState>& books) {
  std::optional<Period> last;
  bool any_closed = false;
  for (const BookState& book : books) {
    last = std::max(last, book.last);
    any_closed = any_closed || book.status == domain::PeriodStatus::closed;
  }
  std::vector<std::vector<Lag>> all;
  for (const BookState& book : books) {
    std::vector<Lag>& own = all.emplace_back();
    if (book.last < last) own.push_back(Lag::period);
    if (any_closed && book.status != domain::PeriodStatus::closed) own.push_back(Lag::open);
    if (book.missing > 0 && book.is_due) own.push_back(Lag::missing);
  }
  return all;
}

Text lag_text(const BookState& book, const std::vector<Lag>& lags, Period period) {
  const std::string name = to_string(period);
  std::string english, vietnamese;
  const auto add = [&](const Text& text) {
    english += (english.empty() ? "" : ", ") + text.in(Lang::en);
    vietnamese += (vietnamese.empty() ? "" : ", ") + text.in(Lang::vi);
  };
  for (const Lag lag : lags) {
    if (lag == Lag::open) add(say("{} is not closed", "chưa đóng kỳ {}", name));
    if (lag == Lag::missing) add(say("records of {} are missing", "thiếu biên bản kỳ {}", name));
    if (lag != Lag::period) continue;
    if (book.last) {
      add(say("nothing after {}", "chưa có gì sau kỳ {}", to_string(*book.last)));
    } else {
      add(say("nothing recorded", "chưa ghi gì"));
    }
  }
  return {english, vietnamese};
}

void tell_books(print::Document& document, const std::vector<BookState>& books, Period period,
                Lang lang) {
  print::Section section{say("Books", "Các sổ").in(lang),
                         {},
                         {books_table(books, period, lang), totals_table(document, books, lang)}};
  section.annex = std::ranges::any_of(document.sections, &print::Section::annex);
  const std::string names = books.size() > most_names ? "" : ": " + names_of(books);
  document.title += say(" ({} books{})", " ({} sổ{})", books.size(), names).in(lang);
  if (document.sections.empty()) document.sections.emplace_back();
  auto& paragraphs = document.sections.front().paragraphs;
  paragraphs.insert(paragraphs.begin(), summary_of(books, period).in(lang));
  document.sections.push_back(std::move(section));
}

Figures books_figures() {
  return {
      {"missing",
       say("Records of the last period that a book owes.", "Số biên bản kỳ cuối mà sổ còn thiếu."),
       say("what `record missing` finds in the book, less what its closing explains",
           "số mục `record missing` tìm thấy trong sổ, trừ mục đã giải trình khi đóng kỳ")},
      {"petitions", say("Petitions raised in the range.", "Số kiến nghị nêu trong các kỳ."),
       say("petitions of the book, of every kind", "kiến nghị của sổ, mọi loại")},
  };
}

}  // namespace lapthach::report
