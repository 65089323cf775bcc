// Says what fields say of cases and rows, counts and sorts by it.
#include <algorithm>
#include <map>
#include <tuple>

#include "docket/subject.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

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
