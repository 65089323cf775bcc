// Opens and reads several books.
#include "cli/several.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cli/arguments.hpp"
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::cli {
namespace {

namespace fs = std::filesystem;

/// The last `parts` names of a path.
std::string end_of(const fs::path& path, std::size_t parts) {
  std::vector<std::string> names;
  for (const fs::path& name : path.relative_path()) names.push_back(name.string());
  std::string end;
  for (std::size_t i = names.size() - std::min(parts, names.size()); i < names.size(); ++i) {
    end += (end.empty() ? "" : "/") + names[i];
  }
  return end;
}

/// The shortest ends of the paths, which differ, that differ too.
std::vector<std::string> names_of(const std::vector<fs::path>& paths) {
  for (std::size_t parts = 1;; ++parts) {
    std::vector<std::string> names;
    for (const fs::path& path : paths) names.push_back(end_of(path, parts));
    if (std::set(names.begin(), names.end()).size() == names.size()) return names;
  }
}

void refuse_twice(const std::vector<fs::path>& paths, const std::vector<std::string>& typed) {
  std::map<fs::path, std::string> known;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto [first, is_new] = known.try_emplace(paths[i], typed[i]);
    if (is_new) continue;
    throw Error(Fault::usage,
                say("-C {} and -C {} are the same book", "-C {} và -C {} là cùng một sổ",
                    first->second, typed[i]),
                say("name each book once", "mỗi sổ chỉ nêu một lần"));
  }
}

/// What `open` throws says of which book.
template <class Open>
auto named(const std::string& name, Open open) -> decltype(open()) {
  try {
    return open();
  } catch (const Error& error) {
    auto diagnostics = error.diagnostics();
    for (Diagnostic& each : diagnostics) each.what = say("{}: {}", "{}: {}", name, each.what);
    throw Error(error.fault(), std::move(diagnostics));
  }
}

OpenBook opened(std::string name, const std::string& typed, const Globals& globals) {
  OpenBook book{std::move(name), typed, book::find(typed)};
  if (globals.known_on.empty()) {
    book.head = book::head_of(book.root);
    return book;
  }
  const Date day = date_from(globals.known_on, "--known-on");
  book.past =
      named(book.name, [&] { return std::make_unique<const book::PastBook>(book.root, day); });
  book.root = book.past->root();
  book.head = book.past->head();
  return book;
}

/// Two clones of one book would be counted twice.
void warn_of_clones(Context& context) {
  std::map<std::string, std::string> known;
  for (const OpenBook& book : context.books) {
    if (!book.head) continue;
    const auto [first, is_new] = known.try_emplace(book.head->commit, book.name);
    if (is_new) continue;
    const Diagnostic warning{
        Severity::warning,
        {},
        say("{} and {} have the same last commit: is one a copy of the other?",
            "{} và {} có cùng lần ghi cuối: có phải sổ này là bản sao của sổ kia?", first->second,
            book.name),
        say("both are counted", "cả hai đều được tính"),
        {}};
    show(context.desk, {warning}, {}, context.globals.quiet);
  }
}

/// The faults of one book, under the directory that was typed.
void add_faults(const OpenBook& book, std::vector<Diagnostic> found,
                std::vector<Diagnostic>& faults) {
  book::refine(book.root, found);
  for (Diagnostic& each : found) {
    if (each.where.file.empty()) {
      each.what = say("{}: {}", "{}: {}", book.name, each.what);
    } else {
      each.where.file = (fs::path(book.directory) / each.where.file).generic_string();
    }
    faults.push_back(std::move(each));
  }
}

}  // namespace

bool names_several(const Context& context) { return context.globals.directories.size() > 1; }

const std::vector<OpenBook>& open_books(Context& context) {
  if (!context.books.empty()) return context.books;
  const std::vector<std::string>& typed = context.globals.directories;
  std::vector<fs::path> paths;
  for (const std::string& directory : typed) {
    paths.push_back(fs::canonical(book::find(directory)));
  }
  refuse_twice(paths, typed);
  const std::vector<std::string> names = names_of(paths);
  std::vector<OpenBook> books;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    books.push_back(opened(names[i], typed[i], context.globals));
  }
  context.books = std::move(books);
  warn_of_clones(context);
  return context.books;
}

std::vector<book::NamedBook> load_books(Context& context, const book::Wanted& wanted) {
  std::vector<book::NamedBook> books;
  std::vector<Diagnostic> faults;
  for (const OpenBook& book : open_books(context)) {
    book::Loaded loaded = book::load(book.root, wanted);
    if (any_error(loaded.diagnostics)) {
      add_faults(book, std::move(loaded.diagnostics), faults);
    } else {
      books.push_back(
          {book.name, domain::happened_by(std::move(loaded.records), context.desk.today)});
    }
  }
  if (faults.empty()) faults = book::disagreements(books);
  if (!faults.empty()) throw Error(Fault::data, std::move(faults));
  return books;
}

}  // namespace lapthach::cli
