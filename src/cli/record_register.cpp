// lapthach record absence | attendance | notebook | training | inspection: records whose every
// field one option fills.
#include <memory>

#include "cli/command.hpp"
#include "cli/recording.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  RecordOptions record;
};

Action prepare(Words& words, book::RecordKind kind, bool of_period) {
  auto asked = std::make_shared<Asked>();
  if (of_period) {
    words.word("PERIOD", asked->period, Words::Need::optional,
               say("e.g. 2019-Q4: a visit of it was missed", "ví dụ 2019-Q4: vắng buổi dự của kỳ"));
  }
  bind_record(words, kind, asked->record);
  return [asked, kind](Context& context) {
    return record_all(context, kind, asked->period, asked->record, record_of(asked->record));
  };
}

}  // namespace

Action prepare_record_absence(Words& words) {
  return prepare(words, book::RecordKind::absence, true);
}
Action prepare_record_attendance(Words& words) {
  return prepare(words, book::RecordKind::attendance, false);
}
Action prepare_record_notebook(Words& words) {
  return prepare(words, book::RecordKind::notebook, false);
}
Action prepare_record_training(Words& words) {
  return prepare(words, book::RecordKind::training, false);
}
Action prepare_record_inspection(Words& words) {
  return prepare(words, book::RecordKind::inspection, false);
}

}  // namespace lapthach::cli
