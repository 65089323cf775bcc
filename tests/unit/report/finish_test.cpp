// The last hand on a report: identities proved, small counts hidden, columns chosen, figures told.
#include "lapthach/report/finish.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"
#include "lapthach/docket/docket.hpp"
#include "lapthach/report/dashboard.hpp"
#include "lapthach/report/office.hpp"
#include "lapthach/report/presence.hpp"
#include "lapthach/report/report.hpp"
#include "lapthach/report/synthesis.hpp"
#include "report/without_persons.hpp"

namespace lapthach {
namespace {

using print::ColumnKind;
using print::Disclosure;

constexpr Date day(int year, unsigned month, unsigned number) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

/// Rows of name, whole, part, rest, share; the last row sums.
print::Document table_of(const std::vector<std::array<std::int64_t, 3>>& rows) {
  print::Table table{"",
                     {{"name", "Name"},
                      {"whole", "Whole", ColumnKind::number, Disclosure::counts},
                      {"part", "Part", ColumnKind::number, Disclosure::counts},
                      {"rest", "Rest", ColumnKind::number, Disclosure::counts},
                      {"share", "%", ColumnKind::percent, Disclosure::open, {"part", "whole"}},
                      {"who", "Who", ColumnKind::text, Disclosure::persons}},
                     {},
                     "outstanding",
                     {{{"whole"}, {"part", "rest"}}},
                     true};
  std::array<std::int64_t, 3> sums{};
  for (const auto& row : rows) {
    table.rows.push_back({"row", row[0], row[1], row[2], "50", "Nguyễn Văn A"});
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += row[i];
  }
  table.rows.push_back({"Total", sums[0], sums[1], sums[2], "50", ""});
  print::Document document;
  document.title = "T";
  document.sections = {{"S", {}, {std::move(table)}}};
  document.totals = {{"whole", sums[0]}, {"part", sums[1]}, {"rest", sums[2]}};
  document.balances = {{{"whole"}, {"part", "rest"}}};
  return document;
}

print::Document published(const print::Document& document, int minimum) {
  domain::ReportSettings settings;
  settings.public_minimum = minimum;
  return report::finished(document, {}, settings, {.formulas = false, .is_public = true}, Lang::en);
}

/// The texts of a column of the one table.
std::vector<std::string> column(const print::Document& document, std::string_view name) {
  for (const auto& section : document.sections) {
    for (const auto& table : section.tables) {
      const auto found = std::ranges::find(table.columns, name, &print::Column::name);
      if (found == table.columns.end()) continue;
      std::vector<std::string> texts;
      for (const auto& row : table.rows) {
        const auto& value = row[static_cast<std::size_t>(found - table.columns.begin())];
        const auto* text = std::get_if<std::string>(&value);
        texts.push_back(text ? *text : std::to_string(std::get<std::int64_t>(value)));
      }
      return texts;
    }
  }
  return {};
}

TEST_CASE("figures that agree are no breach; one that does not stands first in the report") {
  auto document = table_of({{30, 20, 10}, {9, 4, 5}});
  CHECK(report::breaches(document).empty());
  auto& rows = document.sections[0].tables[0].rows;
  rows[0][2] = std::int64_t{19};
  const auto breaches = report::breaches(document);
  REQUIRE(breaches.size() == 2);
  CHECK(breaches[0].en == "row: Whole 30 is not Part 19 + Rest 10");
  CHECK(breaches[1].en == "Part: the rows sum to 23, the last one says 24");
  const auto paper = report::finished(document, {}, {}, {}, Lang::en);
  CHECK(paper.sections.front().title == "Figures that contradict each other");
  CHECK(column(paper, "error").size() == 2);
  CHECK(paper.sections.back().tables.size() == 1);  // the report itself is still there
}

TEST_CASE("totals that contradict each other are a breach too") {
  auto document = table_of({{30, 20, 10}});
  document.totals[0].second = std::int64_t{31};
  CHECK(report::breaches(document).size() == 1);
}

TEST_CASE("what is published hides small counts, their shares and what tells them") {
  const auto paper = published(table_of({{30, 20, 10}, {12, 2, 10}, {40, 20, 20}}), 5);
  CHECK(column(paper, "part") == std::vector<std::string>{"–", "<5", "20", "42"});
  CHECK(column(paper, "whole") == std::vector<std::string>{"30", "12", "40", "82"});
  CHECK(column(paper, "rest") == std::vector<std::string>{"–", "–", "20", "40"});
  CHECK(column(paper, "share") == std::vector<std::string>{"–", "–", "50", "50"});
  CHECK(column(paper, "who").empty());
  CHECK(paper.sections.front().paragraphs.front().find("For the public") == 0);
}

TEST_CASE("a small total of what is published hides what it could be reckoned from") {
  auto document = table_of({{30, 20, 10}});
  document.sections.clear();
  document.totals = {{"whole", std::int64_t{26}},
                     {"part", std::int64_t{24}},
                     {"rest", std::int64_t{2}},
                     {"visits", std::int64_t{3}}};
  const auto totals = published(document, 5).totals;
  CHECK(std::get<std::int64_t>(totals[0].second) == 26);
  CHECK(std::get<std::string>(totals[1].second) == "–");
  CHECK(std::get<std::string>(totals[2].second) == "<5");
  CHECK(std::get<std::int64_t>(totals[3].second) == 3);
}

TEST_CASE("no count that is hidden follows from those that are shown") {
  // Whatever the numbers are: of each sum at least two terms are hidden, or none.
  std::uint32_t state = 12345;
  const auto next = [&](std::uint32_t most) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::int64_t>((state >> 16U) % most);
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::array<std::int64_t, 3>> rows;
    for (std::int64_t n = next(6) + 1; n > 0; --n) {
      const std::int64_t part = next(12), rest = next(12);
      rows.push_back({part + rest, part, rest});
    }
    const auto paper = published(table_of(rows), 5);
    const auto hidden = [](const std::string& text) { return text == "–" || text == "<5"; };
    std::vector<std::vector<std::string>> columns;
    for (const char* name : {"whole", "part", "rest"}) columns.push_back(column(paper, name));
    const auto shown_positive = [&](const std::string& text) {
      return !hidden(text) && text != "0";
    };
    for (std::size_t row = 0; row < columns[0].size(); ++row) {
      std::vector<std::string> terms;
      for (const auto& each : columns) terms.push_back(each[row]);
      if (std::ranges::count_if(terms, hidden) == 1) {
        CHECK(std::ranges::count_if(terms, shown_positive) == 0);
      }
    }
    for (const auto& each : columns) {
      for (const std::string& text : each) {
        const bool small = text == "1" || text == "2" || text == "3" || text == "4";
        CHECK_FALSE(small);
      }
      if (std::ranges::count_if(each, hidden) == 1) {
        CHECK(std::ranges::count_if(each, shown_positive) == 0);
      }
    }
  }
}

TEST_CASE("a minimum of 1 hides no count") {
  const auto paper = published(table_of({{3, 2, 1}}), 1);
  CHECK(column(paper, "part") == std::vector<std::string>{"2", "2"});
}

TEST_CASE("the settings choose the columns of a table, their order and their heads") {
  domain::ReportSettings settings;
  settings.tables = {{domain::PaperTable::outstanding, {{"rest", "Còn lại"}, {"name", ""}}}};
  const auto paper = report::finished(table_of({{30, 20, 10}}), {}, settings, {}, Lang::en);
  const auto& table = paper.sections[0].tables[0];
  REQUIRE(table.columns.size() == 2);
  CHECK(table.columns[0].title == "Còn lại");
  CHECK(table.columns[1].title == "Name");
  CHECK(table.rows[0] == std::vector<print::Value>{std::int64_t{10}, "row"});
  settings.tables[0].columns[0].column = "rets";
  try {
    report::finished(table_of({{30, 20, 10}}), {}, settings, {}, Lang::en);
    FAIL("an unknown column must be refused");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::data);
    CHECK(error.diagnostics()[0].hint.en == "did you mean rest?");
  }
}

TEST_CASE("texts for the public name nobody after a form of address, and no number or address") {
  const auto text = [](const char* said) { return report::without_persons(said, Lang::en); };
  CHECK(text("Ông Nguyễn Văn A, thôn Tùy Sơn, đề nghị") == "Ông […], thôn Tùy Sơn, đề nghị");
  CHECK(text("đồng chí Lê Đức B có ý kiến") == "đồng chí […] có ý kiến");
  CHECK(text("bà con thôn Đông Xuân") == "bà con thôn Đông Xuân");
  CHECK(text("Chi bộ có Nghị quyết") == "Chi bộ có Nghị quyết");
  CHECK(text("gọi 0912345678") == "[left out: it may name a person]");
}

domain::Petition petition(const char* id, Date raised, int voices) {
  domain::Petition made;
  made.id = *domain::PetitionId::parse(id);
  made.raised = made.recorded = raised;
  made.voices = voices;
  made.unit = *domain::UnitId::parse("hop-ly");
  return made;
}

/// A book of one period, with a petition of three voices.
domain::Records small_book() {
  domain::Records records;
  domain::PeriodBook book;
  book.period = {2019, 3};
  book.petitions = {petition("2019Q3-0E59J", day(2019, 7, 1), 3)};
  domain::Visit visit;
  visit.cell = *domain::CellId::parse("tuy-son");
  visit.date = day(2019, 7, 1);
  visit.visitors = {{.official = *domain::OfficialId::parse("nguyen-van-a")}};
  visit.members = 20;
  visit.present = 19;
  book.visits = {visit};
  records.periods = {book};
  return records;
}

struct Papers {
  domain::Records records = small_book();
  std::vector<docket::Case> cases = docket::cases(records, day(2019, 9, 1));
  report::PetitionView view{records, cases, {{2019, 3}, {2019, 3}}, day(2019, 9, 1), Lang::en};
  report::PresenceView presence{.records = records,
                                .range = {{2019, 3}, {2019, 3}},
                                .as_of = day(2019, 9, 1),
                                .lang = Lang::en,
                                .official = *domain::OfficialId::parse("nguyen-van-a"),
                                .cases = cases};
};

TEST_CASE("reports of a sound book have no breach") {
  const Papers papers;
  CHECK(report::breaches(report::cumulative(papers.view)).empty());
  CHECK(report::breaches(report::period(papers.view)).empty());
  CHECK(report::breaches(report::dashboard(papers.view)).empty());
  CHECK(report::breaches(report::compliance(papers.presence)).empty());
  CHECK(report::breaches(report::attendance(papers.presence)).empty());
}

TEST_CASE("voices in a bucket that no column shows are a breach") {
  Papers papers;
  papers.cases[0].state.bucket = *domain::BucketId::parse("ghost");
  CHECK(report::breaches(report::cumulative(papers.view)).size() == 3);  // row, last row, totals
  CHECK_FALSE(report::breaches(report::period(papers.view)).empty());
}

TEST_CASE("voices that are neither replied to nor open are a breach") {
  Papers papers;
  papers.cases[0].state.stage = domain::Stage::closed;  // but no reply closed its round
  CHECK_FALSE(report::breaches(report::cumulative(papers.view)).empty());
}

TEST_CASE("a backlog that does not balance is a breach: opening + raised + reopened - closed") {
  Papers papers;
  papers.cases[0].state.rounds[0].closed = day(2019, 5, 1);  // before it was opened
  CHECK_FALSE(report::breaches(report::dashboard(papers.view)).empty());
}

TEST_CASE("a cell that is covered and not covered at once is a breach") {
  const Papers papers;
  domain::Roster roster;
  roster.period = {2019, 3};
  roster.date = day(2019, 7, 1);
  domain::Assignment assignment;
  assignment.cell = *domain::CellId::parse("tuy-son");
  roster.assignments = {assignment};
  CHECK(report::breaches(report::roster(papers.records, roster, {}, Lang::en)).empty());
  roster.uncovered = {{.cell = assignment.cell, .mandatory = false, .because = {"x"}}};
  CHECK(report::breaches(report::roster(papers.records, roster, {}, Lang::en)).size() == 1);
}

/// The names of all figures of a document; each bucket as "buckets", each band of age as "age".
std::set<std::string> figures_in(const print::Document& document,
                                 const domain::PetitionSettings& settings) {
  const auto name_of = [&](const std::string& name) {
    const bool bucket = std::ranges::any_of(
        settings.buckets, [&](const domain::Bucket& each) { return each.id.str() == name; });
    if (bucket || name.starts_with("buckets.")) return std::string("buckets");
    return name.starts_with("age_") ? std::string("age") : name;
  };
  std::set<std::string> names;
  for (const auto& [name, value] : document.totals) names.insert(name_of(name));
  for (const auto& section : document.sections) {
    for (const auto& table : section.tables) {
      for (const auto& column : table.columns) {
        const bool figure = column.kind == ColumnKind::number || column.kind == ColumnKind::percent;
        const bool ordinal = column.name == "number" || column.name == "no";
        if (figure && !ordinal) names.insert(name_of(column.name));
      }
    }
  }
  return names;
}

TEST_CASE("every figure of every report has its definition") {
  const Papers papers;
  domain::Roster roster;
  roster.period = {2019, 3};
  roster.date = day(2019, 7, 1);
  const std::vector<std::pair<print::Document, report::Figures>> reports = {
      {report::agencies(papers.view), report::agencies_figures()},
      {report::attendance(papers.presence), report::attendance_figures()},
      {report::compliance(papers.presence), report::compliance_figures()},
      {report::cumulative(papers.view), report::cumulative_figures()},
      {report::official_sheet(papers.presence), report::official_figures()},
      {report::dashboard(papers.view), report::dashboard_figures()},
      {report::period(papers.view), report::period_figures()},
      {report::petitions(papers.view), report::petitions_figures()},
      {report::registers(papers.presence), report::registers_figures()},
      {report::reminders(papers.view), report::reminders_figures()},
      {report::roster(papers.records, roster, {}, Lang::en), report::roster_figures()},
      {report::topics(papers.view), report::topics_figures()},
  };
  for (const auto& paper : reports) {
    const print::Document& document = paper.first;
    const report::Figures& figures = paper.second;
    for (const std::string& name : figures_in(document, papers.records.settings.petitions)) {
      CAPTURE(document.title);
      CAPTURE(name);
      CHECK(std::ranges::find(figures, name, &report::Figure::name) != figures.end());
    }
    std::set<std::string_view> once;
    for (const report::Figure& figure : figures) CHECK(once.insert(figure.name).second);
  }
}

TEST_CASE("--formulas adds a table of the definitions, in the language of the paper") {
  const auto paper = report::finished(table_of({{3, 2, 1}}), report::cumulative_figures(), {},
                                      {.formulas = true}, Lang::vi);
  CHECK(paper.sections.back().title == "Cách tính các số liệu");
  CHECK(paper.sections.back().tables[0].rows.size() == report::cumulative_figures().size());
}

}  // namespace
}  // namespace lapthach
