// Every sentence a person reads is said in both languages at the place where it is said.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

namespace lapthach {

/// The languages of the screen. Papers have the book's own language.
enum class Lang { en, vi };

/// One sentence in both languages.
struct Text {
  std::string en;
  std::string vi;

  const std::string& in(Lang lang) const { return lang == Lang::vi ? vi : en; }
  bool empty() const { return en.empty() && vi.empty(); }
  bool operator==(const Text&) const = default;
};

namespace say_detail {

/// A Text given as an argument shows its own half in each sentence.
template <class T>
using Shown = std::conditional_t<std::is_same_v<std::remove_cvref_t<T>, Text>, std::string, T>;

template <class T>
decltype(auto) half(const T& value, Lang lang) {
  if constexpr (std::is_same_v<T, Text>) {
    return value.in(lang);
  } else {
    return (value);
  }
}

/// True when each of `count` arguments is used at least once in the fmt string `s`.
consteval bool uses_all(std::string_view s, std::size_t count) {
  std::array<bool, 32> used{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] != '{') continue;
    if (i + 1 < s.size() && s[i + 1] == '{') {
      ++i;
      continue;
    }
    std::size_t index = 0;
    bool positional = false;
    for (std::size_t j = i + 1; j < s.size() && s[j] >= '0' && s[j] <= '9'; ++j) {
      index = index * 10 + static_cast<std::size_t>(s[j] - '0');
      positional = true;
    }
    used[positional ? index : next++] = true;
  }
  for (std::size_t k = 0; k < count; ++k) {
    if (!used[k]) return false;
  }
  return true;
}

template <class... Args>
std::string fill(fmt::string_view format, const Args&... args) {
  return fmt::vformat(format, fmt::make_format_args(args...));
}

}  // namespace say_detail

/// One language's half of a sentence. Does not compile when it leaves out one of the arguments.
template <class... Args>
struct Half {
  fmt::format_string<say_detail::Shown<Args>...> format;

  template <std::size_t N>
  consteval Half(const char (&s)[N]) : format(s) {
    if (!say_detail::uses_all(std::string_view(s, N - 1), sizeof...(Args))) {
      throw "a sentence must use every argument in both languages";
    }
  }
};

/// say("{} has no time", "{} chưa có giờ", name): fills both halves with the same arguments.
template <class... Args>
Text say(Half<std::type_identity_t<Args>...> en, Half<std::type_identity_t<Args>...> vi,
         const Args&... args) {
  using say_detail::half;
  return {say_detail::fill(en.format, half(args, Lang::en)...),
          say_detail::fill(vi.format, half(args, Lang::vi)...)};
}

}  // namespace lapthach
