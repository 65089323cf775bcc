// lapthach completion SHELL: a short script for the shell, which asks `lapthach complete` each
// time.
#include <memory>

#include "cli/command.hpp"
#include "cli/complete.hpp"
#include "cli/context.hpp"
#include "cli/known_words.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

// Without an offer each shell goes on with the names of files.

constexpr std::string_view bash = R"sh(_lapthach() {
  local IFS=$'\n' offers
  offers=$(lapthach complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=($(cut -f1 <<<"$offers"))
}
complete -o default -F _lapthach lapthach
)sh";

constexpr std::string_view zsh = R"sh(#compdef lapthach
_lapthach() {
  local line
  local -a offers
  for line in ${(f)"$(lapthach complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    offers+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  if (( $#offers )); then _describe lapthach offers; else _files; fi
}
if [[ $funcstack[1] == _lapthach ]]; then _lapthach "$@"; else compdef _lapthach lapthach; fi
)sh";

constexpr std::string_view fish = R"sh(function __lapthach_offers
    lapthach complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null
end
complete -c lapthach -n 'test -n "$(__lapthach_offers)"' -f -a '(__lapthach_offers)'
)sh";

int print_completion(const std::string& shell, Context& context) {
  deliver(context, shell == "bash" ? bash : shell == "zsh" ? zsh : fish);
  return 0;
}

/// The book of an unfinished line; a -C on it has not been taken in yet.
std::filesystem::path book_of(const std::vector<std::string>& typed, Context& context) {
  for (std::size_t i = 0; i + 2 < typed.size(); ++i) {
    if (typed[i] == "-C") return book::find(typed[i + 1]);
  }
  return book_root(context);
}

/// Without a book, or with one that cannot be read, what the program itself knows is offered.
int print_offers(const std::vector<std::string>& typed, Context& context) {
  const auto found = offers(context.tree, typed, [&](std::string_view placeholder) {
    try {
      return known_words(book_of(typed, context), placeholder);
    } catch (const Error&) {
      return std::vector<Offer>{};
    }
  });
  std::string lines;
  for (const Offer& one : found) {
    lines += harmless(one.word) + '\t' + harmless(one.meaning) + '\n';
  }
  deliver(context, lines);
  return 0;
}

}  // namespace

Action prepare_completion(Words& words) {
  auto shell = std::make_shared<std::string>();
  words.word("SHELL", *shell, {"bash", "zsh", "fish"}, say("your shell", "shell đang dùng"));
  return [shell](Context& context) { return print_completion(*shell, context); };
}

Action prepare_complete(Words& words) {
  auto typed = std::make_shared<std::vector<std::string>>();
  words.words(
      "WORD", *typed, {},
      say("the words typed so far, the last one unfinished", "các từ đã gõ, từ cuối còn dở"));
  return [typed](Context& context) { return print_offers(*typed, context); };
}

}  // namespace lapthach::cli
