// The form that fills nouns with random values, hostile texts among them.
#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include "book/fields.hpp"
#include "book/scalar.hpp"

namespace lapthach::book::test {

class RandomForm {
 public:
  explicit RandomForm(unsigned seed) : engine_(seed) {}

  template <class V>
  void operator()(std::string_view, V& value, Need need, const Meaning&,
                  const Limits& limits = {}) {
    limits_ = limits;
    required_ = need == Need::required;
    if (required_ || number(0, 3) > 0) fill(value);
  }

 private:
  int number(int least, int greatest) {
    return std::uniform_int_distribution<int>(least, greatest)(engine_);
  }
  template <std::size_t N>
  std::string pick(const std::array<const char*, N>& texts) {
    return texts[static_cast<std::size_t>(number(0, static_cast<int>(N) - 1))];
  }

  void fill(std::string& text) {
    static constexpr std::array<const char*, 24> bits{
        "a",    "Đẽn",   "Nguyễn Văn A", "\"", "\\", "\n", "\t", "# ", ": ", " #",   "- ", "'",
        "null", "08761", "2019-07-01",   "no", "🏮",  "{",  "}",  "[",  "]",  "\n\n", "%y", "&x *y"};
    text = required_ ? "x" : "";
    const bool whole = required_;
    for (int i = number(0, 6); i > 0; --i) text += pick(bits);
    if (whole && number(0, 1) == 1) text = " " + text;
  }
  void fill(bool& value) { value = number(0, 1) == 1; }
  void fill(int& value) { value = static_cast<int>(in_limits(-1000)); }
  void fill(std::int64_t& value) { value = in_limits(-1'000'000'000'000); }
  std::int64_t in_limits(std::int64_t least) {
    const std::int64_t low = std::max(limits_.least, least);
    const std::int64_t high = std::min<std::int64_t>(limits_.greatest, -least);
    return std::uniform_int_distribution<std::int64_t>(low, high)(engine_);
  }
  void fill(Date& date) {
    date = add_days(Date{std::chrono::year{1900}, std::chrono::month{1}, std::chrono::day{1}},
                    number(0, 100'000));
  }
  void fill(ClockTime& time) { time.minutes = number(0, 1439); }
  void fill(domain::PetitionId& id) {
    id = *domain::PetitionId::parse(
        fmt::format("{:04}Q{}-{:05}", number(1900, 2199), number(1, 4), number(0, 99'999)));
  }
  void fill(Period& period) { period = {number(1900, 2199), number(1, 4)}; }
  void fill(Month& month) {
    month = Month{std::chrono::year{number(1900, 2199)},
                  std::chrono::month{static_cast<unsigned>(number(1, 12))}};
  }
  void fill(Decimal& value) { value = {number(0, 20'000)}; }
  void fill(domain::Objective& levels) {
    for (auto& level : levels) level = number(-1000, 1000);
  }
  template <class Tag>
  void fill(Id<Tag>& id) {
    id = *Id<Tag>::parse(pick(std::array<const char*, 6>{"a", "0", "no", "kim-xa", "123", "null"}) +
                         std::to_string(number(0, 99)));
  }
  template <Worded E>
  void fill(E& value) {
    const auto list = words(E{});
    value = list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))].value;
  }
  template <class V>
  void fill(std::optional<V>& value) {
    fill(value.emplace());
  }
  template <class V>
  void fill(std::vector<V>& values) {
    values.resize(static_cast<std::size_t>(number(0, 3)));
    required_ = true;
    for (V& value : values) fill(value);
  }
  template <class Tag, class V>
  void fill(std::vector<std::pair<Id<Tag>, V>>& map) {
    for (int i = number(0, 3); i > 0; --i) {
      map.push_back({*Id<Tag>::parse("cell-" + std::to_string(i)), {}});
      limits_ = {0, 100};
      fill(map.back().second);
    }
    std::sort(map.begin(), map.end());
  }
  template <class T>
  void fill(T& noun) {
    fields(*this, noun);
  }

  std::mt19937 engine_;
  Limits limits_;
  bool required_ = false;
};

/// A noun whose every field was drawn from `seed`.
template <class T>
T random_noun(unsigned seed) {
  T noun{};
  RandomForm form(seed);
  fields(form, noun);
  return noun;
}

}  // namespace lapthach::book::test
