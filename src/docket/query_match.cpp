// Holds cases against queries; counts and sorts them.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "docket/query_fields.hpp"
#include "docket/query_value.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

using Texts = std::vector<std::string>;

bool contains(const std::string& where, const std::string& what) {
  return where.find(what) != std::string::npos;
}

std::string folded(std::string_view text) { return lapthach::fold(text); }

/// Does one stored text answer to one value?
bool text_answers(const std::string& stored, const std::string& asked, Op op, FieldType type) {
  if (op == Op::equal || op == Op::not_equal) {
    return type == FieldType::text ? contains(stored, asked) : stored == asked;
  }
  if (op == Op::has && type == FieldType::word) return folded(stored) == folded(asked);
  return contains(folded(stored), folded(asked));
}

bool any_text(const Texts& stored, const Query& query, FieldType type) {
  for (const QueryValue& value : query.values) {
    for (const std::string& text : stored) {
      if (text_answers(text, value.text, query.op, type)) return true;
    }
  }
  return false;
}

/// `low` and `high` are what the value means; equal for a number.
template <class T>
bool lies(const T& stored, const T& low, const T& high, Op op) {
  switch (op) {
    case Op::less:
      return stored < low;
    case Op::at_most:
      return stored <= high;
    case Op::greater:
      return high < stored;
    case Op::at_least:
      return low <= stored;
    default:
      return low <= stored && stored <= high;
  }
}

bool date_answers(Date stored, const QueryValue& value, Op op, const Scope& scope) {
  const auto days = [&](const std::string& text) {
    return days_of(text, scope.calendar, scope.as_of);
  };
  if (!value.range) {
    const Days meant = days(value.text);
    return lies(stored, meant.first, meant.last, op);
  }
  return (value.text.empty() || days(value.text).first <= stored) &&
         (value.upto.empty() || stored <= days(value.upto).last);
}

bool any_date(std::optional<Date> stored, const Query& query, const Scope& scope) {
  return stored && std::ranges::any_of(query.values, [&](const QueryValue& value) {
           return date_answers(*stored, value, query.op, scope);
         });
}

bool number_answers(int stored, const QueryValue& value, Op op) {
  if (!value.range) {
    const int meant = number_of(value.text).value_or(0);
    return lies(stored, meant, meant, op);
  }
  return number_of(value.text).value_or(stored) <= stored &&
         stored <= number_of(value.upto).value_or(stored);
}

bool any_number(std::optional<int> stored, const Query& query) {
  return stored && std::ranges::any_of(query.values, [&](const QueryValue& value) {
           return number_answers(*stored, value, query.op);
         });
}

/// The id and, where people have another name for it, that name.
Texts with_names(const QueryField& field, const Case& each, const Scope& scope) {
  Texts texts = field.texts(each, scope);
  if (field.type != FieldType::word) return texts;
  const std::size_t ids = texts.size();
  for (std::size_t i = 0; i < ids; ++i) {
    std::string name = name_in_field(field.name, texts[i], each, scope);
    if (!name.empty()) texts.push_back(std::move(name));
  }
  return texts;
}

bool test_holds(const Query& query, const Case& each, const Scope& scope) {
  const QueryField& field = *field_named(query.field);
  if (field.type == FieldType::date) return any_date(field.date(each, scope), query, scope);
  if (field.type == FieldType::number) return any_number(field.number(each, scope), query);
  return any_text(with_names(field, each, scope), query, field.type);
}

bool is_present(const std::string& name, const Case& each, const Scope& scope) {
  const QueryField& field = *field_named(name);
  if (field.type == FieldType::date) return field.date(each, scope).has_value();
  if (field.type == FieldType::number) return field.number(each, scope).value_or(0) != 0;
  return !field.texts(each, scope).empty();
}

bool member_holds(const EventField& field, const domain::Event& event, const Query& query,
                  const Scope& scope) {
  if (field.type == FieldType::date) return any_date(field.date(event), query, scope);
  return any_text(field.texts(event), query, field.type);
}

bool happened(const Query& query, const Case& each, const Scope& scope) {
  const auto kind = event_kind_named(query.field);
  const EventField* member = query.member.empty() ? nullptr : event_field_named(query.member);
  return std::ranges::any_of(each.state.steps, [&](const domain::Step& step) {
    return step.event->kind == kind &&
           (member == nullptr || member_holds(*member, *step.event, query, scope));
  });
}

bool was_ever(const Query& query, const Case& each, const Scope& scope) {
  if (query.values.empty()) return happened(query, each, scope);
  const EventField& field = *event_field_named(query.field);
  return std::ranges::any_of(each.state.steps, [&](const domain::Step& step) {
    return member_holds(field, *step.event, query, scope);
  });
}

bool has_word(const std::string& word, const Case& each) {
  const domain::Petition& p = *each.petition;
  const std::string asked = folded(word);
  return std::ranges::any_of(
      std::array{&p.id.str(), &p.ref, &p.title, &p.text, &p.place},
      [&](const std::string* text) { return contains(folded(*text), asked); });
}

/// What a test says before `!=` turns it round.
bool says(const Query& query, const Case& each, const Scope& scope) {
  switch (query.kind) {
    case QueryKind::everything:
      return true;
    case QueryKind::either:
      return std::ranges::any_of(query.parts,
                                 [&](const Query& part) { return matches(part, each, scope); });
    case QueryKind::both:
      return std::ranges::all_of(query.parts,
                                 [&](const Query& part) { return matches(part, each, scope); });
    case QueryKind::negation:
      return !matches(query.parts.front(), each, scope);
    case QueryKind::word:
      return has_word(query.values.front().text, each);
    case QueryKind::test:
      return test_holds(query, each, scope);
    case QueryKind::flag:
      return flag_named(query.field)->holds(each, scope);
    case QueryKind::present:
      return is_present(query.field, each, scope);
    case QueryKind::absent:
      return !is_present(query.field, each, scope);
    case QueryKind::ever:
      return was_ever(query, each, scope);
    case QueryKind::event:
      return happened(query, each, scope);
    case QueryKind::saved:
      return !query.parts.empty() && matches(query.parts.front(), each, scope);
  }
  return false;
}

const QueryField& require_field(std::string_view name) {
  if (const QueryField* field = field_named(name)) return *field;
  const auto known = query_fields();
  const auto near = nearest(name, known);
  throw Error(Fault::usage, say("there is no field \"{}\"", "không có trường \"{}\"", name),
              near ? say("did you mean {}?", "có phải là {} không?", *near)
                   : say("there are: {}", "các trường: {}", fmt::join(known, ", ")));
}

/// Every combination of one value of each list; an empty list gives an empty value.
void combine(const std::vector<Texts>& lists, std::size_t next, Texts& chosen,
             std::map<Texts, int>& counts) {
  if (next == lists.size()) {
    ++counts[chosen];
    return;
  }
  const Texts none = {""};
  for (const std::string& value : lists[next].empty() ? none : lists[next]) {
    chosen.push_back(value);
    combine(lists, next + 1, chosen, counts);
    chosen.pop_back();
  }
}

/// Something to sort by: missing last, then the number, then the text.
struct SortKey {
  bool missing = true;
  int number = 0;
  std::string text;
};

SortKey sort_key_of(const QueryField& field, const Case& each, const Scope& scope) {
  if (field.type == FieldType::number) {
    const auto number = field.number(each, scope);
    return {!number, number.value_or(0), {}};
  }
  if (field.type == FieldType::date) {
    const auto date = field.date(each, scope);
    return {!date, 0, date ? lapthach::to_string(*date) : std::string()};
  }
  const Texts texts = field.texts(each, scope);
  return {texts.empty(), 0, texts.empty() ? std::string() : sort_key(texts.front())};
}

}  // namespace

bool matches(const Query& query, const Case& each, const Scope& scope) {
  const bool turned = query.op == Op::not_equal && !query.values.empty();
  return says(query, each, scope) != turned;
}

std::vector<const Case*> select(const Query& query, const std::vector<Case>& cases,
                                const Scope& scope) {
  std::vector<const Case*> found;
  for (const Case& each : cases) {
    if (matches(query, each, scope)) found.push_back(&each);
  }
  return found;
}

std::vector<std::string> query_fields() {
  std::vector<std::string> names;
  for (const QueryField& field : all_fields()) names.emplace_back(field.name);
  return names;
}

bool is_free_text(std::string_view name) { return require_field(name).type == FieldType::text; }

std::vector<std::string> field_values(std::string_view name, const Case& each, const Scope& scope) {
  const QueryField& field = require_field(name);
  if (field.type == FieldType::date) {
    const auto date = field.date(each, scope);
    return date ? Texts{lapthach::to_string(*date)} : Texts{};
  }
  if (field.type == FieldType::number) {
    const auto number = field.number(each, scope);
    return number ? Texts{std::to_string(*number)} : Texts{};
  }
  return field.texts(each, scope);
}

std::vector<Count> count_by(const std::vector<const Case*>& cases,
                            const std::vector<std::string>& fields, const Scope& scope) {
  std::map<Texts, int> counts;
  for (const Case* each : cases) {
    std::vector<Texts> lists;
    for (const std::string& field : fields) lists.push_back(field_values(field, *each, scope));
    Texts chosen;
    combine(lists, 0, chosen, counts);
  }
  std::vector<Count> rows;
  for (const auto& [values, n] : counts) rows.push_back({values, n});
  return rows;
}

void sort_cases(std::vector<const Case*>& cases, std::string_view spec, const Scope& scope) {
  const bool down = spec.starts_with('-');
  const QueryField& field = require_field(down ? spec.substr(1) : spec);
  std::vector<std::pair<SortKey, const Case*>> keyed;
  for (const Case* each : cases) keyed.emplace_back(sort_key_of(field, *each, scope), each);
  std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
    const SortKey& x = down ? b.first : a.first;
    const SortKey& y = down ? a.first : b.first;
    if (a.first.missing != b.first.missing) return b.first.missing;
    return std::tie(x.number, x.text) < std::tie(y.number, y.text);
  });
  std::ranges::transform(keyed, cases.begin(), [](const auto& pair) { return pair.second; });
}

}  // namespace lapthach::docket
