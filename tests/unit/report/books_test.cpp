// Which of several books is behind, and how that is said.
#include "lapthach/report/books.hpp"

#include <doctest/doctest.h>

namespace lapthach {
namespace {

using report::BookState;
using report::Lag;
using Lags = std::vector<std::vector<Lag>>;

constexpr Period q2{2019, 2}, q3{2019, 3};

BookState book(const char* name, std::optional<Period> last) {
  BookState state{name};
  state.last = last;
  return state;
}

TEST_CASE("books at one point are not behind") {
  CHECK(report::lags({book("a", q3), book("b", q3)}) == Lags{{}, {}});
  CHECK(report::lags({book("a", {}), book("b", {})}) == Lags{{}, {}});
}

TEST_CASE("a book whose records end earlier is behind, one without any too") {
  CHECK(report::lags({book("a", q3), book("b", q2), book("c", {})}) ==
        Lags{{}, {Lag::period}, {Lag::period}});
}

TEST_CASE("a book that leaves open what another has closed is behind") {
  BookState closed = book("a", q3), open = book("b", q3), none = book("c", q3);
  closed.status = domain::PeriodStatus::closed;
  open.status = domain::PeriodStatus::open;
  CHECK(report::lags({closed, open, none}) == Lags{{}, {Lag::open}, {Lag::open}});
  CHECK(report::lags({open, none}) == Lags{{}, {}});
}

TEST_CASE("a book that owes records is behind once their day is over") {
  BookState owing = book("a", q3);
  owing.missing = 2;
  CHECK(report::lags({owing}) == Lags{{}});
  owing.is_due = true;
  CHECK(report::lags({owing}) == Lags{{Lag::missing}});
}

TEST_CASE("what a book lags in is said in both languages") {
  const Text some = report::lag_text(book("b", q2), {Lag::period, Lag::open, Lag::missing}, q3);
  CHECK(some.en == "nothing after 2019-Q2, 2019-Q3 is not closed, records of 2019-Q3 are missing");
  CHECK(some.vi == "chưa có gì sau kỳ 2019-Q2, chưa đóng kỳ 2019-Q3, thiếu biên bản kỳ 2019-Q3");
  CHECK(report::lag_text(book("b", {}), {Lag::period}, q3).en == "nothing recorded");
  CHECK(report::lag_text(book("b", q3), {}, q3).empty());
}

TEST_CASE("the document says which books it is of, and ends with a section on them") {
  print::Document document;
  document.title = "Opinions";
  document.sections.push_back({"", {"first"}, {{"", {{"voices", "Voices"}}, {}}}});
  document.totals = {{"periods", std::int64_t{1}}, {"voices", std::int64_t{5}}};
  BookState a = book("a", q3), b = book("b", q2);
  a.totals = {{"periods", std::int64_t{1}}, {"voices", std::int64_t{5}}};
  report::tell_books(document, {a, b}, q3, Lang::en);
  CHECK(document.title == "Opinions (2 books: a, b)");
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].paragraphs ==
        std::vector<std::string>{"Books: 2; behind: b (nothing after 2019-Q2).", "first"});
  const auto& tables = document.sections[1].tables;
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].rows.size() == 2);
  CHECK(tables[1].columns.size() == 2);  // periods are no sum
  CHECK(tables[1].columns[1].title == "Voices");
  CHECK(tables[1].rows == std::vector<std::vector<print::Value>>{{"a", std::int64_t{5}},
                                                                 {"b", std::int64_t{0}},
                                                                 {"Total", std::int64_t{5}}});
}

TEST_CASE("of many books title and text say how many") {
  print::Document document;
  std::vector<BookState> books;
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) books.push_back(book(name, q2));
  books.push_back(book("g", q3));
  report::tell_books(document, books, q3, Lang::vi);
  CHECK(document.title == " (7 sổ)");
  CHECK(document.sections[0].paragraphs[0] ==
        "Số sổ: 7; số sổ chậm: 6, xem bảng tình trạng từng sổ.");
}

}  // namespace
}  // namespace lapthach
