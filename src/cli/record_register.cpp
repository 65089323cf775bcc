// lapthach record absence | appointment | attendance | guidance | notebook | training | inspection:
// records whose every field one option fills.
#include <memory>

#include "cli/command.hpp"
#include "cli/recording.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  RecordOptions record;
};

/// `period`: what is said of the PERIOD that the records belong to; empty: they have none.
Action prepare(Words& words, book::RecordKind kind, const Text& period = {}) {
  auto asked = std::make_shared<Asked>();
  if (!period.empty()) words.word("PERIOD", asked->period, Words::Need::optional, period);
  bind_record(words, kind, asked->record);
  return [asked, kind](Context& context) {
    return record_all(context, kind, asked->period, asked->record, record_of(asked->record));
  };
}

}  // namespace

Action prepare_record_absence(Words& words) {
  return prepare(
      words, book::RecordKind::absence,
      say("e.g. 2019-Q4: a visit of it was missed", "ví dụ 2019-Q4: vắng buổi dự của kỳ"));
}
Action prepare_record_attendance(Words& words) {
  return prepare(words, book::RecordKind::attendance);
}
Action prepare_record_notebook(Words& words) { return prepare(words, book::RecordKind::notebook); }
Action prepare_record_training(Words& words) { return prepare(words, book::RecordKind::training); }
Action prepare_record_guidance(Words& words) {
  return prepare(words, book::RecordKind::guidance, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
}
Action prepare_record_appointment(Words& words) {
  return prepare(words, book::RecordKind::appointment, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
}
Action prepare_record_inspection(Words& words) {
  return prepare(words, book::RecordKind::inspection);
}

}  // namespace lapthach::cli
