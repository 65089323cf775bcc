// Writes and reads extracts.
#include "lapthach/docket/extract.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <unordered_set>

#include "docket/query_fields.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

using Texts = std::vector<std::string>;

/// The form of the bytes; another number when the form or the meaning of a field changes.
constexpr std::uint32_t form = 1;
constexpr std::uint32_t none = 0x8000'0000;
/// Between several texts of one cell: no stored text has it.
constexpr char between = '\0';

struct Head {
  std::uint32_t form, rows, columns, texts;
};

std::vector<const QueryField*> kept_fields() {
  std::vector<const QueryField*> kept;
  for (const QueryField& field : all_fields()) {
    if (field.kept) kept.push_back(&field);
  }
  return kept;
}

/// The columns of kept fields, by their place among all fields.
std::vector<std::size_t> columns_of_fields() {
  std::vector<std::size_t> columns;
  std::size_t next = 0;
  for (const QueryField& field : all_fields()) columns.push_back(field.kept ? next++ : 0);
  return columns;
}

std::size_t column_of(const QueryField& field) {
  static const std::vector<std::size_t> columns = columns_of_fields();
  return columns[static_cast<std::size_t>(&field - all_fields().data())];
}

std::size_t bit_of(const QueryFlag& flag) {
  return static_cast<std::size_t>(&flag - all_flags().data());
}

std::uint32_t day_number(Date date) {
  return static_cast<std::uint32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

template <class T>
void put(std::string& bytes, std::span<const T> words) {
  bytes.append(reinterpret_cast<const char*>(words.data()), words.size_bytes());
}

/// Gives each text its place. The first is the empty one.
class Dictionary {
 public:
  /// `likely`: where it may well stand.
  std::uint32_t place_of(std::string_view text, std::uint32_t likely) {
    if (text.empty()) return 0;
    if (likely != 0 && text_at(likely) == text) return likely;
    const auto known = places_.find(text);
    return known == places_.end() ? *places_.insert(add(text)).first : *known;
  }
  std::uint32_t add(std::string_view text) {
    const auto place = static_cast<std::uint32_t>(ends_.size());
    bytes_ += text;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    return place;
  }
  const std::vector<std::uint32_t>& ends() const { return ends_; }
  const std::string& bytes() const { return bytes_; }

 private:
  // Places are found by the texts that stand there, so that no text is held twice.
  struct Hash {
    using is_transparent = void;
    const Dictionary* dictionary;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
    std::size_t operator()(std::uint32_t place) const {
      return (*this)(dictionary->text_at(place));
    }
  };
  struct Equal {
    using is_transparent = void;
    const Dictionary* dictionary;
    bool operator()(std::uint32_t one, std::uint32_t other) const { return one == other; }
    bool operator()(std::string_view text, std::uint32_t place) const {
      return text == dictionary->text_at(place);
    }
    bool operator()(std::uint32_t place, std::string_view text) const {
      return (*this)(text, place);
    }
  };

  std::string_view text_at(std::uint32_t place) const {
    return std::string_view(bytes_).substr(ends_[place - 1], ends_[place] - ends_[place - 1]);
  }
  std::vector<std::uint32_t> ends_ = {0};
  std::string bytes_;
  std::unordered_set<std::uint32_t, Hash, Equal> places_{0, Hash{this}, Equal{this}};
};

std::string in_one(Texts texts) {
  if (texts.empty()) return {};
  std::string& all = texts.front();
  for (std::size_t i = 1; i < texts.size(); ++i) (all += between) += texts[i];
  return std::move(all);
}

/// `above`: the cell of the row before.
std::uint32_t cell_of(const QueryField& field, const Case& each, const Scope& scope,
                      Dictionary& dictionary, std::uint32_t above) {
  if (field.type == FieldType::date) {
    const auto date = field.date(each, scope);
    return date ? day_number(*date) : none;
  }
  if (field.type == FieldType::number) {
    const auto number = field.number(each, scope);
    return number ? static_cast<std::uint32_t>(*number) : none;
  }
  if (field.type == FieldType::text) {  // hardly ever the same again: not worth looking for
    const std::string_view text = field.text(each);
    return text.empty() ? 0 : dictionary.add(text);
  }
  if (field.text != nullptr) return dictionary.place_of(field.text(each), above);
  return dictionary.place_of(in_one(field.several(each, scope)), above);
}

std::uint32_t flags_of(const Case& each, const Scope& scope) {
  std::uint32_t flags = 0;
  for (const QueryFlag& flag : all_flags()) {
    if (flag.kept && flag.holds(each, scope)) flags |= 1U << bit_of(flag);
  }
  return flags;
}

/// What a cell says of which nothing is known.
std::uint32_t empty_cell(const QueryField& field) {
  return field.type == FieldType::date || field.type == FieldType::number ? none : 0;
}

/// `is_wanted(field)`: whether its column is worked out.
template <class IsWanted>
std::string extract_of_wanted(std::span<const Case> cases, const Scope& scope,
                              const IsWanted& is_wanted) {
  const auto fields = kept_fields();
  const std::vector<bool> wanted = [&] {
    std::vector<bool> all;
    for (const QueryField* field : fields) all.push_back(is_wanted(field->name));
    return all;
  }();
  const std::size_t rows = cases.size();
  Dictionary dictionary;
  std::vector<std::uint32_t> words((fields.size() + 1) * rows);
  for (std::size_t row = 0; row < rows; ++row) {  // case by case, while one is in the cache
    for (std::size_t i = 0; i < fields.size(); ++i) {
      std::uint32_t& cell = words[i * rows + row];
      const std::uint32_t above = row == 0 ? 0 : (&cell)[-1];
      cell = wanted[i] ? cell_of(*fields[i], cases[row], scope, dictionary, above)
                       : empty_cell(*fields[i]);
    }
    words[fields.size() * rows + row] = flags_of(cases[row], scope);
  }
  const std::vector<std::uint32_t>& ends = dictionary.ends();
  const Head head{form, static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(fields.size()),
                  static_cast<std::uint32_t>(ends.size())};
  std::string bytes;
  bytes.reserve(sizeof head + (words.size() + ends.size()) * sizeof head.form +
                dictionary.bytes().size());
  put<Head>(bytes, {&head, 1});
  put<std::uint32_t>(bytes, words);
  put<std::uint32_t>(bytes, ends);
  return bytes += dictionary.bytes();
}

void add_fields(const Query& query, std::vector<std::string>& fields) {
  switch (query.kind) {
    case QueryKind::word:
      for (const std::string_view name : word_fields) fields.emplace_back(name);
      break;
    case QueryKind::test:
    case QueryKind::present:
    case QueryKind::absent:
      fields.push_back(query.field);
      if (has_names(query.field)) fields.emplace_back("raised");  // the day their names are of
      break;
    default:
      for (const Query& part : query.parts) add_fields(part, fields);
  }
}

}  // namespace

std::string extract_of(std::span<const Case> cases, const Scope& scope) {
  return extract_of_wanted(cases, scope, [](std::string_view) { return true; });
}

std::string extract_of(std::span<const Case> cases, const Scope& scope,
                       const std::vector<std::string>& fields) {
  return extract_of_wanted(cases, scope, [&](std::string_view name) {
    return name == "id" || std::ranges::find(fields, name) != fields.end();
  });
}

std::vector<std::string> fields_of(const Query& query) {
  std::vector<std::string> fields;
  add_fields(query, fields);
  return fields;
}

std::optional<Extract> Extract::read(std::string_view bytes) {
  Head head{};
  if (bytes.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof head);
  const std::uint64_t words = (head.columns + 1ULL) * head.rows + head.texts;
  const std::uint64_t start = sizeof head + words * sizeof(std::uint32_t);
  if (head.form != form || head.columns != kept_fields().size() || bytes.size() < start) {
    return std::nullopt;
  }
  Extract extract;
  extract.words_ = bytes.substr(sizeof head, words * sizeof(std::uint32_t));
  extract.texts_ = bytes.substr(start);
  extract.rows_ = head.rows;
  extract.columns_ = head.columns;
  return extract;
}

std::uint32_t Extract::word(std::size_t index) const {
  std::uint32_t value = 0;
  const std::size_t at = index * sizeof value;
  if (at + sizeof value <= words_.size()) std::memcpy(&value, words_.data() + at, sizeof value);
  return value;
}

std::uint32_t Extract::cell(std::size_t row, const QueryField& field) const {
  return word(column_of(field) * rows_ + row);
}

std::string_view Extract::text(std::uint32_t place) const {
  if (place == 0) return {};
  const std::size_t ends = (columns_ + 1) * rows_;
  const std::size_t start = word(ends + place - 1);
  const std::size_t end = word(ends + place);
  if (end < start || texts_.size() < end) return {};
  return texts_.substr(start, end - start);
}

std::vector<std::string> Extract::texts(std::size_t row, const QueryField& field) const {
  const std::uint32_t place = cell(row, field);
  Texts all;
  if (place == 0) return all;
  for (const auto part : split(text(place), between)) all.emplace_back(part);
  return all;
}

std::optional<Date> Extract::date(std::size_t row, const QueryField& field) const {
  const std::uint32_t days = cell(row, field);
  if (days == none) return std::nullopt;
  return Date{std::chrono::sys_days{std::chrono::days{static_cast<std::int32_t>(days)}}};
}

std::optional<int> Extract::number(std::size_t row, const QueryField& field) const {
  const std::uint32_t value = cell(row, field);
  return value == none ? std::nullopt : std::optional(static_cast<int>(value));
}

bool Extract::holds(std::size_t row, const QueryFlag& flag) const {
  return (word(columns_ * rows_ + row) >> bit_of(flag) & 1U) != 0;
}

std::string_view Extract::id(std::size_t row) const {
  static const QueryField& field = *field_named("id");
  return text(cell(row, field));
}

bool rows_answer(std::string_view name) {
  const QueryField* field = field_named(name);
  return field != nullptr && field->kept;
}

bool rows_answer(const Query& query) {
  switch (query.kind) {
    case QueryKind::everything:
    case QueryKind::word:
      return true;
    case QueryKind::test:
    case QueryKind::present:
    case QueryKind::absent:
      return rows_answer(query.field);
    case QueryKind::flag:
      return flag_named(query.field)->kept;
    case QueryKind::ever:
    case QueryKind::event:
      return false;
    default:
      return std::ranges::all_of(query.parts, [](const Query& part) { return rows_answer(part); });
  }
}

}  // namespace lapthach::docket
