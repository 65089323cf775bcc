// Builds the book of the tests from the unit lists of 2019 and of the resolutions of 2024 and 2025.
#include "unit/domain/lap_thach.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <doctest/doctest.h>

namespace lapthach::domain::lap_thach {

namespace {

struct Commune {
  std::string_view id, name, kind, code, successor;
};

constexpr std::string_view end_of_2024 = "2024-12-31";
constexpr std::string_view end_of_district = "2025-06-30";
constexpr std::string_view new_communes = "2025-07-01";

constexpr std::array<Commune, 18> until_2025{{
    {"bac-binh", "Bắc Bình", "commune", "08785", "thai-hoa-2025"},
    {"ban-gian", "Bàn Giản", "commune", "08833", "lien-hoa-2025"},
    {"dong-ich", "Đồng Ích", "commune", "08839", "tien-lu-2025"},
    {"hoa-son", "Hoa Sơn", "town", "08789", "lien-hoa-2025"},
    {"hop-ly", "Hợp Lý", "commune", "08770", "hop-ly-2025"},
    {"lap-thach", "Lập Thạch", "town", "08761", "lap-thach-2025"},
    {"lien-hoa", "Liên Hòa", "commune", "08812", "lien-hoa-2025"},
    {"lien-son", "Liễn Sơn", "commune", "08791", "thai-hoa-2025"},
    {"ngoc-my", "Ngọc Mỹ", "commune", "08767", "hop-ly-2025"},
    {"quang-son", "Quang Sơn", "commune", "08764", "hop-ly-2025"},
    {"son-dong", "Sơn Đông", "commune", "08866", "son-dong-2025"},
    {"thai-hoa", "Thái Hòa", "commune", "08788", "thai-hoa-2025"},
    {"tien-lu", "Tiên Lữ", "commune", "08842", "tien-lu-2025"},
    {"tu-du", "Tử Du", "commune", "08815", "lap-thach-2025"},
    {"van-quan", "Văn Quán", "commune", "08845", "tien-lu-2025"},
    {"van-truc", "Vân Trục", "commune", "08797", "lap-thach-2025"},
    {"xuan-hoa", "Xuân Hòa", "commune", "08794", "lap-thach-2025"},
    {"xuan-loi", "Xuân Lôi", "commune", "08836", "tien-lu-2025"},
}};

constexpr std::array<Commune, 2> until_2024{{
    {"dinh-chu", "Đình Chu", "commune", "", "tay-son"},
    {"trieu-de", "Triệu Đề", "commune", "08863", "tay-son"},
}};

constexpr std::array<Commune, 6> since_2025{{
    {"hop-ly-2025", "Hợp Lý", "commune", "08770", ""},
    {"lap-thach-2025", "Lập Thạch", "commune", "08761", ""},
    {"lien-hoa-2025", "Liên Hoà", "commune", "08812", ""},
    {"son-dong-2025", "Sơn Đông", "commune", "08866", ""},
    {"thai-hoa-2025", "Thái Hoà", "commune", "08788", ""},
    {"tien-lu-2025", "Tiên Lữ", "commune", "08842", ""},
}};

Unit make_unit(const Commune& commune, std::string_view parent, Span valid) {
  Unit made;
  made.id = id<UnitId>(commune.id);
  made.name = commune.name;
  made.kind = commune.kind;
  made.code = commune.code;
  if (!parent.empty()) made.parent = id<UnitId>(parent);
  made.span = valid;
  if (!commune.successor.empty()) made.successors = {id<UnitId>(commune.successor)};
  return made;
}

void add_units(Registry& registry) {
  auto& units = registry.units;
  const auto add = [&](const Commune& commune, std::string_view parent, Span valid) {
    units.push_back(make_unit(commune, parent, valid));
  };
  add({"vinh-phuc", "Vĩnh Phúc", "province", "26", "phu-tho"}, "", span("", end_of_district));
  add({"phu-tho", "Phú Thọ", "province", "25", ""}, "", span(new_communes));
  add({"huyen-lap-thach", "Lập Thạch", "district", "246", ""}, "vinh-phuc",
      span("", end_of_district));
  for (const Commune& commune : until_2025) {
    add(commune, "huyen-lap-thach", span("", end_of_district));
  }
  for (const Commune& commune : until_2024) {
    add(commune, "huyen-lap-thach", span("", end_of_2024));
  }
  add({"tay-son", "Tây Sơn", "commune", "08863", "son-dong-2025"}, "huyen-lap-thach",
      span("2025-01-01", end_of_district));
  for (const Commune& commune : since_2025) add(commune, "phu-tho", span(new_communes));
}

void add_cell(Registry& registry, std::string_view cell_id, std::string_view name,
              std::string_view unit_id, Span valid) {
  Cell made;
  made.id = id<CellId>(cell_id);
  made.name = name;
  made.unit = id<UnitId>(unit_id);
  made.kind = "residential";
  made.members = 40;
  made.exempt = 5;
  made.span = valid;
  registry.cells.push_back(made);
}

void add_cells(Registry& registry) {
  add_cell(registry, "vong-son", "Vọng Sơn", "trieu-de", span("", end_of_2024));
  add_cell(registry, "vong-son", "Vọng Sơn", "tay-son", span("2025-01-01", end_of_district));
  add_cell(registry, "vong-son", "Vọng Sơn", "son-dong-2025", span(new_communes));
  add_cell(registry, "tuy-son", "Tùy Sơn", "hop-ly", span("", end_of_district));
  add_cell(registry, "tuy-son", "Tùy Sơn", "hop-ly-2025", span(new_communes));
  add_cell(registry, "thanh-cong-lt", "Thành Công", "lap-thach-2025", span(new_communes));
  add_cell(registry, "thanh-cong-sd", "Thành Công", "son-dong-2025", span(new_communes));
}

void add_official(Registry& registry, std::string_view official_id, std::string_view name) {
  Official made;
  made.id = id<OfficialId>(official_id);
  made.name = name;
  made.rank = "member";
  made.span = span("2015-08-01", end_of_district);
  registry.officials.push_back(made);
}

void add_agencies(Registry& registry) {
  Agency office;
  office.id = id<AgencyId>("phong-tnmt");
  office.name = "Phòng Tài nguyên và Môi trường";
  office.span = span("", "2025-02-28");
  office.successors = {id<AgencyId>("phong-nnmt")};
  registry.agencies.push_back(office);
  Agency next;
  next.id = id<AgencyId>("phong-nnmt");
  next.name = "Phòng Nông nghiệp và Môi trường";
  next.span = span("2025-03-01");
  registry.agencies.push_back(next);
}

PeriodBook third_quarter() {
  const Period period{2019, 3};
  PeriodBook book;
  book.period = period;
  book.record.emplace();
  book.record->period = period;
  book.record->pins.push_back(
      {id<CellId>("vong-son"), id<OfficialId>("nguyen-van-a"), PinKind::pair, {}, {}});
  book.roster.emplace();
  book.roster->period = period;
  book.roster->date = day("2019-07-01");
  Assignment assignment;
  assignment.team = id<TeamId>("to-1");
  assignment.official = id<OfficialId>("nguyen-van-a");
  assignment.cell = id<CellId>("vong-son");
  assignment.unit = id<UnitId>("trieu-de");
  assignment.date = day("2019-07-01");
  book.roster->assignments.push_back(assignment);
  book.roster->uncovered.push_back({id<CellId>("tuy-son"), false, {}});
  Visit visit;
  visit.cell = id<CellId>("vong-son");
  visit.date = day("2019-07-01");
  visit.visitors.push_back({id<OfficialId>("nguyen-van-a"), VisitStatus::done, {}});
  visit.members = 35;
  visit.present = 33;
  visit.excused = 2;
  visit.unexcused = 0;
  book.visits.push_back(visit);
  return book;
}

template <class Record>
Record& last_of(std::vector<Record>& records, std::string_view wanted) {
  const auto found =
      std::ranges::find(records.rbegin(), records.rend(), wanted,
                        [](const Record& record) -> std::string_view { return record.id.str(); });
  REQUIRE(found != records.rend());
  return *found;
}

template <class Record>
void sort_versions(std::vector<Record>& records) {
  std::ranges::stable_sort(records, {},
                           [](const Record& r) { return std::tie(r.id, r.span.from); });
}

}  // namespace

Date day(std::string_view iso) { return parse_date(iso).value(); }

Span span(std::string_view from, std::string_view to) {
  Span made;
  if (!from.empty()) made.from = day(from);
  if (!to.empty()) made.to = day(to);
  return made;
}

Registry registry() {
  Registry made;
  add_units(made);
  add_cells(made);
  add_agencies(made);
  sort(made);
  return made;
}

Records records() {
  Records made;
  made.files = {"lapthach.yaml"};
  made.settings.calendar.mark = {0, 3, 1};
  made.settings.calendar.time = ClockTime{19 * 60 + 30};
  made.registry = registry();
  add_official(made.registry, "nguyen-van-a", "Nguyễn Văn A");
  add_official(made.registry, "nguyen-van-b", "Nguyễn Văn B");
  add_official(made.registry, "tran-thi-c", "Trần Thị C");
  sort(made.registry);
  made.registry.holidays = {{day("2019-01-01"), DayKind::off, "Tết Dương lịch", {}}};
  made.registry.unavailable = {
      {id<OfficialId>("tran-thi-c"), span("2019-07-01", "2019-07-05"), "đi học", {}}};
  made.registry.exclusions = {{id<OfficialId>("nguyen-van-b"), id<CellId>("vong-son"), {}, {}, {}}};
  made.registry.travel = {{id<OfficialId>("nguyen-van-a"), {{id<CellId>("vong-son"), 7}}, {}}};
  made.decisions = {
      decision("37-qd", "2017-01-01", DecisionKind::decision,
               {team("to-1", {"trieu-de", "son-dong"},
                     {member("nguyen-van-a", "leader"), member("tran-thi-c")}),
                team("to-2", {"hop-ly"}, {member("nguyen-van-b", "leader")})}),
      decision("52-qd", "2018-06-01", DecisionKind::amendment,
               {team("to-2", {"hop-ly", "ngoc-my"}, {member("nguyen-van-b", "leader")})})};
  made.decisions.back().amends = id<DecisionId>("37-qd");
  made.periods = {third_quarter()};
  return made;
}

Member member(std::string_view official, std::string_view role) {
  return {id<OfficialId>(official), std::string(role), {}, {}};
}

TeamStatement team(std::string_view team_id, std::vector<std::string_view> units,
                   std::vector<Member> members) {
  TeamStatement made;
  made.id = id<TeamId>(team_id);
  for (const std::string_view unit_id : units) made.units.push_back(id<UnitId>(unit_id));
  made.members = std::move(members);
  return made;
}

Decision decision(std::string_view decision_id, std::string_view effective, DecisionKind kind,
                  std::vector<TeamStatement> teams) {
  Decision made;
  made.id = id<DecisionId>(decision_id);
  made.number = "52-QĐ/HU";
  made.signed_on = made.effective = day(effective);
  made.kind = kind;
  made.teams = std::move(teams);
  return made;
}

Unit& unit(Registry& registry, std::string_view wanted) { return last_of(registry.units, wanted); }

Cell& cell(Registry& registry, std::string_view wanted) { return last_of(registry.cells, wanted); }

Official& official(Registry& registry, std::string_view wanted) {
  return last_of(registry.officials, wanted);
}

void sort(Registry& registry) {
  sort_versions(registry.units);
  sort_versions(registry.cells);
  sort_versions(registry.officials);
  sort_versions(registry.agencies);
}

}  // namespace lapthach::domain::lap_thach
