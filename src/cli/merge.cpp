// lapthach merge-file BASE OURS THEIRS PATH: git's merge driver for the files of a book.
#include "lapthach/book/merge.hpp"

#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string base, ours, theirs, path;
};

/// Git shows what is said here among its own words about the merge.
int merge_file(const Asked& asked, Context& context) {
  const book::Merged merged = book::merge_files(asked.base, asked.ours, asked.theirs, asked.path);
  for (const auto& place : merged.conflicts) {
    note(context, place.empty() ? say("{}: both sides changed it as a whole",
                                      "{}: hai bên cùng sửa cả tệp", asked.path)
                                : say("{}: both sides changed {}", "{}: hai bên cùng sửa {}",
                                      asked.path, place));
  }
  for (const auto& petition : merged.illegal) {
    note(context, say("{}: what both sides entered for {} cannot all be",
                      "{}: các việc hai bên ghi cho {} "
                      "không thể cùng có",
                      asked.path, petition));
  }
  if (merged.is_settled()) return 0;
  note(context, say("lapthach check tells what each side says and what to type",
                    "lapthach check cho biết mỗi bên ghi gì và cần gõ gì"));
  return static_cast<int>(Fault::no);
}

}  // namespace

Action prepare_merge_file(Words& words) {
  auto asked = std::make_shared<Asked>();
  const auto word = [&](std::string_view name, std::string& value, const Text& meaning) {
    words.word(name, value, Words::Need::required, meaning);
  };
  word("BASE", asked->base, say("the file as both sides had it", "tệp lúc hai bên còn chung"));
  word("OURS", asked->ours, say("our file, which is replaced", "tệp của bên mình, sẽ được thay"));
  word("THEIRS", asked->theirs, say("their file", "tệp của bên kia"));
  word("PATH", asked->path, say("its place in the book", "vị trí của tệp trong sổ"));
  return [asked](Context& context) { return merge_file(*asked, context); };
}

}  // namespace lapthach::cli
