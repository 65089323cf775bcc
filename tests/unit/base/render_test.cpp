// Tests of showing a fault on a terminal.
#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

using namespace lapthach;

namespace {

Diagnostic unknown_key() {
  return {Severity::error,
          {"registry/cells.yaml", 4, 19, {}},
          say("unknown key '{}'", "khóa '{}' không có", "tme"),
          say("did you mean 'time'?", "có phải 'time'?"),
          "  - {name: \"Đẽn\", tme: \"7h\"}"};
}

/// The column, from 0, in which the caret stands.
int caret_column(const std::string& rendered) {
  for (const std::string_view line : split(rendered, '\n')) {
    if (line.ends_with('^')) return width(line) - 1;
  }
  return -1;
}

/// The line above the caret.
std::string source_line(const std::string& rendered) {
  const auto lines = split(rendered, '\n');
  return std::string(lines.at(1));
}

Diagnostic at_column(int column, std::string excerpt) {
  return {Severity::error, {"a.yaml", 1, column, {}}, {"x", "x"}, {}, std::move(excerpt)};
}

}  // namespace

TEST_CASE("A fault shows place, what, the source line with a caret, and the hint") {
  CHECK(render(unknown_key(), Lang::en) ==
        "registry/cells.yaml:4:19: error: unknown key 'tme'\n"
        "    - {name: \"Đẽn\", tme: \"7h\"}\n"
        "                    ^\n"
        "hint: did you mean 'time'?\n");
  CHECK(render(unknown_key(), Lang::vi) ==
        "registry/cells.yaml:4:19: lỗi: khóa 'tme' không có\n"
        "    - {name: \"Đẽn\", tme: \"7h\"}\n"
        "                    ^\n"
        "gợi ý: có phải 'time'?\n");
}

TEST_CASE("What is not known of the place is left out") {
  Diagnostic diagnostic{Severity::warning, {}, say("late", "trễ"), {}, {}};
  CHECK(render(diagnostic, Lang::en) == "warning: late\n");
  CHECK(render(diagnostic, Lang::vi) == "cảnh báo: trễ\n");
  diagnostic.where.file = "a.yaml";
  CHECK(render(diagnostic, Lang::en) == "a.yaml: warning: late\n");
  diagnostic.where.line = 3;
  CHECK(render(diagnostic, Lang::en) == "a.yaml:3: warning: late\n");
  diagnostic.excerpt = "x: 1";
  CHECK(render(diagnostic, Lang::en) == "a.yaml:3: warning: late\n  x: 1\n");
}

TEST_CASE("The caret stands under the character, whatever its encoding or width") {
  CHECK(caret_column(render(at_column(1, "xyz"), Lang::en)) == 2);
  CHECK(caret_column(render(at_column(5, "Đẽn x"), Lang::en)) == 6);
  CHECK(caret_column(render(at_column(7, "D\u0335e\u0303n x"), Lang::en)) == 6);
  CHECK(caret_column(render(at_column(3, "立石x"), Lang::en)) == 6);
  CHECK(caret_column(render(at_column(2, "\tx"), Lang::en)) == 6);  // shown as \x09
  CHECK(caret_column(render(at_column(9, "xyz"), Lang::en)) == 5);  // past the end: at it
}

TEST_CASE("A long source line is cut around the caret") {
  const std::string line = std::string(500, 'a') + "X" + std::string(500, 'b');
  const std::string rendered = render(at_column(501, line), Lang::en);
  const std::string source = source_line(rendered);
  CHECK(width(source) == 102);
  CHECK(caret_column(rendered) == 62);
  CHECK(source.starts_with("  …aaa"));
  CHECK(source.ends_with("bbb…"));
  CHECK(caret_column(rendered) == width(std::string_view(source).substr(0, source.find('X'))));
}

TEST_CASE("What the data smuggles in is shown, not obeyed") {
  const Diagnostic diagnostic{Severity::error,
                              {"a\x1b.yaml", 1, 2, {}},
                              {"bad\nb.yaml:1:1: error: forged", ""},
                              {"try \x1b[2J", ""},
                              "\x1b[31mx"};
  CHECK(render(diagnostic, Lang::en) ==
        "a\\x1b.yaml:1:2: error: bad\\x0ab.yaml:1:1: error: forged\n"
        "  \\x1b[31mx\n"
        "      ^\n"
        "hint: try \\x1b[2J\n");
}

TEST_CASE("A hint may have several lines, what is wrong has one") {
  const Diagnostic diagnostic{Severity::error, {}, {"a\nb", ""}, {"type\n  git status", ""}, {}};
  CHECK(render(diagnostic, Lang::en) == "error: a\\x0ab\nhint: type\n  git status\n");
}

TEST_CASE("Colour paints the place, the severity and the caret, and nothing else changes") {
  std::string rendered = render(unknown_key(), Lang::vi, true);
  CHECK(rendered.find("\x1b[1;31mlỗi:\x1b[m") != std::string::npos);
  for (const std::string_view code : {"\x1b[1m", "\x1b[1;31m", "\x1b[1;32m", "\x1b[m"}) {
    REQUIRE(rendered.find(code) != std::string::npos);
    for (auto at = rendered.find(code); at != std::string::npos; at = rendered.find(code)) {
      rendered.erase(at, code.size());
    }
  }
  CHECK(rendered == render(unknown_key(), Lang::vi));
}
