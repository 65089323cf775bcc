// The table of hostile inputs; large ones are written piece by piece.
#include "hostile/corpus.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace lapthach::hostile {

namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

using Make = std::function<void(const fs::path&)>;

const std::string cells = "registry/cells.yaml";
const std::string settings = "lapthach.yaml";
const std::string visits = "2019-Q3/visits/xa-1.yaml";

void require(bool done, const fs::path& path) {
  if (!done) throw std::runtime_error("cannot make " + path.string());
}

/// `head`, then `piece` so many times, then `tail`.
Make repeated(const std::string& head, const std::string& piece, std::size_t times,
              const std::string& tail) {
  return [=](const fs::path& path) {
    std::ofstream out(path, std::ios::binary);
    out << head;
    for (std::size_t i = 0; i < times; ++i) out << piece;
    out << tail;
    require(static_cast<bool>(out.flush()), path);
  };
}

Make bytes(const std::string& text) { return repeated(text, "", 0, ""); }

/// Every line deeper than the one before.
Make staircase(std::size_t steps, const std::string& step, const std::string& key) {
  std::string text = "cells:\n";
  std::string indent = "  ";
  for (std::size_t i = 0; i < steps; ++i, indent += step) text += indent + key + "\n";
  return bytes(text);
}

/// The letters as UTF-16, big or little end first.
std::string wide(std::string_view ascii, bool big, std::size_t zeros = 1) {
  std::string out;
  for (const char c : ascii) {
    if (big) out.append(zeros, '\0');
    out += c;
    if (!big) out.append(zeros, '\0');
  }
  return out;
}

std::string alias_bomb() {
  std::string text = "cells:\n  - &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i <= 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "  - &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 8; ++j) text += ", " + before;
    text += "]\n";
  }
  return text;
}

constexpr std::string_view cell = "  - id: \"c-1\"\n    name: \"Thôn 1\"\n    unit: \"xa-1\"\n";

/// A record of the cells with one more line.
std::string cell_with(const std::string& line) {
  return "cells:\n" + std::string(cell) + "    " + line + "\n";
}

void add_nesting(std::vector<Input>& all) {
  all.push_back({"brackets, 200,000 deep", settings, repeated("a: ", "[", 200'000, "\n")});
  all.push_back({"braces, 80,000 deep", settings, repeated("a: ", "{a: ", 60'000, "\n")});
  all.push_back(
      {"brackets that open and close in turns", cells, repeated("cells: [", "[[", 60'000, "]\n")});
  all.push_back({"a staircase of maps", cells, staircase(300, " ", "a:")});
  all.push_back({"a staircase of lists", cells, staircase(300, "  ", "-")});
  all.push_back({"lists on one line", cells, repeated("cells:\n  ", "- ", 100'000, "x\n")});
  all.push_back({"questions on one line", cells, repeated("cells:\n  ", "? ", 100'000, "x\n")});
  all.push_back({"thirteen levels", cells, staircase(13, "  ", "a:")});
  all.push_back(
      {"a bracket on each of 60,000 lines", settings, repeated("a:\n", "  - [\n", 40'000, "")});
}

void add_size(std::vector<Input>& all) {
  all.push_back({"a text of 100 MB",
                 cells,
                 repeated("cells: \"", std::string(1 << 16, 'x'), 1600, "\"\n"),
                 {"check"},
                 3,
                 false});
  all.push_back({"100 MB of line ends",
                 cells,
                 repeated("", std::string(1 << 16, '\n'), 1600, ""),
                 {"check"},
                 3,
                 false});
  all.push_back({"a shard of 2 MiB",
                 visits,
                 repeated("visits:\n", "# note\n", 300'000, ""),
                 {"check"},
                 3,
                 false});
  all.push_back({"a text of 65 KiB", cells, repeated("cells:\n  - id: \"", "x", 66'560, "\"\n")});
  all.push_back(
      {"a plain text of 200 KiB", cells, repeated("cells:\n  - id: ", "x", 204'800, "\n")});
  all.push_back({"a key of 200 KiB", cells, repeated("cells:\n  - ", "k", 204'800, ": 1\n")});
  all.push_back({"60,000 values in brackets", cells, repeated("cells: [", "x,", 60'000, "]\n")});
  all.push_back({"60,000 pairs in braces", cells, repeated("cells: {", "a,", 60'000, "}\n")});
  all.push_back(
      {"85,000 empty maps in brackets", cells, repeated("cells: [", "{},", 85'000, "]\n")});
  all.push_back({"80,000 empty values", cells, repeated("cells:\n", "  -\n", 60'000, "")});
  all.push_back(
      {"200,000 line ends in a file by hand", cells, repeated("cells: [x]\n", "\n", 200'000, "")});
  all.push_back(
      {"20,000 records with faults", cells, repeated("cells:\n", "  - idd: \"x\"\n", 20'000, "")});
  all.push_back({"100,000 values in a shard", settings, repeated("a:\n", "  - b\n", 140'000, "")});
  all.push_back({"a large file that leaves the form of the writer", cells,
                 repeated("cells:\n", "  - id: \"x\"\n", 30'000, "  - id: x y\n")});
}

void add_bytes(std::vector<Input>& all) {
  const std::string text = "cells: []\n";
  all.push_back(
      {"UTF-16, little end first, with mark", cells, bytes("\xFF\xFE" + wide(text, false))});
  all.push_back({"UTF-16, big end first, with mark", cells, bytes("\xFE\xFF" + wide(text, true))});
  all.push_back({"UTF-16 without mark", cells, bytes(wide(text, false))});
  all.push_back({"UTF-32", cells, bytes(wide(text, true, 3))});
  all.push_back({"a byte order mark", cells, bytes("\xEF\xBB\xBF" + text)});
  all.push_back({"a byte order mark inside", cells, bytes(cell_with("venue: \"a\xEF\xBB\xBF\""))});
  all.push_back({"Latin-1", cells, bytes(cell_with("venue: \"\xE9\""))});
  all.push_back({"an overlong slash", cells, bytes(cell_with("venue: \"\xC0\xAF\""))});
  all.push_back({"a surrogate", cells, bytes(cell_with("venue: \"\xED\xA0\x80\""))});
  all.push_back({"a noncharacter", cells, bytes(cell_with("venue: \"\xEF\xBF\xBF\""))});
  all.push_back({"only zero bytes", cells, repeated("", "\0"s, 4096, "")});
  all.push_back({"a zero byte inside", cells, bytes(cell_with("venue: \"a\0b\""s))});
  all.push_back({"Windows line ends", cells, bytes("cells:\r\n  - id: \"a\"\r\n")});
  all.push_back({"a return that overwrites the line", cells, bytes(cell_with("venue: \"a\rb\""))});
  all.push_back({"a tab", cells, bytes("cells:\n\t- id: \"a\"\n")});
  all.push_back({"an escape sequence", cells, bytes(cell_with("venue: \"\x1b]0;owned\x07\""))});
  all.push_back({"a one-byte escape sequence (C1)", cells,
                 bytes(cell_with("venue: \"\xC2\x9B"
                                 "31m\""))});
  all.push_back({"text that runs backwards", cells,
                 bytes(cell_with("venue: \"\xE2\x80\xAE"
                                 "abc\""))});
  all.push_back({"a character of no width", cells,
                 bytes(cell_with("venue: \"a\xE2\x80\x8B"
                                 "b\""))});
  all.push_back({"tag characters", cells, bytes(cell_with("venue: \"\xF3\xA0\x81\x81\""))});
  all.push_back({"a smuggled escape", cells, bytes(cell_with("venue: \"\\e[31m\""))});
  all.push_back({"a smuggled zero byte", cells, bytes(cell_with("venue: \"\\0\""))});
  all.push_back({"a smuggled override", cells, bytes(cell_with("venue: \"\\u202E\""))});
  all.push_back({"a smuggled surrogate", cells, bytes(cell_with("venue: \"\\uD800\""))});
  all.push_back({"a smuggled line separator", cells, bytes(cell_with("venue: \"\\L\""))});
}

void add_cuts(std::vector<Input>& all) {
  all.push_back({"nothing at all", cells, bytes("")});
  all.push_back({"only a comment", cells, bytes("# cells\n")});
  all.push_back({"cut off in a day", cells, bytes(cell_with("from: 2019-0").substr(0, 70))});
  all.push_back({"cut off in a text", cells, bytes("cells:\n  - id: \"c-1\"\n    name: \"Ngu\n")});
  all.push_back({"cut off in a key", cells, bytes("cells:\n  - id: \"c-1\"\n    na\n")});
  all.push_back(
      {"a quote closed far below", cells, bytes("cells:\n  - id: \"c-1\n    name: x\"\n")});
  all.push_back({"a merge conflict", cells,
                 bytes("cells:\n<<<<<<< HEAD\n" + std::string(cell) + "=======\n" +
                       std::string(cell) + ">>>>>>> theirs\n")});
  all.push_back({"a merge conflict with its base", cells,
                 bytes("cells:\n<<<<<<< HEAD\n||||||| 1234\n=======\n>>>>>>> theirs\n")});
}

void add_yaml(std::vector<Input>& all) {
  all.push_back({"an alias bomb", cells, bytes(alias_bomb())});
  all.push_back({"a list inside itself", cells, bytes("cells: &x [*x]\n")});
  all.push_back({"an alias", cells, bytes(cell_with("venue: *v"))});
  all.push_back({"a merge key", cells, bytes(cell_with("<<: {venue: a}"))});
  all.push_back({"a tag that would make an object", cells,
                 bytes(cell_with("venue: !!python/object:os.system x"))});
  all.push_back({"a directive", cells, bytes("%YAML 1.1\n---\ncells: []\n")});
  all.push_back({"a second document", cells, bytes("cells: []\n---\ncells: []\n")});
  all.push_back({"text behind the end", cells, bytes("cells: []\n...\nmore: 1\n")});
  all.push_back(
      {"a key given twice", cells, bytes("cells:\n" + std::string(cell) + "    name: \"b\"\n")});
  all.push_back({"a list given twice", cells, bytes("cells: []\ncells: []\n")});
  all.push_back({"a list as a key", cells, bytes("cells:\n  - ? [a]\n    : b\n")});
  all.push_back({"an unknown key", cells, bytes(cell_with("__proto__: 1"))});
  all.push_back({"nothing where a text must stand", cells,
                 bytes("cells:\n  - id: \"c-1\"\n    name: ~\n    unit: \"xa-1\"\n")});
  all.push_back({"null where a text must stand", cells, bytes(cell_with("venue: null"))});
  all.push_back({"an octal number", cells, bytes(cell_with("members: 010"))});
  all.push_back({"a hexadecimal number", cells, bytes(cell_with("members: 0x1F"))});
  all.push_back({"a number too large", cells, bytes(cell_with("members: 99999999999999999999"))});
  all.push_back({"not a number", cells, bytes(cell_with("members: .nan"))});
  all.push_back({"a day that is none", cells, bytes(cell_with("from: 2019-02-30"))});
  all.push_back({"a time in sixties", cells, bytes(cell_with("time: 19:30:00"))});
  all.push_back(
      {"an id that leads out of the book", cells,
       bytes("cells:\n  - id: \"../../etc/passwd\"\n    name: \"a\"\n    unit: \"xa-1\"\n")});
  all.push_back(
      {"an id that looks like an option", cells,
       bytes("cells:\n  - id: \"--upload-pack=x\"\n    name: \"a\"\n    unit: \"xa-1\"\n")});
  all.push_back(
      {"an id with a line end", cells,
       bytes("cells:\n  - id: \"a\\nLapthach-Op: b\"\n    name: \"a\"\n    unit: \"xa-1\"\n")});
  all.push_back({"an id in capitals, twin of another", cells,
                 bytes("cells:\n" + std::string(cell) +
                       "  - id: \"C-1\"\n    name: \"a\"\n    unit: \"xa-1\"\n")});
}

Make link_to(const std::string& target) {
  return [=](const fs::path& path) { fs::create_symlink(target, path); };
}

void make_socket(const fs::path& path) {
  const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = path.filename();  // paths of sockets are short: the runner stands there
  name.copy(address.sun_path, sizeof address.sun_path - 1);
  const fs::path here = fs::current_path();
  fs::current_path(path.parent_path());
  const int bound = ::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  fs::current_path(here);
  ::close(number);
  require(bound == 0, path);
}

void add_files(std::vector<Input>& all) {
  const std::vector<std::string> check{"check"};
  const auto make_fifo = [](const fs::path& path) {
    require(::mkfifo(path.c_str(), 0600) == 0, path);
  };
  all.push_back({"a FIFO for a file", cells, make_fifo, check, 3, false});
  all.push_back({"a FIFO for the settings", settings, make_fifo, check, 3, false});
  all.push_back({"a directory for a file", cells,
                 [](const fs::path& path) { fs::create_directory(path); }, check, 3, false});
  all.push_back({"a socket for a file", cells, make_socket, check, 3, false});
  all.push_back({"a link to a device", cells, link_to("/dev/zero"), check, 3, false});
  all.push_back({"a link out of the book", cells, link_to("/etc/passwd"), check, 3, false});
  all.push_back({"a link to itself", cells, link_to("cells.yaml"), check, 3, false});
  all.push_back({"a link that leads nowhere", cells, link_to("nowhere"), check, 3, false});
  all.push_back({"a link for a directory", "decisions", link_to("/tmp"), check, 3, false});
  all.push_back({"a link for the registry", "registry", link_to("/etc"), check, 3, false});
  all.push_back({"a file for a directory", "decisions", bytes("x"), check, 3, false});
  all.push_back({"a file for a period", "2019-Q3", bytes("x"), check, 3, false});
}

/// Files to import: refused, and none of them leaves anything in git.
void add_imports(std::vector<Input>& all) {
  const std::string csv = "in.csv";
  const std::vector<std::string> units{"import", "units", csv};
  const std::vector<std::string> absences{"import", "unavailable", csv};
  const std::string head = "id,name\n";
  all.push_back({"CSV in UTF-16", csv, bytes("\xFF\xFE" + wide(head, false)), units, 3, false});
  all.push_back({"CSV in Latin-1", csv, bytes(head + "a,Xã \xE9\n"), units});
  all.push_back({"CSV with zero bytes", csv, repeated("", "\0"s, 1 << 20, ""), units, 3, false});
  all.push_back({"CSV of 100 MB", csv, repeated(head, std::string(1 << 16, 'x'), 1600, "\n"), units,
                 3, false});
  all.push_back({"CSV from a device", "/dev/zero", {}, {"import", "units", "/dev/zero"}, 3, false});
  all.push_back({"CSV with half a million columns", csv, repeated("", ",", 500'000, "\n"), units});
  all.push_back(
      {"CSV with a field of 1 MiB", csv, repeated(head + "a,\"", "x", 1 << 20, "\"\n"), units});
  all.push_back({"CSV with a quote that is never closed", csv,
                 repeated(head + "a,\"", "b\n", 20'000, ""), units});
  all.push_back({"CSV with a quote inside", csv, bytes(head + "a,b\"c\n"), units});
  all.push_back({"CSV with a row too long", csv, bytes(head + "a,b,c\n"), units});
  all.push_back({"CSV with 20,000 faults", csv, repeated(head, "A B,x\n", 20'000, ""), units});
  all.push_back({"CSV with a column twice", csv, bytes("id,name,name\na,b,c\n"), units});
  all.push_back({"CSV with an unknown column", csv, bytes("id,name,\x1b[2J\na,b,c\n"), units});
  all.push_back({"CSV with an escape sequence", csv, bytes(head + "a,\x1b[31mXã\n"), units});
  all.push_back({"CSV with a C1 control", csv,
                 bytes(head + "a,\xC2\x9B"
                              "31m\n"),
                 units});
  all.push_back({"CSV with text that runs backwards", csv,
                 bytes(head + "a,\xE2\x80\xAE"
                              "abc\n"),
                 units});
  all.push_back({"CSV with a path for an id", csv, bytes(head + "../../x,b\n"), units});
  all.push_back({"CSV with an option for an id", csv, bytes(head + "--output=x,b\n"), units});
  all.push_back(
      {"CSV with a trailer in an id", csv, bytes(head + "\"a\nLapthach-Op: b\",c\n"), units});
  all.push_back({"CSV with .git for an id", csv, bytes(head + ".git,b\n"), units});
  all.push_back({"CSV that names nobody we know", csv,
                 bytes("official,from,to,reason\nNguyễn Văn A,2019-01-01,2019-01-02,ốm\n"),
                 absences});
  all.push_back({"CSV that is a directory", csv,
                 [](const fs::path& path) { fs::create_directory(path); }, units, 4, false});
}

}  // namespace

std::vector<Input> corpus() {
  std::vector<Input> all;
  for (const auto add :
       {add_nesting, add_size, add_bytes, add_cuts, add_yaml, add_files, add_imports}) {
    add(all);
  }
  return all;
}

}  // namespace lapthach::hostile
