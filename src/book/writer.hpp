// The form that writes nouns as canonical YAML: one text for one value, byte for byte.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/fields.hpp"
#include "book/scalar.hpp"

namespace lapthach::book {

/// Appends `text` in double quotes, as NFC, with only \" \\ \n \t escaped. Throws Error
/// (Fault::data) when it is not storable.
void append_quoted(std::string& out, std::string_view text);

/// Appends the fields of one noun, each on lines of its own, indented by `indent`.
class Writer {
 public:
  /// `explain`: put the meaning of each field above it, as a comment in that language.
  Writer(std::string& out, std::size_t indent, std::optional<Lang> explain = {})
      : out_(out), indent_(indent), explain_(explain) {}

  /// The first field goes on the line of the "- " that was just written.
  void continue_line() { on_line_ = true; }

  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const auto&...) {
    if (need == Need::optional && is_blank(value)) return;
    if (explain_) comment(meaning);
    begin(key);
    write(value);
  }

 private:
  void begin(std::string_view key);
  void comment(const Meaning& meaning);

  template <class V>
  static bool is_blank(const V& value) {
    if constexpr (std::equality_comparable<V> && std::default_initializable<V>) return value == V{};
    return false;
  }
  template <Scalar V>
  static bool is_blank(const V& value) {
    if constexpr (std::is_same_v<V, bool>) return !value;
    if constexpr (requires { value.empty(); }) return value.empty();
    if constexpr (requires { value.has_value(); }) return !value.has_value();
    return false;
  }
  template <class V>
  static bool is_blank(const std::vector<V>& values) {
    return values.empty();
  }

  template <Scalar V>
  void append(const V& value) {
    if constexpr (is_plain<V>) {
      out_ += to_scalar(value);
    } else {
      append_quoted(out_, to_scalar(value));
    }
  }

  template <Scalar V>
  void write(const V& value) {
    out_ += ' ';
    append(value);
    out_ += '\n';
  }

  template <class V>
  void write(const std::vector<V>& values) {
    out_ += values.empty() ? " []\n" : "\n";
    for (const V& value : values) {
      out_.append(indent_ + 2, ' ').append("- ");
      if constexpr (Scalar<V>) {
        append(value);
        out_ += '\n';
      } else {
        Writer item(out_, indent_ + 4);
        item.continue_line();
        fields(item, value);
        if (item.on_line_) out_ += "{}\n";  // nothing of it is known
      }
    }
  }

  template <class Tag, class V>
  void write(const std::vector<std::pair<Id<Tag>, V>>& map) {
    out_ += map.empty() ? " {}\n" : "\n";
    for (const auto& [id, value] : map) {
      out_.append(indent_ + 2, ' ');
      append(id);
      out_ += ':';
      write(value);
    }
  }

  template <class T>
  void write(const T& noun) {
    out_ += '\n';
    Writer inner(out_, indent_ + 2, explain_);
    fields(inner, noun);
  }

  std::string& out_;
  std::size_t indent_;
  std::optional<Lang> explain_;
  bool on_line_ = false;
};

/// The canonical text of one noun as a whole file.
template <class T>
std::string write_record(const T& noun, std::optional<Lang> explain = {}) {
  std::string out;
  Writer writer(out, 0, explain);
  fields(writer, noun);
  return out;
}

/// The canonical text of a file that lists records: "units:" and its items.
template <class T>
std::string write_list(std::string_view key, const std::vector<T>& records) {
  return write_record(ListFile<const std::vector<T>>{key, records});
}

}  // namespace lapthach::book
