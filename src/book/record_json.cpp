// The records of a period as JSON that a document may have, and the fields that one value fills.
#include <nlohmann/json.hpp>

#include "book/fields.hpp"
#include "book/fields_absence.hpp"
#include "book/scalar.hpp"
#include "lapthach/book/record.hpp"

namespace lapthach::book {

namespace {

using Json = nlohmann::ordered_json;

/// The form that writes a noun as a JSON object; what is blank is left out.
class JsonForm {
 public:
  template <class V>
  void operator()(std::string_view key, const V& value, Need, const Meaning&, const auto&...) {
    Json json = json_of(value);
    if (!json.is_null()) object_[std::string(key)] = std::move(json);
  }

  template <class T>
  static Json object(const T& noun) {
    JsonForm form;
    fields(form, noun);
    return form.object_.empty() ? Json() : std::move(form.object_);
  }

 private:
  template <Scalar V>
  static Json json_of(const V& value) {
    if constexpr (std::is_same_v<V, bool> || std::is_integral_v<V>) return value;
    std::string text = to_scalar(value);
    return text.empty() ? Json() : Json(std::move(text));
  }
  template <class V>
  static Json json_of(const std::optional<V>& value) {
    return value ? json_of(*value) : Json();
  }
  template <class V>
  static Json json_of(const std::vector<V>& values) {
    if (values.empty()) return {};
    Json list = Json::array();
    for (const V& value : values) list.push_back(json_of(value));
    return list;
  }
  template <class Tag, class V>
  static Json json_of(const std::vector<std::pair<Id<Tag>, V>>& map) {
    if (map.empty()) return {};
    Json object = Json::object();
    for (const auto& [id, value] : map) object[id.str()] = json_of(value);
    return object;
  }
  template <class T>
  static Json json_of(const T& noun) {
    return object(noun);
  }

  Json object_ = Json::object();
};

template <class T>
Json list_of(const std::vector<T>& records) {
  Json list = Json::array();
  for (const T& record : records) list.push_back(JsonForm::object(record));
  return list;
}

// What stands for a value in the help of an option.
std::string placeholder(const std::string&) { return "TEXT"; }
std::string placeholder(int) { return "N"; }
std::string placeholder(Date) { return "DATE"; }
std::string placeholder(ClockTime) { return "TIME"; }
std::string placeholder(Month) { return "MONTH"; }
std::string placeholder(const domain::CellId&) { return "CELL"; }
std::string placeholder(const domain::UnitId&) { return "UNIT"; }
std::string placeholder(const domain::OfficialId&) { return "OFFICIAL"; }
std::string placeholder(const domain::TeamId&) { return "TEAM"; }
template <class Tag>
std::string placeholder(const Id<Tag>&) {
  return "ID";
}
template <Worded E>
std::string placeholder(E) {
  std::string list;
  for (const auto& word : words(E{})) list += (list.empty() ? "" : "|") + std::string(word.text);
  return list;
}
template <class T>
std::string placeholder(const std::optional<T>&) {
  return placeholder(T{});
}

/// The form that collects the fields an option can fill.
class FieldsForm {
 public:
  FieldsForm(std::vector<RecordField>& found, std::string prefix)
      : found_(found), prefix_(std::move(prefix)) {}

  template <class V>
  void operator()(std::string_view key, const V& value, Need, const Meaning& meaning,
                  const auto&...) {
    collect(prefix_ + std::string(key), value,
            Text{std::string(meaning.en), std::string(meaning.vi)});
  }

 private:
  template <Scalar V>
  void collect(const std::string& path, const V& value, const Text& meaning) {
    found_.push_back({path, false, placeholder(value), meaning});
  }
  template <class V>
  void collect(const std::string& path, const std::vector<V>&, const Text& meaning) {
    if constexpr (Scalar<V>) found_.push_back({path, true, placeholder(V{}), meaning});
  }
  template <class Tag, class V>
  void collect(const std::string&, const std::vector<std::pair<Id<Tag>, V>>&, const Text&) {}
  template <class T>
  void collect(const std::string& path, const T& noun, const Text&) {
    FieldsForm inner(found_, path + ".");
    fields(inner, noun);
  }

  std::vector<RecordField>& found_;
  std::string prefix_;
};

template <class T>
std::vector<RecordField> fields_of() {
  std::vector<RecordField> found;
  FieldsForm form(found, "");
  const T noun{};
  fields(form, noun);
  return found;
}

}  // namespace

std::string records_json(const domain::PeriodBook& book, const domain::Registers& registers,
                         const std::vector<domain::Unavailability>& absences) {
  const domain::PeriodRecord record = book.record.value_or(domain::PeriodRecord{});
  const Json json = {{"period", to_string(book.period)},
                     {"guidance", list_of(record.guidance)},
                     {"appointments", list_of(record.appointments)},
                     {"visits", list_of(book.visits)},
                     {"sessions", list_of(book.sessions)},
                     {"reviews", list_of(book.reviews)},
                     {"attendance", list_of(registers.attendance)},
                     {"absences", list_of(absences)},
                     {"briefings", list_of(registers.briefings)},
                     {"training", list_of(registers.training)},
                     {"inspections", list_of(registers.inspections)},
                     {"notebooks", list_of(registers.notebooks)}};
  return json.dump(2) + '\n';
}

std::vector<RecordField> record_fields(RecordKind kind) {
  switch (kind) {
    case RecordKind::visit:
      return fields_of<domain::Visit>();
    case RecordKind::session:
      return fields_of<domain::Session>();
    case RecordKind::review:
      return fields_of<domain::Review>();
    case RecordKind::absence:
      return fields_of<Absence>();
    case RecordKind::attendance:
      return fields_of<domain::MonthlyAttendance>();
    case RecordKind::notebook:
      return fields_of<domain::Notebook>();
    case RecordKind::training:
      return fields_of<domain::Training>();
    case RecordKind::briefing:
      return fields_of<domain::Briefing>();
    case RecordKind::guidance:
      return fields_of<domain::Guidance>();
    case RecordKind::appointment:
      return fields_of<domain::Appointment>();
    case RecordKind::inspection:
      break;
  }
  return fields_of<domain::Inspection>();
}

}  // namespace lapthach::book
