// Finds our trailers wherever they stand in a message, so that none can hide.
#include "book/trailers.hpp"

#include <algorithm>
#include <stdexcept>

#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

constexpr std::string_view prefix = "Lapthach-";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

bool is_ours(std::string_view line) {
  return same_letters(line.substr(0, prefix.size()), prefix) &&
         line.find(':') != std::string_view::npos;
}

/// The byte where the last paragraph begins.
std::size_t last_paragraph(std::string_view message) {
  const std::size_t end = message.find_last_not_of('\n');
  if (end == std::string_view::npos) return 0;
  const std::size_t blank = message.rfind("\n\n", end);
  return blank == std::string_view::npos ? 0 : blank + 2;
}

void doubt(Trailers& trailers, Text why) {
  if (trailers.doubt.empty()) trailers.doubt = std::move(why);
}

void take_line(Trailers& trailers, std::string_view line, bool in_place) {
  const std::size_t colon = line.find(':');
  const std::string key(line.substr(0, colon));
  const auto known = [&](const auto& other) { return same_letters(other.first, key); };
  if (std::any_of(trailers.lines.begin(), trailers.lines.end(), known)) {
    doubt(trailers, say("{} stands twice", "{} có hai lần", key));
  }
  if (!in_place) {
    doubt(trailers,
          say("{} does not stand in the last paragraph", "{} không nằm ở đoạn cuối", key));
  }
  if (!key.starts_with(prefix) || line.substr(colon, 2) != ": ") {
    doubt(trailers, say("{} is not spelt as the program spells it",
                        "{} không viết đúng như phần mềm viết", key));
  }
  trailers.lines.emplace_back(key, trim(line.substr(colon + 1)));
}

bool is_harmless_value(std::string_view value) {
  return !value.empty() && harmless(value) == value && trim(value) == value;
}

}  // namespace

std::string Trailers::value(std::string_view key) const {
  if (!doubt.empty()) return {};
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.first == key; });
  return found == lines.end() ? std::string{} : found->second;
}

Trailers trailers_of(std::string_view message) {
  Trailers trailers;
  const std::size_t last = last_paragraph(message);
  for (std::size_t start = 0; start < message.size();) {
    const std::size_t end = std::min(message.find('\n', start), message.size());
    const std::string_view line = message.substr(start, end - start);
    if (is_ours(line)) take_line(trailers, line, start >= last && last > 0);
    start = end + 1;
  }
  return trailers;
}

std::string message_with(std::string_view subject,
                         const std::vector<std::pair<std::string, std::string>>& trailers) {
  std::string message(subject);
  message += '\n';
  if (!trailers.empty()) message += '\n';
  for (const auto& [key, value] : trailers) {
    if (!is_harmless_value(value) || !key.starts_with(prefix)) {
      throw std::logic_error("a trailer that could pass for another: " + key);
    }
    message += key;
    message += ": ";
    message += value;
    message += '\n';
  }
  if (subject.find('\n') != std::string_view::npos) {
    throw std::logic_error("a subject of several lines");
  }
  return message;
}

}  // namespace lapthach::book
