// The roster papers: the annex, the schedule, the gaps and the totals, whole and filtered.
#include <string>

#include <doctest/doctest.h>

#include "lapthach/report/report.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using print::Document;
using print::Value;

namespace {

template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value();
}

Date day(std::string_view iso) { return parse_date(iso).value(); }

Cell cell(std::string_view name_id, const char* name, const char* unit) {
  Cell result;
  result.id = id<CellId>(name_id);
  result.name = name;
  result.unit = id<UnitId>(unit);
  return result;
}

Official official(std::string_view name_id, const char* name, const char* post) {
  Official result;
  result.id = id<OfficialId>(name_id);
  result.name = name;
  result.post = post;
  return result;
}

Unit unit(std::string_view name_id, const char* name, const char* kind) {
  Unit result;
  result.id = id<UnitId>(name_id);
  result.name = name;
  result.kind = kind;
  return result;
}

Member member(const char* who, const char* role) {
  Member result;
  result.official = id<OfficialId>(who);
  result.role = role;
  return result;
}

TeamStatement team(const char* name_id, const char* name, const char* unit_id,
                   std::vector<Member> members) {
  TeamStatement result;
  result.id = id<TeamId>(name_id);
  result.name = name;
  result.units = {id<UnitId>(unit_id)};
  result.members = std::move(members);
  return result;
}

/// Two teams in two communes, three cells, four officials.
Records district() {
  Records records;
  Registry& registry = records.registry;
  registry.units = {unit("hoa-son", "Hoa Sơn", "town"), unit("hop-ly", "Hợp Lý", "commune")};
  registry.cells = {cell("hs-1", "Chi bộ số 1", "hoa-son"), cell("hs-2", "Chi bộ số 2", "hoa-son"),
                    cell("tuy-son", "Chi bộ thôn Tùy Sơn", "hop-ly")};
  registry.cells[0].secretary = "Nguyễn Văn X";
  registry.cells[0].phone = "0900000001";
  registry.cells[0].venue = "Nhà văn hóa số 1";
  registry.officials = {official("a", "Nguyễn Văn A", "Trưởng phòng Nội vụ"),
                        official("b", "Trần Thị B", "Chánh Văn phòng"),
                        official("c", "Lê Văn C", "Trưởng phòng Y tế"),
                        official("d", "Phạm Thị D", "Bí thư Huyện đoàn")};
  Unavailability leave;
  leave.official = id<OfficialId>("b");
  leave.span = {day("2019-09-01"), day("2019-10-31")};
  leave.reason = "đi học";
  registry.unavailable = {leave};
  Decision decision;
  decision.id = id<DecisionId>("qd-1");
  decision.effective = day("2019-01-01");
  decision.teams = {
      team("t1", "", "hoa-son", {member("a", "leader"), member("b", "member")}),
      team("t2", "Tổ hai", "hop-ly", {member("c", "deputy"), member("d", "observer")})};
  records.decisions = {decision};
  return records;
}

Assignment visit(const char* team_id, const char* who, const char* where, const char* unit_id) {
  Assignment result;
  result.team = id<TeamId>(team_id);
  result.official = id<OfficialId>(who);
  result.cell = id<CellId>(where);
  result.unit = id<UnitId>(unit_id);
  result.date = day("2019-10-01");
  result.time = ClockTime{7 * 60 + 30};
  return result;
}

Roster drawn() {
  Roster roster;
  roster.period = {2019, 4};
  roster.date = day("2019-10-01");
  roster.assignments = {visit("t1", "a", "hs-1", "hoa-son"), visit("t2", "c", "tuy-son", "hop-ly")};
  roster.assignments[1].time.reset();
  roster.assignments[1].pinned = true;
  Uncovered gap;
  gap.cell = id<CellId>("hs-2");
  gap.mandatory = true;
  gap.because = {"không còn ai trong tổ", "đồng chí B đi học"};
  roster.uncovered = {gap};
  return roster;
}

std::int64_t total(const Document& document, std::string_view name) {
  for (const auto& [key, value] : document.totals) {
    if (key == name) return std::get<std::int64_t>(value);
  }
  return -1;
}

const print::Table& table(const Document& document, std::size_t section, std::size_t index = 0) {
  return document.sections.at(section).tables.at(index);
}

std::vector<std::string> heads(const print::Table& table) {
  std::vector<std::string> titles;
  for (const auto& column : table.columns) titles.push_back(column.title);
  return titles;
}

using Row = std::vector<Value>;

}  // namespace

TEST_CASE("the annex has one table a team with the columns of the decision's annex") {
  const Document paper = report::roster(district(), drawn(), {}, Lang::vi);
  REQUIRE(paper.sections[0].tables.size() == 2);
  CHECK(heads(table(paper, 0)) ==
        std::vector<std::string>{"TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Nhiệm vụ trong tổ",
                                 "Đảng bộ xã, thị trấn phụ trách", "Chi bộ dự sinh hoạt",
                                 "Điện thoại", "Ghi chú"});
  CHECK(table(paper, 0, 0).title == "Tổ t1");
  CHECK(table(paper, 0, 1).title == "Tổ hai");
  CHECK(table(paper, 0, 0).rows[0] == Row{std::int64_t{1}, "Nguyễn Văn A", "Trưởng phòng Nội vụ",
                                          "Tổ trưởng", "thị trấn Hoa Sơn",
                                          "Chi bộ số 1, thị trấn Hoa Sơn", "", ""});
  CHECK(table(paper, 0, 0).rows[1] == Row{std::int64_t{2}, "Trần Thị B", "Chánh Văn phòng",
                                          "Thành viên", "thị trấn Hoa Sơn", "", "",
                                          "vắng: đi học"});
  CHECK(table(paper, 0, 1).rows[1][3] == Value("observer"));
}

TEST_CASE("the schedule tells who goes where, when, and whom to call") {
  const Document paper = report::schedule(district(), drawn(), {}, Lang::vi);
  CHECK(paper.title == "Lịch dự sinh hoạt chi bộ quý IV năm 2019");
  CHECK(paper.period == "2019-Q4");
  CHECK(paper.as_of == "2019-10-01");
  CHECK(heads(table(paper, 0)) == std::vector<std::string>{"TT", "Tổ", "Đồng chí",
                                                           "Chi bộ (thôn, xã)",
                                                           "Thời gian (giờ, ngày)", "Địa điểm",
                                                           "Bí thư chi bộ, ĐT", "Ghi chú"});
  CHECK(table(paper, 0).rows ==
        std::vector<Row>{{std::int64_t{1}, "Tổ t1", "Nguyễn Văn A", "Chi bộ số 1, thị trấn Hoa Sơn",
                          "07:30, 01/10/2019", "Nhà văn hóa số 1", "Nguyễn Văn X, 0900000001", ""},
                         {std::int64_t{2}, "Tổ hai", "Lê Văn C", "Chi bộ thôn Tùy Sơn, xã Hợp Lý",
                          "01/10/2019", "", "", "ấn định trước"}});
}

TEST_CASE("uncovered cells stand in a section of their own, with every reason") {
  const Document paper = report::schedule(district(), drawn(), {}, Lang::vi);
  REQUIRE(paper.sections.size() == 2);
  CHECK(table(paper, 1).rows ==
        std::vector<Row>{{std::int64_t{1}, "Chi bộ số 2, thị trấn Hoa Sơn", "có",
                          "không còn ai trong tổ; đồng chí B đi học"}});
  Roster complete = drawn();
  complete.uncovered.clear();
  CHECK(report::schedule(district(), complete, {}, Lang::vi).sections.size() == 1);
}

TEST_CASE("totals count cells once and people once") {
  Roster roster = drawn();
  roster.assignments.push_back(visit("t1", "b", "hs-1", "hoa-son"));
  roster.assignments.push_back(visit("t1", "a", "tuy-son", "hop-ly"));
  const Document paper = report::schedule(district(), roster, {}, Lang::vi);
  CHECK(total(paper, "cells") == 3);
  CHECK(total(paper, "covered") == 2);
  CHECK(total(paper, "uncovered") == 1);
  CHECK(total(paper, "officials") == 3);
  CHECK(total(paper, "visits") == 4);
}

TEST_CASE("a team's part of the roster has its members, visits and gaps only") {
  report::RosterFilter filter;
  filter.team = id<TeamId>("t2");
  const Document paper = report::roster(district(), drawn(), filter, Lang::vi);
  REQUIRE(paper.sections.size() == 2);
  CHECK(paper.sections[0].tables.size() == 1);
  CHECK(table(paper, 1).rows.size() == 1);
  CHECK(total(paper, "uncovered") == 0);
  filter.team = id<TeamId>("t1");
  CHECK(total(report::roster(district(), drawn(), filter, Lang::vi), "uncovered") == 1);
}

TEST_CASE("an official's part is the official's own row and visit") {
  report::RosterFilter filter;
  filter.official = id<OfficialId>("c");
  const Document paper = report::roster(district(), drawn(), filter, Lang::vi);
  REQUIRE(paper.sections.size() == 2);
  REQUIRE(paper.sections[0].tables.size() == 1);
  CHECK(table(paper, 0).rows.size() == 1);
  CHECK(table(paper, 1).rows[0][2] == Value("Lê Văn C"));
  CHECK(total(paper, "visits") == 1);
}

TEST_CASE("a cell's part is its visitors, or why it has none") {
  report::RosterFilter filter;
  filter.cell = id<CellId>("hs-2");
  const Document without = report::roster(district(), drawn(), filter, Lang::vi);
  CHECK(without.sections[0].tables.empty());
  CHECK(total(without, "visits") == 0);
  CHECK(total(without, "uncovered") == 1);
  filter.cell = id<CellId>("tuy-son");
  const Document covered = report::roster(district(), drawn(), filter, Lang::vi);
  REQUIRE(covered.sections[0].tables.size() == 1);
  CHECK(table(covered, 0).rows.size() == 1);
  CHECK(total(covered, "uncovered") == 0);
}

TEST_CASE("names and posts are those of the day of the visit") {
  Records records = district();
  Official later = records.registry.officials[0];
  records.registry.officials[0].span.to = day("2019-09-30");
  later.post = "Phó Chủ tịch UBND huyện";
  later.span.from = day("2019-10-01");
  records.registry.officials.insert(records.registry.officials.begin() + 1, later);
  const Document paper = report::roster(records, drawn(), {}, Lang::vi);
  CHECK(table(paper, 0, 0).rows[0][2] == Value("Phó Chủ tịch UBND huyện"));
}

TEST_CASE("what the registry no longer knows goes by its id") {
  Records records = district();
  records.registry.officials.erase(records.registry.officials.begin());
  records.registry.cells.erase(records.registry.cells.begin());
  records.decisions.clear();
  const Document paper = report::schedule(records, drawn(), {}, Lang::vi);
  CHECK(table(paper, 0).rows[0] ==
        Row{std::int64_t{1}, "t1", "a", "hs-1", "07:30, 01/10/2019", "", "", ""});
}

TEST_CASE("the papers exist in English too") {
  Roster roster = drawn();
  roster.status = RosterStatus::published;
  roster.published_on = day("2019-09-20");
  const Document paper = report::roster(district(), roster, {}, Lang::en);
  CHECK(paper.title == "Teams and schedule of cell visits, 2019-Q4");
  CHECK(heads(table(paper, 1))[1] == "Team");
  CHECK(table(paper, 1).rows[0][1] == Value("Team t1"));
  CHECK(table(paper, 1).rows[0][3] == Value("Chi bộ số 1, Hoa Sơn town"));
  CHECK(table(paper, 1).rows[0][4] == Value("07:30, 2019-10-01"));
  CHECK(paper.sections[1].paragraphs[1] == "Published on 2019-09-20.");
}

TEST_CASE("the summary says when a requirement is not met") {
  Roster roster = drawn();
  const auto lines = [&] {
    return report::schedule(district(), roster, {}, Lang::vi).sections[0].paragraphs;
  };
  CHECK(lines().back() != "Có yêu cầu chưa được đáp ứng.");
  roster.met = false;
  CHECK(lines().back() == "Có yêu cầu chưa được đáp ứng.");
}
