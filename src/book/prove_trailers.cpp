// What a commit says of itself against what it is: trailers, modes, times.
#include <algorithm>

#include "book/operations.hpp"
#include "book/prove.hpp"

namespace lapthach::book {

namespace {

/// Clocks of honest machines differ, but not by more.
constexpr std::int64_t tolerance = 24 * 60 * 60;

Text not_the_tool() {
  return say(
      "the program does not write this: the commit was made or changed by other means, such "
      "as git commit --amend, rebase or cherry-pick",
      "phần mềm không ghi như thế: lần ghi này do cách khác tạo ra hoặc sửa lại, như git "
      "commit --amend, rebase hay cherry-pick");
}

void check_link(const CommitStep& step, const Link& true_link, Findings& findings) {
  if (!step.commit.stated) {
    findings.add(Severity::error, step,
                 say("does not state its number and SHA-256 ({}, {})",
                     "không nêu số thứ tự và SHA-256 ({}, {})", seq_trailer, sha256_trailer),
                 not_the_tool());
    return;
  }
  const Link& stated = *step.commit.stated;
  if (stated.seq != true_link.seq) {
    findings.add(Severity::error, step,
                 say("has the number {} where {} is due", "mang số {} trong khi phải là {}",
                     stated.seq, true_link.seq),
                 say("a commit before it was dropped, added or moved; {}",
                     "có lần ghi trước nó đã bị bỏ, thêm hoặc đổi chỗ; {}", not_the_tool()));
  }
  if (stated.sha256 != true_link.sha256) {
    findings.add(Severity::error, step,
                 say("its content or its parents are not those of its SHA-256",
                     "nội dung hoặc lần ghi trước nó không khớp SHA-256 đã nêu"),
                 not_the_tool());
  }
}

void check_operation(const CommitStep& step, Findings& findings) {
  const Trailers& trailers = step.commit.trailers;
  const std::string op = trailers.value(op_trailer);
  if (!is_operation(op)) {
    findings.add(Severity::error, step,
                 say("claims to be the command \"{}\", which does not exist",
                     "tự nhận là lệnh \"{}\", vốn không có", op),
                 not_the_tool());
    return;
  }
  if (step.is_merge()) {
    findings.add(Severity::error, step,
                 say("claims to be the command \"{}\", which never merges",
                     "tự nhận là lệnh \"{}\", vốn không bao giờ gộp nhánh", op),
                 not_the_tool());
    return;
  }
  if (is_undo(step)) return;  // check_undo knows what it may touch
  const std::string period = trailers.value("Lapthach-Period");
  for (const FileStep& file : step.files) {
    if (may_touch(op, period, step.is_root(), file.change.path) && !file.is_removal()) continue;
    findings.add(Severity::error, step, file.change.path, 0,
                 say("\"{}\" never changes this file so",
                     "lệnh \"{}\" không bao giờ đổi tệp này như thế", op),
                 not_the_tool());
  }
}

}  // namespace

void check_trailers(const CommitStep& step, const Link& true_link, Findings& findings) {
  const Trailers& trailers = step.commit.trailers;
  if (step.by_hand()) {
    if (step.is_merge()) return;
    const std::string& message = step.commit.raw.message;
    findings.add(Severity::warning, step,
                 say("made by hand: {}", "ghi bằng tay: {}", message.substr(0, message.find('\n'))),
                 see(step));
    return;
  }
  if (!trailers.doubt.empty()) {
    findings.add(Severity::error, step, trailers.doubt, not_the_tool());
    return;
  }
  check_link(step, true_link, findings);
  check_operation(step, findings);
}

void check_modes(const CommitStep& step, Findings& findings) {
  for (const FileStep& file : step.files) {
    const git::Mode mode = file.change.after;
    if (mode == git::Mode::file || mode == git::Mode::none) continue;
    const Text kind = mode == git::Mode::executable ? say("an executable", "tệp chạy được")
                      : mode == git::Mode::link ? say("a symbolic link", "liên kết tượng trưng")
                                                : say("a submodule", "kho con (submodule)");
    const bool of_book = file.part.kind != PartKind::none;
    findings.add(of_book ? Severity::error : Severity::warning, step, file.change.path, 0,
                 say("is {}", "là {}", kind),
                 say("a book holds plain files only: put the file itself there",
                     "sổ chỉ gồm tệp thường: hãy đặt chính tệp vào đó"));
  }
}

void check_times(const CommitStep& step, Findings& findings) {
  std::int64_t latest = 0;
  for (const Ancestor* parent : step.parents) {
    latest = std::max(latest, parent->raw.committer.time);
  }
  const git::RawCommit& raw = step.commit.raw;
  // Whoever rebases or amends by hand keeps the author's time.
  const std::int64_t time =
      step.by_hand() ? raw.committer.time : std::min(raw.author.time, raw.committer.time);
  if (time >= latest - tolerance) return;
  findings.add(step.by_hand() ? Severity::warning : Severity::error, step,
               say("is dated {}, before the commit it follows, {}",
                   "mang ngày giờ {}, trước lần ghi liền trước nó, {}",
                   clock_text({time, raw.author.offset}), clock_text({latest, raw.author.offset})),
               say("a clock was wrong, or somebody dated it back",
                   "đồng hồ máy sai, hoặc có người ghi lùi ngày"));
}

}  // namespace lapthach::book
