// What the formats agree on: a value as words, for programs and as a language writes it; which
// columns are aligned right; a chart in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lapthach/base/date.hpp"
#include "lapthach/base/decimal_words.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// Empty, the text itself, or the number in plain digits: for programs, the same in every language.
inline std::string words(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return {};
}

inline const std::string& words(const std::string& text) { return text; }

/// Columns that are read from their right end.
inline bool is_numeric(ColumnKind kind) {
  return kind == ColumnKind::number || kind == ColumnKind::percent;
}

/// What stands in a numeric column as a text: "93.33", "+3.73", "-1", in hundredths; nothing when
/// it is no number.
inline std::optional<std::int64_t> hundredths_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto number = parse_decimal(text);
  if (!number) return std::nullopt;
  return negative ? -number->hundredths : number->hundredths;
}

inline const std::string& shown(const std::string& head, const Column&, Lang) { return head; }
/// A value for people: as words, but days and decimals as the language writes them.
inline std::string shown(const Value& value, const Column& column, Lang lang) {
  std::string text = words(value);
  if (lang != Lang::vi) return text;
  if (is_numeric(column.kind) && hundredths_of(text)) return with_comma(std::move(text));
  if (column.kind != ColumnKind::date) return text;
  const auto day = parse_date(text);
  return day ? to_vietnamese_numeric(*day) : text;
}

/// A figure of a chart for people.
inline std::string shown(Decimal value, Lang lang) { return decimal_words(value).in(lang); }

/// A chart where none can be drawn: its title and what it shows.
inline std::string words(const Chart& chart) {
  if (chart.title.empty() || chart.text.empty()) return chart.title + chart.text;
  return chart.title + ": " + chart.text;
}

}  // namespace lapthach::print
