// How each type of value is written as one scalar: parsing, printing, its words and its name.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "lapthach/domain/records.hpp"

// The words of closed lists stand in the room of the type, where from_word() and word_of() look.
namespace lapthach {

constexpr auto words(Lang) {
  return std::array{domain::Named{"vi", Lang::vi}, domain::Named{"en", Lang::en}};
}

}  // namespace lapthach

namespace lapthach::domain {

constexpr auto words(DayKind) {
  using enum DayKind;
  return std::array{Named{"off", off}, Named{"work", work}};
}
constexpr auto words(Shift) {
  using enum Shift;
  return std::array{Named{"none", none}, Named{"next_day", next_day},
                    Named{"next_working_day", next_working_day}, Named{"manual", manual}};
}
constexpr auto words(HomeRule) {
  using enum HomeRule;
  return std::array{Named{"none", none}, Named{"cell", cell}, Named{"unit", unit}};
}
constexpr auto words(Pairing) {
  using enum Pairing;
  return std::array{Named{"none", none}, Named{"rotate", rotate}, Named{"keep", keep}};
}
constexpr auto words(Help) {
  using enum Help;
  return std::array{Named{"own_team", own_team}, Named{"any_team", any_team}};
}
constexpr auto words(DecisionKind) {
  using enum DecisionKind;
  return std::array{Named{"decision", decision}, Named{"amendment", amendment}};
}
constexpr auto words(ChangeKind) {
  using enum ChangeKind;
  return std::array{Named{"replace", replace}, Named{"supplement", supplement},
                    Named{"remove", remove},   Named{"rotate", rotate},
                    Named{"role", role},       Named{"units", units}};
}
constexpr auto words(PinKind) {
  using enum PinKind;
  return std::array{Named{"pair", pair}, Named{"covered", covered}, Named{"uncovered", uncovered}};
}
constexpr auto words(PeriodStatus) {
  using enum PeriodStatus;
  return std::array{Named{"open", open}, Named{"closed", closed}};
}
constexpr auto words(RosterStatus) {
  using enum RosterStatus;
  return std::array{Named{"drawn", drawn}, Named{"published", published}};
}
constexpr auto words(Keep) {
  using enum Keep;
  return std::array{Named{"visits", visits}, Named{"priority", priority}};
}
constexpr auto words(RepairKind) {
  using enum RepairKind;
  return std::array{Named{"absent", absent}, Named{"added", added}, Named{"cancelled", cancelled},
                    Named{"moved", moved}};
}
constexpr auto words(VisitStatus) {
  using enum VisitStatus;
  return std::array{Named{"done", done}, Named{"excused", excused}, Named{"unexcused", unexcused},
                    Named{"substituted", substituted}};
}

constexpr auto words(MeetingKind) {
  using enum MeetingKind;
  return std::array{Named{"regular", regular}, Named{"thematic", thematic}, Named{"both", both}};
}
constexpr auto words(PaperForm) {
  using enum PaperForm;
  return std::array{Named{"party", party}, Named{"state", state}};
}
constexpr auto words(PageNumberPlace) {
  using enum PageNumberPlace;
  return std::array{Named{"none", none}, Named{"top_center", top_center},
                    Named{"top_right", top_right}, Named{"bottom_center", bottom_center},
                    Named{"bottom_right", bottom_right}};
}
constexpr auto words(Issuer) {
  using enum Issuer;
  return std::array{Named{"organ", organ}, Named{"committee", committee}};
}
constexpr auto words(Authority) {
  using enum Authority;
  return std::array{Named{"none", none}, Named{"on_behalf", on_behalf}, Named{"for_head", for_head},
                    Named{"by_order", by_order}};
}
constexpr auto words(Scorer) {
  using enum Scorer;
  return std::array{Named{"cell", cell}, Named{"superior", superior}};
}
constexpr auto words(Measure) {
  using enum Measure;
  return std::array{Named{"attendance", attendance}, Named{"speakers", speakers},
                    Named{"duration", duration}};
}

}  // namespace lapthach::domain

namespace lapthach::book {

template <class E>
concept Worded = std::is_enum_v<E> && requires(E value) {
  words(value);
};

/// "off, work"
template <Worded E>
std::string word_list() {
  std::string list;
  for (const auto& word : words(E{})) {
    if (!list.empty()) list += ", ";
    list += word.text;
  }
  return list;
}

/// The first byte of `text` that cannot stand in a file and come back the same, or would mislead
/// the eye: not valid UTF-8, a control character (but line feed and tab), a hidden one (is_hidden;
/// but the joiners inside a picture made of several) or a noncharacter.
std::optional<std::size_t> first_unstorable(std::string_view text);
/// Whether `text` is printable ASCII, line feeds and letters with their marks in one (U+00C0 to
/// U+01BF, U+1E80 to U+1EFF) alone, as nearly all of Vietnamese is: storable, and NFC as it stands.
/// Told much sooner than the one or the other.
bool is_plain_text(std::string_view text);
/// The code point that `text`, which is not empty, begins with; nothing when it is not UTF-8.
std::optional<char32_t> character_at(std::string_view text);
inline bool is_storable(std::string_view text) { return !first_unstorable(text); }

// parse_scalar(text, value): false, and `value` as it was, when `text` is not such a value. Strict:
// no spaces around, no sign +, no leading zeros, no other radix. A string comes back as NFC and has
// at most most_text bytes.
bool parse_scalar(std::string_view text, std::string& value);
bool parse_scalar(std::string_view text, bool& value);
bool parse_scalar(std::string_view text, int& value);
bool parse_scalar(std::string_view text, std::int64_t& value);
bool parse_scalar(std::string_view text, Date& value);
bool parse_scalar(std::string_view text, ClockTime& value);
bool parse_scalar(std::string_view text, Period& value);
bool parse_scalar(std::string_view text, domain::PetitionId& value);
bool parse_scalar(std::string_view text, Month& value);
bool parse_scalar(std::string_view text, Decimal& value);
/// Eight whole numbers with one space between.
bool parse_scalar(std::string_view text, domain::Objective& value);

template <class Tag>
bool parse_scalar(std::string_view text, Id<Tag>& value) {
  auto id = Id<Tag>::parse(text);
  if (id) value = *std::move(id);
  return id.has_value();
}

template <Worded E>
bool parse_scalar(std::string_view text, E& value) {
  const auto found = domain::from_word<E>(text);
  if (found) value = *found;
  return found.has_value();
}

template <class T>
bool parse_scalar(std::string_view text, std::optional<T>& value) {
  T parsed{};
  if (!parse_scalar(text, parsed)) return false;
  value = std::move(parsed);
  return true;
}

// The text of a value, before any quoting.
std::string to_scalar(const std::string& value);
std::string to_scalar(bool value);
std::string to_scalar(int value);
std::string to_scalar(std::int64_t value);
std::string to_scalar(Date value);
std::string to_scalar(ClockTime value);
std::string to_scalar(Period value);
std::string to_scalar(const domain::PetitionId& value);
std::string to_scalar(Month value);
std::string to_scalar(Decimal value);
std::string to_scalar(const domain::Objective& value);

template <class Tag>
std::string to_scalar(const Id<Tag>& value) {
  return value.str();
}

template <Worded E>
std::string to_scalar(E value) {
  return std::string(domain::word_of(value));
}

/// Empty when there is no value.
template <class T>
std::string to_scalar(const std::optional<T>& value) {
  return value ? to_scalar(*value) : std::string();
}

/// A type that is written as one scalar.
template <class T>
concept Scalar = requires(std::string_view text, T& value) {
  { parse_scalar(text, value) } -> std::same_as<bool>;
  { to_scalar(value) } -> std::same_as<std::string>;
};

/// Canonical files write dates, whole numbers, yes-or-no and words of closed lists plain, and
/// everything else in double quotes.
template <class T>
inline constexpr bool is_plain =
    std::is_same_v<T, bool> || std::is_integral_v<T> || std::is_same_v<T, Date> || Worded<T>;

template <class T>
inline constexpr bool is_plain<std::optional<T>> = is_plain<T>;

// What a person calls the type: "a date (YYYY-MM-DD)". The argument only selects the type.
Text type_name(const std::string&);
Text type_name(bool);
Text type_name(int);
Text type_name(std::int64_t);
Text type_name(Date);
Text type_name(ClockTime);
Text type_name(Period);
Text type_name(const domain::PetitionId&);
Text type_name(Month);
Text type_name(Decimal);
Text type_name(const domain::Objective&);

template <class Tag>
Text type_name(const Id<Tag>&) {
  return say("an id (letters a-z, digits, hyphens)", "một mã (chữ a-z, chữ số, gạch nối)");
}

template <Worded E>
Text type_name(E) {
  const std::string list = word_list<E>();
  return say("one of: {}", "một trong các từ: {}", list);
}

template <class T>
Text type_name(const std::optional<T>&) {
  return type_name(T{});
}

}  // namespace lapthach::book
