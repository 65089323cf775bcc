// The words of a query one after the other, and where it is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

/// What to type where the grammar does not fit.
Text quote_hint();

/// The text of a query and how far it has been read.
class QueryText {
 public:
  /// `source`: what faults call the text, which must outlive it.
  QueryText(std::string_view text, std::string source) : text_(text), source_(std::move(source)) {}

  bool done() const { return at_ >= text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }  ///< NUL at the end
  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }
  std::size_t pass() { return at_++; }  ///< one byte; returns where it stood
  void skip_spaces();

  bool at_or() const;     ///< the word OR stands here
  bool at_minus() const;  ///< a - that belongs to what follows it
  bool take(char c);
  /// Passes the upper-case word and the spaces behind it.
  bool keyword(std::string_view word);
  std::optional<Op> take_op();
  std::string take_name();
  /// As far as the next space or the next of `stops`; may be empty.
  std::string_view take_until(std::string_view stops);
  /// What stands between the " here and the next one that no \ escapes.
  std::string quoted();

  /// Throws Error (Fault::usage) that points at the byte `at`.
  [[noreturn]] void fail(std::size_t at, Text what, Text hint) const;
  [[noreturn]] void unknown(std::size_t at, const Text& noun, std::string_view name,
                            const std::vector<std::string>& known) const;

 private:
  std::string_view text_;
  std::string source_;
  std::size_t at_ = 0;
};

}  // namespace lapthach::docket
