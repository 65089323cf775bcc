// JSON Schema of the book's files, from the field tables.
#include <nlohmann/json.hpp>

#include "book/kinds.hpp"
#include "book/scalar.hpp"

namespace lapthach::book {

namespace {

using Json = nlohmann::ordered_json;

Json integer(const Limits& limits) {
  Json type{{"type", "integer"}};
  if (limits.least != Limits{}.least) type["minimum"] = limits.least;
  if (limits.greatest != Limits{}.greatest) type["maximum"] = limits.greatest;
  return type;
}

Json pattern(const char* expression) { return {{"type", "string"}, {"pattern", expression}}; }

constexpr const char* id_pattern = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";

// type_of(value, need, limits): the schema of a value like this one.
Json type_of(bool, Need, const Limits&) { return {{"type", "boolean"}}; }
Json type_of(int, Need, const Limits& limits) { return integer(limits); }
Json type_of(std::int64_t, Need, const Limits& limits) { return integer(limits); }
Json type_of(Date, Need, const Limits&) { return {{"type", "string"}, {"format", "date"}}; }
Json type_of(ClockTime, Need, const Limits&) {
  return pattern("^([01]?[0-9]|2[0-3])(:[0-5][0-9]|h([0-5][0-9])?)$");
}
Json type_of(const domain::PetitionId&, Need, const Limits&) {
  return pattern("^[0-9]{4}Q[1-4]-[0-9A-HJKMNP-TV-Z]{5,26}$");
}
Json type_of(Period, Need, const Limits&) { return pattern("^[0-9]{4}-Q[1-4]$"); }
Json type_of(Month, Need, const Limits&) { return pattern("^[0-9]{4}-(0[1-9]|1[0-2])$"); }
Json type_of(Decimal, Need, const Limits&) {
  return {{"type", {"string", "number"}}, {"pattern", "^[0-9]{1,9}(\\.[0-9]{1,2})?$"}};
}
Json type_of(const domain::Objective&, Need, const Limits&) {
  return pattern("^-?[0-9]+( -?[0-9]+){7}$");
}
Json type_of(const std::string&, Need need, const Limits&) {
  Json type{{"type", "string"}};
  if (need == Need::required) type["minLength"] = 1;
  return type;
}
template <class Tag>
Json type_of(const Id<Tag>&, Need, const Limits&) {
  return pattern(id_pattern);
}
template <Worded E>
Json type_of(E, Need, const Limits&) {
  Json texts = Json::array();
  for (const auto& word : words(E{})) texts.push_back(word.text);
  return {{"enum", std::move(texts)}};
}
template <class T>
Json type_of(const std::optional<T>&, Need need, const Limits& limits) {
  return type_of(T{}, need, limits);
}
template <class Tag, class V>
Json type_of(const std::vector<std::pair<Id<Tag>, V>>&, Need, const Limits& limits) {
  return {{"type", "object"},
          {"propertyNames", {{"pattern", id_pattern}}},
          {"additionalProperties", type_of(V{}, Need::required, limits)}};
}

/// The form that describes one noun.
class SchemaForm {
 public:
  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const Limits& limits = {}) {
    const std::string name(key);
    Json type = describe(value, need, limits);
    type["description"] = fmt::format("{} ({})", meaning.vi, meaning.en);
    if (need == Need::required) required_.push_back(name);
    if constexpr (Scalar<V>) {
      if (need == Need::defaulted) type["default"] = default_of(value);
    }
    properties_[name] = std::move(type);
  }

  Json take() {
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", std::move(required_)},
            {"properties", std::move(properties_)}};
  }

  template <class T>
  static Json object(const T& noun) {
    SchemaForm form;
    fields(form, noun);
    return form.take();
  }

 private:
  template <class V>
  static Json describe(const V& value, Need need, const Limits& limits) {
    if constexpr (requires { type_of(value, need, limits); }) {
      return type_of(value, need, limits);
    } else {
      return object(value);
    }
  }
  template <class V>
  static Json describe(const std::vector<V>&, Need, const Limits&) {
    return {{"type", "array"}, {"items", describe(V{}, Need::required, {})}};
  }
  template <class Tag, class V>
  static Json describe(const std::vector<std::pair<Id<Tag>, V>>& map, Need need,
                       const Limits& limits) {
    return type_of(map, need, limits);
  }

  template <Scalar V>
  static Json default_of(const V& value) {
    if constexpr (std::is_integral_v<V>) return value;
    return to_scalar(value);
  }

  Json required_ = Json::array();
  Json properties_ = Json::object();
};

}  // namespace

std::string schema(std::string_view kind) {
  Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", fmt::format("lapthach: {}", kind)}};
  with_kind(kind, [&](const auto& file) { root.update(SchemaForm::object(file)); });
  return root.dump(2) + '\n';
}

}  // namespace lapthach::book
