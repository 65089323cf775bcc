// What the unfinished word of a command line may become, for the completion of every shell.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace lapthach::cli {

/// A word that fits, and what it means to a person; may be empty.
struct Offer {
  std::string word, meaning;

  bool operator==(const Offer&) const = default;
};

/// What a book knows by the placeholder of a word: "CELL", "PERIOD".
using Known = std::function<std::vector<Offer>(std::string_view placeholder)>;

/// The words that `typed.back()`, which may be empty, may become behind the others of `typed`,
/// which begin after the program's name. In the order of help, those of the book by id.
std::vector<Offer> offers(const CLI::App& tree, const std::vector<std::string>& typed,
                          const Known& known);

}  // namespace lapthach::cli
