// Says in one line what is new or different in a record, for the preview.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/fields.hpp"
#include "book/import_nouns.hpp"
#include "book/scalar.hpp"

namespace lapthach::book {

inline std::string short_text(const std::string& text) {
  return text.empty() ? text : '"' + text + '"';
}
template <Scalar T>
std::string short_text(const T& value) {
  return to_scalar(value);
}
template <class T>
std::string short_text(const std::optional<T>& value) {
  return value ? short_text(*value) : std::string{};
}
template <Scalar T>
std::string short_text(const std::vector<T>& values) {
  std::string text;
  for (const T& value : values) text += (text.empty() ? "" : "; ") + short_text(value);
  return text;
}

/// One field of a noun as a short text.
struct ShortTextForm {
  std::string_view wanted;
  std::string text;

  template <class T>
  void operator()(std::string_view key, const T& value, Need, const Meaning&, Limits = {}) {
    if constexpr (requires { short_text(value); }) {
      if (key == wanted) text = short_text(value);
    }
  }
};

template <class Noun>
std::string text_of(const Noun& noun, std::string_view key) {
  ShortTextForm form{key, {}};
  fields(form, noun);
  return form.text;
}

/// The fields of a noun as short texts.
struct ShortTextsForm {
  std::vector<std::pair<std::string_view, std::string>> texts;

  template <class T>
  void operator()(std::string_view key, const T& value, Need, const Meaning&, Limits = {}) {
    texts.emplace_back(key, short_text(value));
  }
};

/// Whether a noun says something else than `before` where that says anything.
struct ReplacesForm {
  const std::vector<std::pair<std::string_view, std::string>>& before;
  std::size_t at = 0;
  bool replaces = false;

  template <class T>
  void operator()(std::string_view, const T& value, Need, const Meaning&, Limits = {}) {
    const std::string& text = before[at++].second;
    if (!text.empty() && !replaces) replaces = text != short_text(value);
  }
};

/// True when a field that `before` fills says something else in `after`.
template <class Noun>
bool replaces(const Noun& before, const Noun& after) {
  ShortTextsForm old;
  fields(old, before);
  ReplacesForm form{old.texts};
  fields(form, after);
  return form.replaces;
}

/// A message goes into logs: it names the fields whose words differ, and keeps the words.
enum class Words { told, kept };

/// `post "A" -> "B", to "" -> 2020-06-30`
template <class Noun>
std::string differences(const Noun& before, const Noun& after, Words words = Words::told) {
  ShortTextsForm old, fresh;
  fields(old, before);
  fields(fresh, after);
  const auto shown = [](const std::string& text) { return text.empty() ? "\"\"" : text; };
  std::string list;
  for (std::size_t i = 0; i < old.texts.size(); ++i) {
    const auto& [key, text] = old.texts[i];
    if (text == fresh.texts[i].second) continue;
    if (!list.empty()) list += ", ";
    const std::string& other = fresh.texts[i].second;
    list += words == Words::kept && (text.starts_with('"') || other.starts_with('"'))
                ? std::string(key)
                : fmt::format("{} {} -> {}", key, shown(text), shown(other));
  }
  return list;
}

}  // namespace lapthach::book
