// What a command is given to work with, and how it speaks.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/error.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/cli/cli.hpp"

namespace CLI {
class App;
}

namespace lapthach::cli {

/// The options that every command takes.
struct Globals {
  std::vector<std::string> directories;  ///< of -C; several: books to be read as one
  std::string format = "text";
  std::string output;
  std::string lang;
  std::string color = "auto";
  std::string as_of;
  std::string known_on;  ///< of commands that only read
  std::string key;       ///< of commands that write
  bool dry_run = false, quiet = false, help = false, version = false;

  std::string directory() const { return directories.empty() ? std::string() : directories.back(); }
};

/// One of several books that the line names.
struct OpenBook {
  std::string name;                     ///< which no other has: the end of its path
  std::string directory;                ///< as typed
  std::filesystem::path root;           ///< where it is read: of --known-on a copy
  std::optional<book::Head> head = {};  ///< the last commit of what is read
  std::unique_ptr<const book::PastBook> past = {};
};

struct Context {
  Desk& desk;
  const Globals& globals;
  const CLI::App& tree;                     ///< all commands, for completion
  std::filesystem::path& root;              ///< of the book; empty until book_root() found it
  std::optional<book::PastBook> past = {};  ///< as it was known on the day of --known-on
  std::vector<OpenBook> books = {};         ///< of several; see open_books()
};

/// The book the line means: -C, else LAPTHACH_BOOK, else the nearest parent that is one; with
/// --known-on a copy of what it held by then.
const std::filesystem::path& book_root(Context& context);

/// Writes a result to stdout or to the file of --output. Throws Error (Fault::world).
void deliver(Context& context, std::string_view bytes);

/// Writes a file that an option names. Throws Error (Fault::world).
void write_file(const std::string& path, std::string_view bytes);

/// One line for the person on stderr, unless --quiet.
void note(Context& context, const Text& text);
/// Diagnostics on stderr; warnings only without --quiet. `root`: where to look up exact places.
void show(Desk& desk, std::vector<Diagnostic> diagnostics, const std::filesystem::path& root,
          bool quiet);

/// Makes the commit and says so, or says that nothing changed.
void commit_and_say(Context& context, const book::Hold& hold, const book::Change& change);

/// The book, held when the command is to write: nothing under --dry-run.
std::optional<book::Hold> hold_to_write(Context& context, bool writes);

}  // namespace lapthach::cli
