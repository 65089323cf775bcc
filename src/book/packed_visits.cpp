// Packs what later periods ask of a file of visits, and takes it out again.
#include "book/packed_visits.hpp"

#include "book/packed.hpp"

namespace lapthach::book {

namespace {

using book::put;

template <class Tag>
void put(std::string& bytes, const Id<Tag>& id) {
  put(bytes, std::string_view(id.str()));
}
void put(std::string& bytes, Date date) {
  const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
  put(bytes, static_cast<std::uint64_t>(std::int64_t{days}));
}
/// 0: none; else one more than the number.
void put(std::string& bytes, std::optional<int> count) {
  put(bytes, count ? static_cast<std::uint64_t>(*count) + 1 : 0);
}

void put(std::string& bytes, const domain::PastVisit& visit) {
  put(bytes, visit.cell);
  put(bytes, visit.date);
  put(bytes, std::uint64_t{visit.visitors.size()});
  for (const domain::PastVisitor& visitor : visit.visitors) {
    put(bytes, visitor.official);
    put(bytes, static_cast<std::uint64_t>(visitor.status));
    put(bytes, visitor.substitute);
  }
  for (const auto& count : {visit.members, visit.present, visit.excused, visit.unexcused}) {
    put(bytes, count);
  }
}

template <class Id>
Id take_id(Unpacker& from) {
  return Id::parse(from.text()).value_or(Id());
}

Date take_date(Unpacker& from) {
  const auto days = static_cast<std::int64_t>(from.number());
  return std::chrono::sys_days{std::chrono::days{days}};
}

std::optional<int> take_count(Unpacker& from) {
  const std::uint64_t number = from.number();
  return number == 0 ? std::nullopt : std::optional(static_cast<int>(number - 1));
}

domain::PastVisit take_visit(Unpacker& from) {
  domain::PastVisit visit;
  visit.cell = take_id<domain::CellId>(from);
  visit.date = take_date(from);
  for (std::uint64_t left = from.number(); left > 0 && from.whole(); --left) {
    domain::PastVisitor& visitor = visit.visitors.emplace_back();
    visitor.official = take_id<domain::OfficialId>(from);
    visitor.status = static_cast<domain::VisitStatus>(from.number());
    visitor.substitute = take_id<domain::OfficialId>(from);
  }
  for (auto* count : {&visit.members, &visit.present, &visit.excused, &visit.unexcused}) {
    *count = take_count(from);
  }
  return visit;
}

}  // namespace

std::string pack(const PastFile& file) {
  std::string bytes;
  put(bytes, std::uint64_t{file.visits.size()});
  for (const domain::PastVisit& visit : file.visits) put(bytes, visit);
  put(bytes, std::uint64_t{file.sessions.size()});
  for (const auto& [unit, date] : file.sessions) {
    put(bytes, unit);
    put(bytes, date);
  }
  return bytes;
}

std::optional<PastFile> unpack_past(std::string_view bytes) {
  Unpacker from(bytes);
  PastFile file;
  for (std::uint64_t left = from.number(); left > 0 && from.whole(); --left) {
    file.visits.push_back(take_visit(from));
  }
  for (std::uint64_t left = from.number(); left > 0 && from.whole(); --left) {
    const auto unit = take_id<domain::UnitId>(from);
    file.sessions.emplace_back(unit, take_date(from));
  }
  return from.whole() ? std::optional(std::move(file)) : std::nullopt;
}

}  // namespace lapthach::book
