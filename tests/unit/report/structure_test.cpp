// Under which units and agencies things count, of their day and of today.
#include "report/structure.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace std::chrono;

namespace {

constexpr Date then = 2019y / July / 1d, now = 2026y / January / 1d, eve = 2025y / June / 30d;

template <class Id>
Id id(const char* text) {
  return *Id::parse(text);
}

domain::Unit unit(const char* name, const Span& span, std::vector<domain::UnitId> successors = {}) {
  domain::Unit made;
  made.id = id<domain::UnitId>(name);
  made.name = "Hợp Lý";
  made.kind = "commune";
  made.span = span;
  made.successors = std::move(successors);
  return made;
}

domain::Cell cell(const char* name, const char* of, const Span& span) {
  domain::Cell made;
  made.id = id<domain::CellId>(name);
  made.name = "Chi bộ A";
  made.unit = id<domain::UnitId>(of);
  made.span = span;
  return made;
}

domain::Agency agency(const char* name, const Span& span,
                      std::vector<domain::AgencyId> successors) {
  domain::Agency made;
  made.id = id<domain::AgencyId>(name);
  made.span = span;
  made.successors = std::move(successors);
  return made;
}

/// hop-ly ended in xa-hop-ly, chia was shared out between two; cell a lives on in son, b ended.
domain::Records book() {
  const Span old{{}, eve}, late{2025y / July / 1d, {}};
  const auto hop_ly = id<domain::UnitId>("xa-hop-ly"), son = id<domain::UnitId>("xa-son");
  domain::Records records;
  records.registry.units = {unit("chia", old, {hop_ly, son}), unit("hop-ly", old, {hop_ly}),
                            unit("xa-hop-ly", late), unit("xa-son", late)};
  records.registry.cells = {cell("a", "hop-ly", old), cell("a", "xa-son", late),
                            cell("b", "hop-ly", old)};
  const auto so = id<domain::AgencyId>("so");
  records.registry.agencies = {agency("huyen", old, {so, id<domain::AgencyId>("xa")}),
                               agency("phong", old, {so}), agency("so", late, {}),
                               agency("xa", late, {})};
  return records;
}

report::PresenceView view(const domain::Records& records,
                          std::optional<report::Structure> structure, Date as_of = now) {
  return {records, {{2019, 3}, {2025, 4}}, as_of, Lang::en, structure};
}

std::string unit_of(const report::Grouping& grouping, const char* unit, const char* cell = "") {
  const auto known = domain::CellId::parse(cell);
  return grouping.unit(id<domain::UnitId>(unit), known.value_or(domain::CellId())).str();
}

}  // namespace

TEST_CASE("of their day, units and agencies are what they were") {
  const auto records = book();
  for (const auto& structure :
       {std::optional<report::Structure>(), std::optional(report::Structure::then)}) {
    const report::Grouping grouping(view(records, structure));
    CHECK(unit_of(grouping, "hop-ly") == "hop-ly");
    CHECK(unit_of(grouping, "hop-ly", "a") == "hop-ly");
    CHECK(grouping.agency(id<domain::AgencyId>("phong")).str() == "phong");
    CHECK(grouping.cell_name(id<domain::CellId>("a"), then) == "Chi bộ A, Hợp Lý commune");
  }
}

TEST_CASE("of today, a unit is its only successor, and a cell leads to its own unit") {
  const auto records = book();
  const report::Grouping grouping(view(records, report::Structure::now));
  CHECK(unit_of(grouping, "hop-ly") == "xa-hop-ly");
  CHECK(unit_of(grouping, "hop-ly", "b") == "xa-hop-ly");
  CHECK(unit_of(grouping, "hop-ly", "a") == "xa-son");
  CHECK(grouping.unit_of(id<domain::CellId>("a"), then).str() == "xa-son");
  CHECK(grouping.unit_of(id<domain::CellId>("none"), then).empty());
  CHECK(unit_of(grouping, "chia") == "chia");
  CHECK(unit_of(grouping, "chia", "a") == "xa-son");
  CHECK(grouping.agency(id<domain::AgencyId>("phong")).str() == "so");
  CHECK(grouping.agency(id<domain::AgencyId>("huyen")).str() == "huyen");
}

TEST_CASE("as of a day before the change there is nothing else to be") {
  const auto records = book();
  const report::Grouping grouping(view(records, report::Structure::now, eve));
  CHECK(unit_of(grouping, "hop-ly") == "hop-ly");
  CHECK(grouping.agency(id<domain::AgencyId>("phong")).str() == "phong");
}

TEST_CASE("a unit that is no more keeps its name") {
  const auto records = book();
  const report::Grouping grouping(view(records, report::Structure::now));
  CHECK(grouping.unit_name(id<domain::UnitId>("chia"), now) == "Hợp Lý commune");
  CHECK(grouping.unit_name(id<domain::UnitId>("none"), now) == "none");
}
