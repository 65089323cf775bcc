// Writes queries in one way.
#include <algorithm>

#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

namespace {

std::string_view op_text(Op op) {
  switch (op) {
    case Op::has:
      return ":";
    case Op::equal:
      return "=";
    case Op::not_equal:
      return "!=";
    case Op::less:
      return "<";
    case Op::at_most:
      return "<=";
    case Op::greater:
      return ">";
    case Op::at_least:
      return ">=";
    case Op::like:
      return "~";
  }
  return {};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Plain when it can only be read as that value.
std::string value_text(const QueryValue& value) {
  const auto is_safe = [](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
           std::string_view("-+./_").find(c) != std::string_view::npos;
  };
  if (value.range) return value.text + ".." + value.upto;
  const bool safe = !value.text.empty() && std::ranges::all_of(value.text, is_safe);
  return safe ? value.text : quoted(value.text);
}

std::string test_text(const Query& query, std::string_view name) {
  std::string out = fmt::format("{}{}", name, op_text(query.op));
  for (std::size_t i = 0; i < query.values.size(); ++i) {
    out += (i == 0 ? "" : ",") + value_text(query.values[i]);
  }
  return out;
}

std::string joined(const Query& query, std::string_view between) {
  std::string out;
  for (const Query& part : query.parts) {
    const bool nested = part.kind == QueryKind::either || part.kind == QueryKind::both;
    if (!out.empty()) out += between;
    out += nested ? fmt::format("({})", to_string(part)) : to_string(part);
  }
  return out;
}

}  // namespace

std::string to_string(const Query& query) {
  switch (query.kind) {
    case QueryKind::everything:
      return {};
    case QueryKind::either:
      return joined(query, " OR ");
    case QueryKind::both:
      return joined(query, " ");
    case QueryKind::negation:
      return fmt::format("NOT {}", joined(query, ""));
    case QueryKind::word:
      return quoted(query.values.front().text);
    case QueryKind::test:
      return test_text(query, query.field);
    case QueryKind::flag:
      return "is:" + query.field;
    case QueryKind::present:
      return "has:" + query.field;
    case QueryKind::absent:
      return "no:" + query.field;
    case QueryKind::ever:
      return query.values.empty() ? "ever:" + query.field : "ever:" + test_text(query, query.field);
    case QueryKind::event:
      return query.member.empty() ? "event:" + query.field
                                  : "event:" + test_text(query, query.field + '.' + query.member);
    case QueryKind::saved:
      return "@" + query.field;
  }
  return {};
}

}  // namespace lapthach::docket
