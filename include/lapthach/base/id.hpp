// Identifiers that people choose: parsed once, then strong.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace lapthach {

/// True for 1 to 64 characters of [a-z0-9-] that begin and end with a letter or digit.
bool is_id(std::string_view text);

/// An identifier of one kind of thing. Made by parse(), so that it satisfies is_id(), or by
/// of_book(); a default-made one is empty and names nothing.
template <class Tag>
class Id {
 public:
  Id() = default;
  static std::optional<Id> parse(std::string_view text) {
    if (!is_id(text)) return std::nullopt;
    Id id;
    id.text_ = text;
    return id;
  }
  /// "BOOK:ID", of one of several books that are read as one. It is no is_id(): no file holds one,
  /// so it can be mistaken for none that stands in a book.
  static Id of_book(std::string_view book, const Id& id) {
    Id apart;
    apart.text_ = fmt::format("{}:{}", book, id.text_);
    return apart;
  }
  const std::string& str() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;
  bool operator==(const Id&) const = default;

 private:
  std::string text_;
};

}  // namespace lapthach

template <class Tag>
struct std::hash<lapthach::Id<Tag>> {
  std::size_t operator()(const lapthach::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.str());
  }
};

template <class Tag>
struct fmt::formatter<lapthach::Id<Tag>> : fmt::formatter<std::string_view> {
  auto format(const lapthach::Id<Tag>& id, fmt::format_context& context) const {
    return fmt::formatter<std::string_view>::format(id.str(), context);
  }
};
