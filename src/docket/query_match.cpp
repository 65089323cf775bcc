// Holds cases against queries; counts and sorts them.
#include <algorithm>
#include <array>
#include <concepts>
#include <map>
#include <span>
#include <tuple>

#include "docket/query_fields.hpp"
#include "docket/query_value.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/extract.hpp"

namespace lapthach::docket {

namespace {

using Texts = std::vector<std::string>;

/// What a query is held against: a case, or what an extract says of one.
template <class S>
concept Subject = requires(const S& subject, const QueryField& field, const QueryFlag& flag) {
  { subject.texts(field) } -> std::same_as<Texts>;
  { subject.date(field) } -> std::same_as<std::optional<Date>>;
  { subject.number(field) } -> std::same_as<std::optional<int>>;
  { subject.holds(flag) } -> std::same_as<bool>;
  { subject.steps() } -> std::same_as<std::span<const domain::Step>>;
};

struct CaseSubject {
  const Case& each;
  const Scope& scope;

  Texts texts(const QueryField& field) const { return field.texts(each, scope); }
  std::optional<Date> date(const QueryField& field) const { return field.date(each, scope); }
  std::optional<int> number(const QueryField& field) const { return field.number(each, scope); }
  bool holds(const QueryFlag& flag) const { return flag.holds(each, scope); }
  std::span<const domain::Step> steps() const { return each.state.steps; }
};

struct RowSubject {
  const Row& row;

  Texts texts(const QueryField& field) const { return row.extract->texts(row.index, field); }
  std::optional<Date> date(const QueryField& field) const {
    return row.extract->date(row.index, field);
  }
  std::optional<int> number(const QueryField& field) const {
    return row.extract->number(row.index, field);
  }
  bool holds(const QueryFlag& flag) const { return row.extract->holds(row.index, flag); }
  std::span<const domain::Step> steps() const { return {}; }
};

static_assert(Subject<CaseSubject> && Subject<RowSubject>);

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
  return std::ranges::any_of(
      std::array{"id", "ref", "title", "text", "place"}, [&](std::string_view name) {
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

const QueryField& require_field(std::string_view name) {
  if (const QueryField* field = field_named(name)) return *field;
  const auto known = query_fields();
  const auto near = nearest(name, known);
  throw Error(Fault::usage, say("there is no field \"{}\"", "không có trường \"{}\"", name),
              near ? say("did you mean {}?", "có phải là {} không?", *near)
                   : say("there are: {}", "các trường: {}", fmt::join(known, ", ")));
}

/// Every combination of one value of each list; an empty list gives an empty value.
void combine(const std::vector<Texts>& lists, std::size_t next, int times, Texts& chosen,
             std::map<Texts, int>& counts) {
  if (next == lists.size()) {
    counts[chosen] += times;
    return;
  }
  const Texts none = {""};
  for (const std::string& value : lists[next].empty() ? none : lists[next]) {
    chosen.push_back(value);
    combine(lists, next + 1, times, chosen, counts);
    chosen.pop_back();
  }
}

/// Something to sort by: missing last, then the number, then the text.
struct SortKey {
  bool missing = true;
  int number = 0;
  std::string text;
};

SortKey sort_key_of(const QueryField& field, const Subject auto& subject) {
  if (field.type == FieldType::number) {
    const auto number = subject.number(field);
    return {!number, number.value_or(0), {}};
  }
  if (field.type == FieldType::date) {
    const auto date = subject.date(field);
    return {!date, 0, date ? lapthach::to_string(*date) : std::string()};
  }
  const Texts texts = subject.texts(field);
  return {texts.empty(), 0, texts.empty() ? std::string() : sort_key(texts.front())};
}

Texts values_of(const QueryField& field, const Subject auto& subject) {
  if (field.type == FieldType::date) {
    const auto date = subject.date(field);
    return date ? Texts{lapthach::to_string(*date)} : Texts{};
  }
  if (field.type == FieldType::number) {
    const auto number = subject.number(field);
    return number ? Texts{std::to_string(*number)} : Texts{};
  }
  return subject.texts(field);
}

std::vector<const QueryField*> fields_named(const std::vector<std::string>& names) {
  std::vector<const QueryField*> fields;
  for (const std::string& name : names) fields.push_back(&require_field(name));
  return fields;
}

void count(const std::vector<const QueryField*>& fields, const Subject auto& subject, int times,
           std::map<Texts, int>& counts) {
  std::vector<Texts> lists;
  for (const QueryField* field : fields) lists.push_back(values_of(*field, subject));
  Texts chosen;
  combine(lists, 0, times, chosen, counts);
}

std::vector<Count> rows_of(const std::map<Texts, int>& counts) {
  std::vector<Count> rows;
  for (const auto& [values, n] : counts) rows.push_back({values, n});
  return rows;
}

/// `subject_of` an element.
template <class T>
void sort_by(std::vector<T>& elements, std::string_view spec, const auto& subject_of) {
  const bool down = spec.starts_with('-');
  const QueryField& field = require_field(down ? spec.substr(1) : spec);
  std::vector<std::pair<SortKey, T>> keyed;
  for (const T& each : elements) keyed.emplace_back(sort_key_of(field, subject_of(each)), each);
  std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
    const SortKey& x = down ? b.first : a.first;
    const SortKey& y = down ? a.first : b.first;
    if (a.first.missing != b.first.missing) return b.first.missing;
    return std::tie(x.number, x.text) < std::tie(y.number, y.text);
  });
  std::ranges::transform(keyed, elements.begin(), [](const auto& pair) { return pair.second; });
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

std::vector<std::string> query_fields() {
  std::vector<std::string> names;
  for (const QueryField& field : all_fields()) names.emplace_back(field.name);
  return names;
}

bool is_free_text(std::string_view name) { return require_field(name).type == FieldType::text; }

std::vector<std::string> field_values(std::string_view name, const Case& each, const Scope& scope) {
  return values_of(require_field(name), CaseSubject{each, scope});
}

std::vector<std::string> field_values(std::string_view name, const Row& row) {
  return values_of(require_field(name), RowSubject{row});
}

std::vector<Count> count_by(const std::vector<const Case*>& cases,
                            const std::vector<std::string>& names, const Scope& scope) {
  const auto fields = fields_named(names);
  std::map<Texts, int> counts;
  for (const Case* each : cases) count(fields, CaseSubject{*each, scope}, 1, counts);
  return rows_of(counts);
}

std::vector<Count> count_by(const std::vector<Row>& rows, const std::vector<std::string>& names) {
  const auto fields = fields_named(names);
  struct Alike {
    Row row;
    int n = 0;
  };
  // Rows of one extract whose cells are the same say the same: few are to be spelled out.
  std::map<std::pair<const Extract*, std::vector<std::uint32_t>>, Alike> alike;
  for (const Row& row : rows) {
    std::vector<std::uint32_t> cells;
    for (const QueryField* field : fields) cells.push_back(row.extract->cell(row.index, *field));
    Alike& group = alike[{row.extract, std::move(cells)}];
    group.row = row;
    ++group.n;
  }
  std::map<Texts, int> counts;
  for (const auto& [cells, group] : alike) count(fields, RowSubject{group.row}, group.n, counts);
  return rows_of(counts);
}

void sort_cases(std::vector<const Case*>& cases, std::string_view spec, const Scope& scope) {
  sort_by(cases, spec, [&](const Case* each) { return CaseSubject{*each, scope}; });
}

void sort_by_id(std::vector<Row>& rows) {
  std::vector<std::pair<std::string_view, Row>> keyed;
  for (const Row& row : rows) keyed.emplace_back(row.id(), row);
  std::ranges::stable_sort(keyed, {}, &std::pair<std::string_view, Row>::first);
  std::ranges::transform(keyed, rows.begin(), [](const auto& pair) { return pair.second; });
}

void sort_rows(std::vector<Row>& rows, std::string_view spec) {
  sort_by(rows, spec, [](const Row& row) { return RowSubject{row}; });
}

}  // namespace lapthach::docket
