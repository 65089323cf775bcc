// lapthach petition forget: erases who a petitioner is, on this machine; the history stays proved.
#include <memory>

#include "cli/petition_event.hpp"
#include "cli/petitions.hpp"
#include "cli/words.hpp"
#include "lapthach/book/persons.hpp"

namespace lapthach::cli {

Action prepare_petition_forget(Words& words) {
  auto token = std::make_shared<std::string>();
  words.word(
      "TOKEN", *token, Words::Need::required,
      say("as person-1a2b3c4d; see petition show", "ví dụ person-1a2b3c4d; xem petition show"));
  return [token](Context& context) {
    const auto& root = book_root(context);
    if (context.globals.dry_run) {
      note(context, say("would be erased: {}", "sẽ xóa: {}", *token));
      return book::find_person(root, *token) ? 0 : static_cast<int>(Fault::no);
    }
    if (!book::forget_person(root, *token)) {
      throw Error(Fault::no, say("nobody is kept under {}", "không lưu ai với mã {}", *token),
                  say("it may have been forgotten before, or be kept on another machine",
                      "có thể đã xóa từ trước, hoặc lưu ở máy khác"));
    }
    note(context, say("erased: {}; erase it from backups of private/ too",
                      "đã xóa: {}; hãy xóa cả trong các bản sao của private/", *token));
    return 0;
  };
}

}  // namespace lapthach::cli
