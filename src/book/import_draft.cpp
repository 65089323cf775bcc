// Notes what an import does as it goes.
#include "book/import_draft.hpp"

#include <utility>

#include "book/limits.hpp"

namespace lapthach::book {

void note_new(Draft& draft, const Text& noun, const std::string& title) {
  ++draft.plan.added;
  draft.plan.preview.push_back(
      say("new {} {}", "{} mới: {}", noun, title).in(draft.before.settings.language));
}

void note_completed(Draft& draft, const Text& noun, const std::string& title,
                    const std::string& differences) {
  ++draft.plan.changed;
  draft.plan.completed.push_back(
      say("completed {} {}: {}", "bổ sung {} {}: {}", noun, title, differences)
          .in(draft.before.settings.language));
}

void note_changed(Draft& draft, const Text& noun, const std::string& title,
                  const std::string& differences) {
  ++draft.plan.changed;
  draft.plan.conflicts.push_back(say("changed {} {}: {}", "sửa {} {}: {}", noun, title, differences)
                                     .in(draft.before.settings.language));
}

void note_same(Draft& draft) { ++draft.plan.same; }

void refuse(Draft& draft, Mark row, std::string_view key, Text what, Text hint) {
  const Where where = place_of(draft.sheet, row.line, key);
  draft.plan.diagnostics.push_back(csv_error_at(draft.sheet.csv, {{}, where.line, where.column},
                                                std::move(what), std::move(hint)));
}

void ask_for_correction(Draft& draft, Mark row, std::string_view key, Text what, Text hint) {
  ++draft.needs_correction;
  refuse(draft, row, key, std::move(what), std::move(hint));
}

void ask_for_other_values(Draft& draft, Mark row, std::string_view key, const Text& noun,
                          const std::string& title, const std::string& differences) {
  if (!draft.correction.empty()) return;
  ask_for_correction(draft, row, key,
                     say("{} {} is recorded with other values: {}", "{} {} đã ghi khác: {}", noun,
                         title, differences),
                     say("to change what is recorded, say why: --correct REASON",
                         "muốn sửa nội dung đã ghi, nêu lý do: --correct LÝ_DO"));
}

bool stop_at(Draft& draft, const CsvRow& row) {
  if (draft.keeps_going) return false;
  const bool few = draft.plan.diagnostics.size() < most_faults_of_file;
  if (draft.stopped || few) return draft.stopped;
  draft.stopped = true;
  refuse(draft, draft.mark(row), {},
         say("more than {} faults: the file was read no further",
             "có hơn {} lỗi: không đọc tiếp phần còn lại của tệp", most_faults_of_file),
         say("correct these first", "hãy sửa các lỗi này trước"));
  return true;
}

}  // namespace lapthach::book
