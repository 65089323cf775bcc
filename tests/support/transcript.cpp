// Runs the sessions of Markdown pages and compares what they print; --promote rewrites the pages.
//
// A block ```console is a session: `$ command`, `> continuation`, then what it prints on both
// streams, then `[3]` when it does not end with 0. A line `...` stands for any lines, `[..]`
// for any characters of a line. The commands of a page share one shell. A block ```yaml file=PATH
// (any language) is written to PATH first.
// Blocks ```console no-run are left alone.
//
// Of a manual page (mdoc) the literal blocks of EXAMPLES are the sessions. A command there that
// shows nothing may print anything, but must end with 0.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// A command of a session, or a file to write when `file` is not empty.
struct Step {
  std::string file;
  Lines input;                     ///< the command's or the file's lines
  std::size_t line = 0;            ///< of the page, from 1, where the command begins
  std::size_t begin = 0, end = 0;  ///< the page's lines that hold the expected output, from 0
};

/// Directories and files of one run, gone at its end.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "transcript-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch directory");
    root_ = pattern;
    fs::create_directory(home());
  }
  ~Scratch() {
    // A page may have taken its own right to remove.
    const std::string command =
        "chmod -R u+rwx '" + root_.string() + "' && rm -rf '" + root_.string() + "'";
    if (std::system(command.c_str()) != 0) std::cerr << "left behind: " << root_ << '\n';
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  fs::path home() const { return root_ / "home"; }
  fs::path at(const std::string& name) const { return root_ / name; }

 private:
  fs::path root_;
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << bytes).flush()) throw std::runtime_error("cannot write " + path.string());
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// The value of `file=` in the words after the ``` of a block.
std::string file_of(const std::string& fence) {
  std::istringstream words(fence);
  for (std::string word; words >> word;) {
    if (word.starts_with("file=")) return word.substr(5);
  }
  return {};
}

void add_session(const Lines& page, std::size_t begin, std::size_t end, std::vector<Step>& steps) {
  for (std::size_t i = begin; i < end;) {
    if (!page[i].starts_with("$ ")) {
      throw std::runtime_error("line " + std::to_string(i + 1) + ": a session begins with `$ `");
    }
    Step step{.file = {}, .input = {page[i].substr(2)}, .line = i + 1};
    for (++i; i < end && page[i].starts_with("> "); ++i) step.input.push_back(page[i].substr(2));
    step.begin = i;
    while (i < end && !page[i].starts_with("$ ")) ++i;
    step.end = i;
    steps.push_back(std::move(step));
  }
}

std::vector<Step> steps_of(const Lines& page) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page[i].starts_with("```")) continue;
    const std::string fence = page[i].substr(3);
    const auto begin = page.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const auto end = std::find(begin, page.end(), "```");
    const auto close = static_cast<std::size_t>(end - page.begin());
    if (const std::string file = file_of(fence); !file.empty()) {
      steps.push_back({.file = file, .input = {begin, end}, .line = i + 1});
    } else if (fence.starts_with("console") && fence.find("no-run") == std::string::npos) {
      add_session(page, i + 1, close, steps);
    }
    i = close;
  }
  return steps;
}

bool is_manual(const fs::path& path) { return path.extension() != ".md"; }

/// What groff makes of the escapes that stand in a literal block.
std::string without_escapes(std::string line) {
  static constexpr std::pair<std::string_view, std::string_view> escapes[] = {
      {"\\(aq", "'"}, {"\\[dq]", "\""}, {"\\&", ""}, {"\\-", "-"}, {"\\e", "\\"}};
  for (std::size_t at = 0; (at = line.find('\\', at)) != std::string::npos;) {
    const auto known = std::find_if(std::begin(escapes), std::end(escapes), [&](const auto& one) {
      return std::string_view(line).substr(at).starts_with(one.first);
    });
    if (known == std::end(escapes)) throw std::runtime_error("an unknown escape: " + line);
    line.replace(at, known->first.size(), known->second);
    at += known->second.size();
  }
  return line;
}

/// The same lines, the examples of a manual page as Markdown has them and all else blank.
Lines examples_of(const Lines& manual) {
  Lines page;
  bool examples = false, literal = false;
  for (const std::string& line : manual) {
    if (line.starts_with(".Sh ")) examples = line == ".Sh EXAMPLES" || line == ".Sh VÍ DỤ";
    const bool begins = examples && line.starts_with(".Bd -literal");
    const bool ends = literal && line == ".Ed";
    page.push_back(begins ? "```console" : ends ? "```" : literal ? without_escapes(line) : "");
    literal = begins || (literal && !ends);
  }
  return page;
}

/// One shell script of all steps; after each it prints a mark and the exit status.
std::string script_of(const std::vector<Step>& steps, const Scratch& scratch) {
  std::string script = "mark() { status=$?; printf '\\036%d\\036' $status; return $status; }\n";
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].file.empty()) {
      script += joined(steps[i].input) + "mark\n";
      continue;
    }
    const std::string block = scratch.at("block" + std::to_string(i)).string();
    write(block, joined(steps[i].input));
    script += "mkdir -p \"$(dirname '" + steps[i].file + "')\" && cp '" + block + "' '" +
              steps[i].file + "'\nmark\n";
  }
  return script;
}

std::vector<std::string> environment(const Scratch& scratch, const fs::path& tool) {
  write(scratch.at("gitconfig"), "[user]\n\tname = Nguyễn Văn A\n\temail = a@example.vn\n");
  const char* path = std::getenv("PATH");
  return {"PATH=" + tool.parent_path().string() + ":" + (path != nullptr ? path : "/usr/bin:/bin"),
          "HOME=" + scratch.home().string(),
          "TZ=UTC",
          "LC_ALL=C.UTF-8",
          "TERM=xterm",
          "COLUMNS=80",
          "LAPTHACH_TODAY=2019-08-14",
          "GIT_CONFIG_GLOBAL=" + scratch.at("gitconfig").string(),
          "GIT_CONFIG_NOSYSTEM=1",
          "GIT_AUTHOR_DATE=2019-08-14T08:00:00+07:00",
          "GIT_COMMITTER_DATE=2019-08-14T08:00:00+07:00"};
}

/// In the child: becomes a shell that runs the script in the scratch home. Root gives up the right
/// to pass over permissions, so that a page sees what a clerk would see.
[[noreturn]] void become_shell(const Scratch& scratch, std::vector<std::string> variables) {
  ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
  ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
  std::vector<char*> raw;
  for (std::string& variable : variables) raw.push_back(variable.data());
  raw.push_back(nullptr);
  const std::string output = scratch.at("output").string(), script = scratch.at("script").string();
  const int in = ::open("/dev/null", O_RDONLY);
  const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0 || ::chdir(scratch.home().c_str()) != 0) ::_exit(127);
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(out, 2);
  ::execle("/bin/sh", "sh", script.c_str(), nullptr, raw.data());
  ::_exit(127);
}

/// What each step printed, its exit status as a last line `[N]` when it is not 0.
std::vector<Lines> run(const std::vector<Step>& steps, const fs::path& tool) {
  const Scratch scratch;
  write(scratch.at("script"), script_of(steps, scratch));
  const pid_t child = ::fork();
  if (child == 0) become_shell(scratch, environment(scratch, tool));
  ::waitpid(child, nullptr, 0);

  std::string printed = read(scratch.at("output"));
  const std::string home = scratch.home().string();
  for (std::size_t at = 0; (at = printed.find(home, at)) != std::string::npos;) {
    printed.replace(at, home.size(), "~");
  }
  std::vector<Lines> results;
  std::istringstream in(printed);
  for (std::string text, status;
       std::getline(in, text, '\036') && std::getline(in, status, '\036');) {
    results.push_back(lines_of(text));
    if (status != "0") results.back().push_back("[" + status + "]");
    const Step& step = steps[results.size() - 1];
    if (!step.file.empty() && !results.back().empty()) {
      throw std::runtime_error("line " + std::to_string(step.line) + ": " + text);
    }
  }
  if (results.size() < steps.size()) {
    throw std::runtime_error("line " + std::to_string(steps[results.size()].line) +
                             ": the shell ended here:\n" +
                             printed.substr(printed.rfind('\036') + 1));
  }
  return results;
}

/// True when `pattern`, in which `[..]` stands for any characters, fits `line`.
bool fits_line(std::string_view pattern, std::string_view line) {
  const std::size_t gap = pattern.find("[..]");
  if (gap == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, gap))) return false;
  for (std::size_t from = gap; from <= line.size(); ++from) {
    if (fits_line(pattern.substr(gap + 4), line.substr(from))) return true;
  }
  return false;
}

using Line = Lines::const_iterator;

/// True when the expected lines, in which `...` stands for any lines, fit the printed ones.
bool fits(Line expected, Line expected_end, Line printed, Line printed_end) {
  if (expected == expected_end) return printed == printed_end;
  if (*expected == "...") {
    for (Line from = printed;; ++from) {
      if (fits(expected + 1, expected_end, from, printed_end)) return true;
      if (from == printed_end) return false;
    }
  }
  return printed != printed_end && fits_line(*expected, *printed) &&
         fits(expected + 1, expected_end, printed + 1, printed_end);
}

/// Shows the lines that differ between their common beginning and their common ending.
void show_difference(const Lines& expected, const Lines& printed) {
  const auto [e, p] =
      std::mismatch(expected.begin(), expected.end(), printed.begin(), printed.end(), fits_line);
  const auto [re, rp] = std::mismatch(expected.rbegin(), std::make_reverse_iterator(e),
                                      printed.rbegin(), std::make_reverse_iterator(p), fits_line);
  for (auto line = expected.begin(); line != e; ++line) std::cerr << "   " << *line << '\n';
  for (auto line = e; line != re.base(); ++line) std::cerr << " - " << *line << '\n';
  for (auto line = p; line != rp.base(); ++line) std::cerr << " + " << *line << '\n';
  for (auto line = re.base(); line != expected.end(); ++line) std::cerr << "   " << *line << '\n';
}

/// True when the command ended with 0: its status would be the last line.
bool ended_well(const Lines& printed) {
  if (printed.empty()) return true;
  const std::string& last = printed.back();
  return last == "[]" || !last.starts_with('[') || !last.ends_with(']');
}

/// Runs a page; true when everything fits, or was made to fit.
bool run_page(const fs::path& path, const fs::path& tool, bool promote) {
  const bool manual = is_manual(path);
  if (manual && promote) throw std::runtime_error("a manual page is mended by hand");
  const Lines page = manual ? examples_of(lines_of(read(path))) : lines_of(read(path));
  const std::vector<Step> steps = steps_of(page);
  if (steps.empty()) throw std::runtime_error("nothing to run");
  const std::vector<Lines> results = run(steps, tool);
  Lines promoted;
  std::size_t copied = 0, wrong = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto begin = page.begin() + static_cast<std::ptrdiff_t>(steps[i].begin);
    const auto end = page.begin() + static_cast<std::ptrdiff_t>(steps[i].end);
    if (manual && begin == end && ended_well(results[i])) continue;
    if (fits(begin, end, results[i].begin(), results[i].end())) continue;
    ++wrong;
    promoted.insert(promoted.end(), page.begin() + static_cast<std::ptrdiff_t>(copied), begin);
    promoted.insert(promoted.end(), results[i].begin(), results[i].end());
    copied = steps[i].end;
    if (promote) continue;
    std::cerr << path.string() << ':' << steps[i].line << ": $ " << steps[i].input.front() << '\n';
    show_difference({begin, end}, results[i]);
  }
  if (!promote || wrong == 0) return wrong == 0;
  promoted.insert(promoted.end(), page.begin() + static_cast<std::ptrdiff_t>(copied), page.end());
  write(path, joined(promoted));
  std::cerr << path.string() << ": " << wrong << " outputs rewritten\n";
  return true;
}

}  // namespace

/// transcript TOOL [--promote] PAGE...: TOOL's directory goes first into the PATH of the sessions.
int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool promote = std::erase(words, "--promote") > 0;
  if (words.size() < 2) {
    std::cerr << "usage: transcript TOOL [--promote] PAGE...\n";
    return 2;
  }
  bool good = true;
  for (auto page = words.begin() + 1; page != words.end(); ++page) {
    try {
      good = run_page(*page, words.front(), promote) && good;
    } catch (const std::exception& fault) {
      std::cerr << *page << ": " << fault.what() << '\n';
      good = false;
    }
  }
  return good ? 0 : 1;
}
