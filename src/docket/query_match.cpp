// Holds cases and rows against queries.
#include <algorithm>

#include "docket/query_value.hpp"
#include "docket/subject.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

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

/// The ids and, where people have another name for them, those names.
Texts with_names(const QueryField& field, const Subject auto& subject, const Scope& scope) {
  Texts texts = subject.texts(field);
  if (field.type != FieldType::word || !has_names(field.name)) return texts;
  const std::size_t ids = texts.size();
  const Date raised = subject.date(*field_named("raised")).value_or(scope.as_of);
  for (std::size_t i = 0; i < ids; ++i) {
    std::string name = name_in_field(field.name, texts[i], raised, scope);
    if (!name.empty()) texts.push_back(std::move(name));
  }
  return texts;
}

bool test_holds(const Query& query, const Subject auto& subject, const Scope& scope) {
  const QueryField& field = *field_named(query.field);
  if (field.type == FieldType::date) return any_date(subject.date(field), query, scope);
  if (field.type == FieldType::number) return any_number(subject.number(field), query);
  return any_text(with_names(field, subject, scope), query, field.type);
}

bool is_present(const std::string& name, const Subject auto& subject) {
  const QueryField& field = *field_named(name);
  if (field.type == FieldType::date) return subject.date(field).has_value();
  if (field.type == FieldType::number) return subject.number(field).value_or(0) != 0;
  return !subject.texts(field).empty();
}

bool member_holds(const EventField& field, const domain::Event& event, const Query& query,
                  const Scope& scope) {
  if (field.type == FieldType::date) return any_date(field.date(event), query, scope);
  return any_text(field.texts(event), query, field.type);
}

bool happened(const Query& query, const Subject auto& subject, const Scope& scope) {
  const auto kind = event_kind_named(query.field);
  const EventField* member = query.member.empty() ? nullptr : event_field_named(query.member);
  return std::ranges::any_of(subject.steps(), [&](const domain::Step& step) {
    return step.event->kind == kind &&
           (member == nullptr || member_holds(*member, *step.event, query, scope));
  });
}

bool was_ever(const Query& query, const Subject auto& subject, const Scope& scope) {
  if (query.values.empty()) return happened(query, subject, scope);
  const EventField& field = *event_field_named(query.field);
  return std::ranges::any_of(subject.steps(), [&](const domain::Step& step) {
    return member_holds(field, *step.event, query, scope);
  });
}

bool has_word(const std::string& word, const Subject auto& subject) {
  const std::string asked = folded(word);
  return std::ranges::any_of(word_fields, [&](std::string_view name) {
    return std::ranges::any_of(subject.texts(*field_named(name)), [&](const std::string& text) {
      return contains(folded(text), asked);
    });
  });
}

template <Subject S>
bool holds(const Query& query, const S& subject, const Scope& scope);

/// What a test says before `!=` turns it round.
bool says(const Query& query, const Subject auto& subject, const Scope& scope) {
  const auto part_holds = [&](const Query& part) { return holds(part, subject, scope); };
  switch (query.kind) {
    case QueryKind::everything:
      return true;
    case QueryKind::either:
      return std::ranges::any_of(query.parts, part_holds);
    case QueryKind::both:
      return std::ranges::all_of(query.parts, part_holds);
    case QueryKind::negation:
      return !part_holds(query.parts.front());
    case QueryKind::word:
      return has_word(query.values.front().text, subject);
    case QueryKind::test:
      return test_holds(query, subject, scope);
    case QueryKind::flag:
      return subject.holds(*flag_named(query.field));
    case QueryKind::present:
      return is_present(query.field, subject);
    case QueryKind::absent:
      return !is_present(query.field, subject);
    case QueryKind::ever:
      return was_ever(query, subject, scope);
    case QueryKind::event:
      return happened(query, subject, scope);
    case QueryKind::saved:
      return !query.parts.empty() && part_holds(query.parts.front());
  }
  return false;
}

template <Subject S>
bool holds(const Query& query, const S& subject, const Scope& scope) {
  const bool turned = query.op == Op::not_equal && !query.values.empty();
  return says(query, subject, scope) != turned;
}

}  // namespace

bool matches(const Query& query, const Case& each, const Scope& scope) {
  return holds(query, CaseSubject{each, scope}, scope);
}

std::vector<const Case*> select(const Query& query, const std::vector<Case>& cases,
                                const Scope& scope) {
  std::vector<const Case*> found;
  for (const Case& each : cases) {
    if (matches(query, each, scope)) found.push_back(&each);
  }
  return found;
}

std::vector<Row> select(const Query& query, const std::vector<Extract>& extracts,
                        const Scope& scope) {
  std::vector<Row> found;
  for (const Extract& extract : extracts) {
    for (std::size_t index = 0; index < extract.size(); ++index) {
      const Row row{&extract, index};
      if (holds(query, RowSubject{row}, scope)) found.push_back(row);
    }
  }
  return found;
}

}  // namespace lapthach::docket
