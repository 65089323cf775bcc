// Walks through the text of a query.
#include "docket/query_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/ranges.h>

#include "lapthach/base/text.hpp"

namespace lapthach::docket {
namespace {

struct OpWord {
  std::string_view text;
  Op op;
};
/// Longer ones before those that they begin with.
constexpr std::array ops = {OpWord{"!=", Op::not_equal}, OpWord{"<=", Op::at_most},
                            OpWord{">=", Op::at_least},  OpWord{":", Op::has},
                            OpWord{"=", Op::equal},      OpWord{"<", Op::less},
                            OpWord{">", Op::greater},    OpWord{"~", Op::like}};

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
constexpr bool is_name(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || c == '.' || c == '-' ||
         ('0' <= c && c <= '9');
}

}  // namespace

Text quote_hint() {
  return say("put \"…\" around words that are not meant as a query",
             "đặt \"…\" quanh những từ không phải là điều kiện");
}

void QueryText::skip_spaces() {
  while (!done() && is_space(peek())) ++at_;
}

bool QueryText::at_or() const {
  return text_.substr(at_, 2) == "OR" && (at_ + 2 >= text_.size() || is_space(text_[at_ + 2]));
}

bool QueryText::at_minus() const {
  return peek() == '-' && at_ + 1 < text_.size() && !is_space(text_[at_ + 1]);
}

bool QueryText::take(char c) {
  if (peek() != c) return false;
  ++at_;
  return true;
}

bool QueryText::keyword(std::string_view word) {
  const std::size_t end = at_ + word.size();
  if (text_.substr(at_, word.size()) != word) return false;
  if (end < text_.size() && !is_space(text_[end]) && text_[end] != '(') return false;
  at_ = end;
  skip_spaces();
  return true;
}

std::optional<Op> QueryText::take_op() {
  for (const OpWord& each : ops) {
    if (text_.substr(at_, each.text.size()) != each.text) continue;
    at_ += each.text.size();
    return each.op;
  }
  return std::nullopt;
}

std::string QueryText::take_name() {
  const std::size_t start = at_;
  while (is_name(peek())) ++at_;
  return std::string(text_.substr(start, at_ - start));
}

std::string_view QueryText::take_until(std::string_view stops) {
  const std::size_t start = at_;
  while (!done() && !is_space(peek()) && stops.find(peek()) == std::string_view::npos) ++at_;
  return text_.substr(start, at_ - start);
}

std::string QueryText::quoted() {
  const std::size_t start = at_++;
  std::string text;
  while (!done() && peek() != '"') {
    if (peek() == '\\' && at_ + 1 < text_.size()) ++at_;
    text += text_[at_++];
  }
  if (done()) fail(start, say("no \" closes this one", "dấu \" chưa được đóng"), quote_hint());
  ++at_;
  return text;
}

void QueryText::fail(std::size_t at, Text what, Text hint) const {
  Diagnostic fault;
  fault.where = {source_, 1, characters_before(text_, at) + 1, {}};
  fault.what = std::move(what);
  fault.hint = std::move(hint);
  fault.excerpt = std::string(text_);
  throw Error(Fault::usage, std::move(fault));
}

void QueryText::unknown(std::size_t at, const Text& noun, std::string_view name,
                        const std::vector<std::string>& known) const {
  const auto near = nearest(name, known);
  fail(at, say("there is no {} \"{}\"", "không có {} \"{}\"", noun, name),
       near ? say("did you mean {}?", "có phải là {} không?", *near)
            : say("there are: {}", "các từ có thể dùng: {}", fmt::join(known, ", ")));
}

}  // namespace lapthach::docket
