// A gallery of files that yaml-cpp alone would take, or take for something else.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using namespace std::string_literals;

namespace {

/// "line:column what", or "fine".
std::string verdict(const std::string& bytes) {
  try {
    parse_tree({"file.yaml", bytes});
  } catch (const Error& error) {
    REQUIRE(error.fault() == Fault::data);
    REQUIRE(error.diagnostics().size() == 1);
    const Diagnostic& fault = error.diagnostics()[0];
    CHECK_FALSE(fault.hint.en.empty());
    CHECK_FALSE(fault.hint.vi.empty());
    CHECK(fault.where.file == "file.yaml");
    return brief({fault})[0];
  }
  return "fine";
}

}  // namespace

TEST_CASE("bytes that no file may hold are refused where they stand") {
  CHECK(verdict("a: 1\nb: \xff\n") ==
        "2:4 not UTF-8 text, or an invisible control character (byte 0xFF)");
  CHECK(verdict("Đẽn: \xed\xa0\x80\n").starts_with("1:6 not UTF-8"));
  CHECK(verdict("\xEF\xBB\xBF"s + "a: 1\n") == "1:1 a byte order mark");
  CHECK(verdict("a: 1\r\n") == "1:5 a Windows line end");
  CHECK(verdict("a: x\0y\n"s) == "1:5 control character 0x00");
  CHECK(verdict("a: \"\x1b[31m\"\n") == "1:5 control character 0x1B");
  CHECK(verdict("a: \u202etxt\n").starts_with("1:4 not UTF-8 text, or an invisible"));
  CHECK(verdict("a:\n\tb: 1\n") == "2:1 a tab before the text");
  CHECK(verdict("a:\n  \tb: 1\n") == "2:3 a tab before the text");
  CHECK(verdict("a: 1\nb: 2") == "2:5 the last line has no end: the file may be cut off");
}

TEST_CASE("merge conflicts are refused, marker-like text inside a value is not") {
  CHECK(verdict("a:\n  - 1\n<<<<<<< HEAD\n  - 2\n=======\n  - 3\n>>>>>>> x\n") ==
        "3:1 a merge conflict is not settled");
  CHECK(verdict("a: 1\n=======\n") == "2:1 a merge conflict is not settled");
  CHECK(verdict("a: |\n  <<<<<<< HEAD\n  =======\n") == "fine");
  CHECK(verdict("a: \"=======\"\n") == "fine");
}

TEST_CASE("one document, with nothing before or behind it") {
  CHECK(verdict("---\na: 1\n") == "fine");
  CHECK(verdict("# yaml-language-server: $schema=x\na: 1\n") == "fine");
  CHECK(verdict("a: 1\n---\nb: 2\n") == "2:1 a second document begins here");
  CHECK(verdict("a: 1\n...\nb\n") == "3:1 a second document begins here");
  CHECK(verdict("{a: 1}\nb: 2\n") == "2:1 a second document begins here");
  CHECK(verdict(" a: 1\nb: 2\n") == "2:1 a second document begins here");
  CHECK(verdict(", b\n").find("document") != std::string::npos);
  CHECK(verdict("%x: 1\nb: 2\n") == "1:1 a YAML directive");
}

TEST_CASE("the root is a map") {
  for (const char* bytes : {"", "# nothing yet\n", "---\n", "- a\n", "word\n", "[1, 2]\n", "~\n"}) {
    CAPTURE(bytes);
    CHECK(verdict(bytes) == "1:1 the file does not begin with `key:`");
  }
}

TEST_CASE("no anchors, aliases and tags") {
  CHECK(verdict("a: &x 1\n") == "1:4 an anchor (&)");
  CHECK(verdict("a: &x [*x]\n") == "1:4 an anchor (&)");
  CHECK(verdict("a: *x\n") != "fine");
  CHECK(verdict("a: !!int 3\n") == "1:4 a tag (!)");
  CHECK(verdict("a: !foo {b: 1}\n") == "1:4 a tag (!)");
  CHECK(verdict("a: \"&x *y !z\"\n") == "fine");
}

TEST_CASE("a key is one word with its colon") {
  CHECK(verdict("a: 1\nsta\n") == "2:1 \"sta\" has no colon");
  CHECK(verdict("a: {b: 1, c}\n") == "1:11 \"c\" has no colon");
  CHECK(verdict("? [a]\n: b\n") == "1:3 a key that is not one word");
  CHECK(verdict("\"a\" : 1\n") == "fine");
  CHECK(verdict("'a': 1\n") == "fine");
  CHECK(verdict("a:\u00a0b\n") != "fine");
}

TEST_CASE("a text ends on its line, unless it is a block") {
  CHECK(verdict("note: \"abc\nstatus: y\n") == "1:7 the quote does not end on its line");
  CHECK(verdict("note: 'abc\nstatus: y\n") == "1:7 the quote does not end on its line");
  CHECK(verdict("note: \"abc\nstatus: y\nkind: \"\n") == "1:7 the quote does not end on its line");
  CHECK(verdict("note: \"abc\\\"\n") == "1:7 the quote does not end on its line");
  CHECK(verdict("note: abc\n  status y\n") == "1:7 a text that goes on over several lines");
  CHECK(verdict("note: |\n  one\n  two\n") == "fine");
  CHECK(verdict("note: >-\n  one\n  two\n") == "fine");
  CHECK(verdict("note: 'it''s'\n") == "fine");
  CHECK(verdict("note: \"\\e[31m\"\n") == "1:7 an escape makes a control character");
}

TEST_CASE("broken YAML is one fault at its place, in characters") {
  CHECK(verdict("tên: Đẽn: hai\n").starts_with("1:9 not YAML: "));
  CHECK(verdict("a: \"x\" y\n").starts_with("1:8 not YAML: "));
  CHECK(verdict("a: [1, 2\n") == "1:8 \"2\" has no colon");
}

TEST_CASE("depth is bounded") {
  std::string deep;
  for (int i = 0; i < 13; ++i) deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(verdict(deep + std::string(13, ' ') + "a: 1\n") == "13:13 nested too deep");
  CHECK(verdict("a: " + std::string(100'000, '[') + "\n") == "1:1 brackets are nested too deep");
  CHECK(verdict("a: \"" + std::string(1000, '[') + "\"\n") == "fine");
}

TEST_CASE("the tree remembers where everything stands") {
  const Tree tree = parse_tree({"f", "# head\nunits:\n  - id: \"a\"\n    tên: Đẽn # why\n"});
  const std::size_t list = find_key(tree, 0, "units");
  const std::size_t record = list + 1;
  CHECK(place_of(tree, tree.nodes[record]) == Where{"f", 3, 5, {}});
  const std::size_t name = find_key(tree, record, "tên");
  CHECK(place_of(tree, tree.nodes[name]) == Where{"f", 4, 10, {}});
  CHECK(tree.nodes[name].text == "Đẽn");
  CHECK(tree.source.bytes.substr(scalar_end(tree, name), 6) == " # why");
  CHECK(find_key(tree, record, "none") == 0);
  CHECK(tree.nodes[record].end == tree.nodes.size());
}
