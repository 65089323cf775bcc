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
  CHECK(verdict("a: 1\nb: \xff\n") == "2:4 not UTF-8 text (byte 0xFF)");
  CHECK(verdict("Đẽn: \xed\xa0\x80\n") == "1:6 not UTF-8 text (byte 0xED)");
  CHECK(verdict("\xEF\xBB\xBF"s + "a: 1\n") == "1:1 a byte order mark");
  CHECK(verdict("a: 1\r\n") == "1:5 a Windows line end");
  CHECK(verdict("a: x\0y\n"s) == "1:5 control character 0x00");
  CHECK(verdict("a: \"\x1b[31m\"\n") == "1:5 control character 0x1B");
  CHECK(verdict("a: \u202etxt\n") == "1:4 a character that cannot be seen, U+202E");
  CHECK(verdict("a: b\u200bc\n") == "1:5 a character that cannot be seen, U+200B");
  CHECK(verdict("a: b\ufeffc\n") == "1:5 a character that cannot be seen, U+FEFF");
  CHECK(verdict("a: \U000e0041\n") == "1:4 a character that cannot be seen, U+E0041");
  CHECK(verdict("a: \u009b31m\n") == "1:4 a character that cannot be seen, U+009B");
  CHECK(verdict("a: \ufdd0\n") == "1:4 a character that cannot be seen, U+FDD0");
  CHECK(verdict("a:\n\tb: 1\n") == "2:1 a tab");
  CHECK(verdict("a: b\tc\n") == "1:5 a tab");
  CHECK(verdict("\xff\xfe"
                "a\0:\0"s) == "1:1 UTF-16 or UTF-32 text");
  CHECK(verdict("\0a\0:\0 "s) == "1:1 UTF-16 or UTF-32 text");
  CHECK(verdict("\0\0\0"s) == "1:1 control character 0x00");
  CHECK(verdict("") == "1:1 the file is empty");
  CHECK(verdict("a: 1\nb: 2") == "2:5 the last line has no end: the file may be cut off");
}

TEST_CASE("what a conflict marker is and how to settle it is said") {
  try {
    parse_tree({"registry/cells.yaml", "a:\n<<<<<<< HEAD\n"});
    FAIL("accepted");
  } catch (const Error& error) {
    const std::string& hint = error.diagnostics()[0].hint.en;
    CHECK(hint.find("keep the right lines") != std::string::npos);
    CHECK(hint.find("git add registry/cells.yaml") != std::string::npos);
    CHECK(hint.find("git checkout --merge registry/cells.yaml") != std::string::npos);
  }
}

TEST_CASE("merge conflicts are refused, marker-like text inside a value is not") {
  for (const char* marker :
       {"<<<<<<< ours", "||||||| base", "=======", ">>>>>>> theirs", "<<<<<<<<<"}) {
    CAPTURE(marker);
    CHECK(verdict("a: 1\n"s + marker + "\n") == "2:1 a merge conflict is not settled");
  }
  CHECK(verdict("a: 1\n=======x: 2\n") == "fine");
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
  for (const char* bytes : {"# nothing yet\n", "---\n", "- a\n", "word\n", "[1, 2]\n", "~\n"}) {
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
  CHECK(verdict("note: \"\\e[31m\"\n") == "1:7 an escape makes a control or hidden character");
  CHECK(verdict("note: \"\\u202E\"\n") == "1:7 an escape makes a control or hidden character");
  CHECK(verdict("note: \"\\uFEFF\"\n") == "1:7 an escape makes a control or hidden character");
  CHECK(verdict("note: \"\\0\"\n") == "1:7 an escape makes a control or hidden character");
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
  CHECK(verdict("a: " + std::string(100'000, '[') + "\n") == "1:1 too many brackets on one line");
  CHECK(verdict("a: \"" + std::string(1000, '[') + "\"\n") == "fine");
}

TEST_CASE("a file has the bytes and values that its kind needs") {
  const auto verdict_of = [](const std::string& name, const std::string& bytes) {
    try {
      parse_tree({name, bytes});
    } catch (const Error& error) {
      return error.diagnostics()[0].what.en;
    }
    return "fine"s;
  };
  const std::string comments = "a: 1\n" + std::string(std::size_t{2} << 20U, '#') + "\n";
  for (const char* shard : {"lapthach.yaml", "2019-Q3/period.yaml", "2019-Q3/visits/xa-1.2.yaml"}) {
    CHECK(verdict_of(shard, comments) ==
          "the file has 2048 KiB, more than the 1024 KiB it may have");
  }
  for (const char* whole : {"registry/cells.yaml", "decisions/qd-1.yaml", "2019-Q3/roster.yaml"}) {
    CHECK(verdict_of(whole, comments) == "fine");
  }
  std::string many = "a:\n";
  for (int i = 0; i < 100'000; ++i) many += "  - b\n";
  CHECK(verdict_of("registry/cells.yaml", many) == "fine");
  CHECK(verdict_of("lapthach.yaml", many) == "the file has too many values");
  std::string flow = "a: [";
  for (int i = 0; i < 41'000; ++i) flow += "b,";
  CHECK(verdict_of("registry/cells.yaml", flow + "]\n") == "the file has too many values");
}

TEST_CASE("a large file keeps to the form of the writer, and is told where it does not") {
  std::string bytes = "a:\n";
  for (int i = 0; i < 60'000; ++i) bytes += "  - b\n";
  CHECK(verdict(bytes) == "fine");
  CHECK(verdict(bytes + "b: c d\n") ==
        "60002:5 a file of more than 256 KiB must keep to the form lapthach writes; here it does "
        "not");
}

TEST_CASE("a text has at most 64 KiB, however it is written") {
  const std::string most(std::size_t{64} << 10U, 'x');
  for (const std::string quote : {"\"", "'", ""}) {
    CHECK(verdict("a: " + quote + most + quote + "\n") == "fine");
    CHECK(verdict("a: " + quote + most + "y" + quote + "\n") ==
          "1:4 a text of 64 KiB, more than the 64 KiB it may have");
  }
}

TEST_CASE("many empty values are placed as fast as they are read") {
  std::string bytes = "a:\n";
  for (int i = 0; i < 19'000; ++i) bytes += "  -\n";
  const Tree tree = parse_tree({"f", bytes});
  CHECK(tree.nodes.back().line == 19'001);
}

TEST_CASE("the tree remembers where everything stands") {
  const Tree tree = parse_tree({"f", "# head\nunits:\n  - id: \"a\"\n    tên: Đẽn # why\n"});
  const std::size_t list = find_key(tree, 0, "units");
  const std::size_t record = list + 1;
  CHECK(place_of(tree, tree.nodes[record]) == Where{"f", 3, 5, {}});
  const std::size_t name = find_key(tree, record, "tên");
  CHECK(place_of(tree, tree.nodes[name]) == Where{"f", 4, 10, {}});
  CHECK(tree.nodes[name].text == "Đẽn");
  CHECK(tree.source->bytes.substr(scalar_end(tree, name), 6) == " # why");
  CHECK(find_key(tree, record, "none") == 0);
  CHECK(tree.nodes[record].end == tree.nodes.size());
}
