// What is said about references by id that do not hold.
#include "domain/reference.hpp"

#include "lapthach/base/text.hpp"

namespace lapthach::domain {

Noun noun_of(const Unit&) {
  return {{"unit", "đơn vị"}, {"is not valid", "không có hiệu lực"}, "registry/units.yaml"};
}

Noun noun_of(const Cell&) {
  return {{"cell", "chi bộ"}, {"does not exist", "không tồn tại"}, "registry/cells.yaml"};
}

Noun noun_of(const Official&) {
  return {
      {"official", "cán bộ"}, {"is not in office", "không đương chức"}, "registry/officials.yaml"};
}

Noun noun_of(const Agency&) {
  return {{"agency", "cơ quan"}, {"does not exist", "không tồn tại"}, "registry/agencies.yaml"};
}

std::optional<Date> first_day_without(const std::vector<Span>& held, const Span& use) {
  std::optional<Date> needed = use.from ? use.from : held.front().from;
  for (const Span& span : held) {
    if (needed && span.from && *needed < *span.from) break;
    if (!span.to) return std::nullopt;
    if (!needed || *needed <= *span.to) needed = add_days(*span.to, 1);
  }
  return use.to && *use.to < *needed ? std::nullopt : needed;
}

Text not_held(const Noun& noun, std::string_view id, const std::vector<Span>& held, Date day) {
  const Text fault =
      say("{} {} {} on {}", "{} {} {} ngày {}", noun.name, id, noun.absent, day_text(day));
  for (auto span = held.rbegin(); span != held.rend(); ++span) {
    if (span->to && *span->to < day) {
      return say("{}: the last day was {}", "{}: ngày cuối là {}", fault, day_text(*span->to));
    }
  }
  for (const Span& span : held) {
    if (span.from && day < *span.from) {
      return say("{}: the first day is {}", "{}: ngày đầu là {}", fault, day_text(*span.from));
    }
  }
  return fault;
}

void report_unknown(Findings& findings, Use use, const Noun& noun, std::string_view id,
                    const std::vector<std::string>& known) {
  const std::optional<std::string> near = nearest(id, known);
  findings.error(
      use, say("there is no {} {}", "không có {} {}", noun.name, id),
      near ? say("did you mean {}?", "có phải là {} không?", *near)
           : say("add it to {}, or correct the id", "thêm vào {} hoặc sửa lại mã", noun.file));
}

Text correct_days(const Noun& noun, std::string_view id) {
  return say("correct the day here, or from and to of {} in {}",
             "sửa ngày ở đây, hoặc from và to của {} trong {}", id, noun.file);
}

std::string listed(const std::vector<UnitId>& ids) {
  std::string list;
  for (const UnitId& id : ids) list += (list.empty() ? "" : ", ") + id.str();
  return list;
}

Text instead_of_unit(const Registry& registry, const UnitId& id, Date day) {
  const std::vector<UnitId> now = units_now(registry, id, day);
  if (now.empty()) return correct_days(noun_of(Unit{}), id.str());
  return say("write {}, which stands in its place that day", "ghi {}, là đơn vị kế tục vào ngày đó",
             listed(now));
}

}  // namespace lapthach::domain
