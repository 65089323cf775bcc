// Scans texts for telephone numbers, citizen ids and addresses.
#include "lapthach/docket/personal.hpp"

#include <algorithm>
#include <string>

#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
constexpr bool is_separator(char c) { return c == ' ' || c == '.' || c == '-'; }

/// A run of digits with single separators between, and the lengths of its groups.
struct Run {
  std::string digits;
  std::vector<std::size_t> groups;
  bool plus = false;
};

bool is_money(const Run& run) {
  return run.groups.size() > 1 && run.groups.front() <= 3 &&
         std::all_of(run.groups.begin() + 1, run.groups.end(),
                     [](std::size_t length) { return length == 3; }) &&
         run.digits.front() != '0';
}

/// Each kind is told once.
void tell(std::vector<Text>& found, Text kind) {
  if (std::ranges::find(found, kind) == found.end()) found.push_back(std::move(kind));
}

void judge(const Run& run, std::vector<Text>& found) {
  const std::string& digits = run.digits;
  const bool local = digits.starts_with('0') && (digits.size() == 10 || digits.size() == 11);
  const bool abroad = run.plus && digits.starts_with("84") && digits.size() >= 11;
  if (local || abroad) {
    tell(found, {"a telephone number", "số điện thoại"});
  } else if ((digits.size() == 9 || digits.size() == 12) && !is_money(run)) {
    tell(found, {"a citizen id", "số căn cước"});
  }
}

void scan_digits(std::string_view text, std::vector<Text>& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    Run run;
    run.plus = at > 0 && text[at - 1] == '+';
    run.groups.push_back(0);
    for (; at < text.size(); ++at) {
      if (is_digit(text[at])) {
        run.digits += text[at];
        ++run.groups.back();
      } else if (is_separator(text[at]) && at + 1 < text.size() && is_digit(text[at + 1])) {
        run.groups.push_back(0);
      } else {
        break;
      }
    }
    judge(run, found);
  }
}

void scan_words(std::string_view text, std::vector<Text>& found) {
  const std::size_t sign = text.find('@');
  const auto is_word = [](char c) { return is_digit(c) || ('a' <= c && c <= 'z'); };
  if (sign != std::string_view::npos && sign > 0 && sign + 1 < text.size() &&
      is_word(text[sign - 1]) && is_word(text[sign + 1])) {
    found.push_back({"an e-mail address", "địa chỉ thư điện tử"});
  }
  const std::string plain = fold(text);
  for (const std::string_view sign_of_house : {"so nha ", "cu tru tai ", "thuong tru "}) {
    if (plain.find(sign_of_house) == std::string::npos) continue;
    found.push_back({"a house address", "địa chỉ nhà"});
    return;
  }
}

}  // namespace

std::vector<Text> personal_data(std::string_view text) {
  std::vector<Text> found;
  scan_digits(text, found);
  scan_words(text, found);
  return found;
}

}  // namespace lapthach::docket
