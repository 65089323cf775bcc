// How commands find their book, read, write and speak.
#include "cli/context.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>

#include "cli/arguments.hpp"
#include "cli/clone.hpp"
#include "cli/pager.hpp"
#include "cli/progress.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {

namespace {

constexpr std::size_t few_files = 16;  // are written before anybody waits for them

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file) return;
  throw Error(Fault::world,
              say("cannot write {}: {}", "không ghi được {}: {}", path, std::strerror(errno)),
              say("name a file that can be written", "hãy ghi tên một tệp ghi được"));
}

const std::filesystem::path& book_root(Context& context) {
  if (context.root.empty()) context.root = book::find(context.globals.directory());
  if (context.globals.known_on.empty()) return context.root;
  if (!context.past) {
    context.past.emplace(context.root, date_from(context.globals.known_on, "--known-on"));
  }
  return context.past->root();
}

void deliver(Context& context, std::string_view bytes) {
  const std::string& path = context.globals.output;
  if (path.empty() || path == "-") {
    Pager pager(context.desk);
    pager.add(bytes);
    pager.end();
  } else {
    write_file(path, bytes);
  }
}

void note(Context& context, const Text& text) {
  if (context.globals.quiet) return;
  context.desk.err << harmless(text.in(context.desk.lang), true) << '\n';
}

void show(Desk& desk, std::vector<Diagnostic> diagnostics, const std::filesystem::path& root,
          bool quiet) {
  if (quiet) {
    std::erase_if(diagnostics, [](const auto& d) { return d.severity == Severity::warning; });
  }
  if (!root.empty()) book::refine(root, diagnostics);
  for (auto& diagnostic : diagnostics) {
    if (!desk.shows_lines) diagnostic.excerpt.clear();
    desk.err << render(diagnostic, desk.lang, desk.colour_err);
  }
}

std::optional<book::Hold> hold_to_write(Context& context, bool writes) {
  if (!writes) return std::nullopt;
  say_if_unprepared(context);
  return std::optional<book::Hold>(std::in_place, book_root(context));
}

void commit_and_say(Context& context, const book::Hold& hold, const book::Change& change) {
  book::Change keyed = change;
  keyed.key = context.globals.key;
  const auto committed = [&] {
    if (keyed.files.empty()) return book::Committed{};
    std::optional<ProgressLine> line;
    if (keyed.files.size() > few_files) {
      line.emplace(context, say("writing files: {}", "đang ghi số tệp: {}", keyed.files.size()));
    }
    return book::commit(hold, keyed);
  }();
  if (committed.commit.empty()) {
    note(context, say("nothing has changed", "không có gì thay đổi"));
  } else {
    note(context, say("committed: {}", "đã ghi vào git: {}", change.subject));
    book::witness(context.root, committed.commit);
  }
  for (const auto& hook : committed.hooks_not_run) {
    note(context,
         say("the hook {} was not run; if you trust this book: git config --global --add "
             "lapthach.trusted {}",
             "chưa chạy hook {}; nếu tin sổ này: git config --global --add lapthach.trusted {}",
             hook, std::filesystem::canonical(context.root).string()));
  }
}

}  // namespace lapthach::cli
