// lapthach record close: ends a period once everything is recorded, or each gap has its reason.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/record_options.hpp"
#include "cli/rosters.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/record.hpp"
#include "lapthach/minutes/missing.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  std::vector<std::string> gaps;
};

/// "cell/ID=REASON"; a bare id is taken for the one subject that has it.
domain::Gap gap_from(const std::string& word, const minutes::Missing& missing) {
  auto [subject, reason] =
      pair_from(word, "--gap", say("--gap cell/ID=REASON", "--gap cell/MÃ=LÝ_DO"));
  if (reason.empty()) {
    throw Error(Fault::usage, say("--gap {} has no reason", "--gap {} chưa có lý do", subject),
                say("write why: --gap {}=REASON", "ghi lý do: --gap {}=LÝ_DO", subject));
  }
  std::vector<std::string> known;
  for (const auto& record : missing.records) {
    for (auto& name : minutes::subjects(record)) known.push_back(std::move(name));
  }
  for (const auto& name : known) {
    if (name == subject || name.substr(name.find('/') + 1) == subject) return {name, reason, {}};
  }
  const auto near = nearest(subject, known);
  throw Error(Fault::usage, say("nothing is missing of \"{}\"", "\"{}\" không thiếu gì", subject),
              near
                  ? say("did you mean {}?", "có phải ý bạn là {}?", *near)
                  : say("what is missing: lapthach record missing {}",
                        "xem còn thiếu gì: lapthach record missing {}", to_string(missing.period)));
}

void refuse_gaps(Period period, const std::vector<minutes::MissingRecord>& left) {
  if (left.empty()) return;
  std::vector<Diagnostic> faults;
  for (const auto& record : left) {
    const std::string subject = minutes::subjects(record).front();
    faults.push_back({Severity::error,
                      {},
                      minutes::describe(record),
                      faults.empty()
                          ? say("record it, or give the reason: lapthach record close {} --gap "
                                "{}=REASON",
                                "ghi bổ sung, hoặc nêu lý do: lapthach record close {} --gap "
                                "{}=LÝ_DO",
                                to_string(period), subject)
                          : Text{},
                      {}});
  }
  throw Error(Fault::no, std::move(faults));
}

book::Change change_of(const std::filesystem::path& root, const domain::PeriodRecord& record) {
  const std::string period = to_string(record.period);
  return {{{period_path(record.period), book::edit_period(root, record)}},
          fmt::format("record: close {}", period),
          {{"Lapthach-Op", "record close"}, {"Lapthach-Period", period}}};
}

/// A period ends after its meetings, and there must have been one.
void require_begun(const domain::Records& records, Period period, Date today) {
  if (records.period(period) == nullptr) {
    throw Error(Fault::no,
                say("the book has nothing of {}", "sổ không có gì của kỳ {}", to_string(period)),
                say("name a period that was held; the last one: lapthach record missing",
                    "ghi kỳ đã họp; kỳ gần nhất: lapthach record missing"));
  }
  const Date meeting = domain::meeting_day(records, period);
  if (meeting <= today) return;
  throw Error(Fault::no,
              say("the meetings of {} are still to come, on {}", "kỳ {} chưa họp, đến ngày {}",
                  to_string(period), to_string(meeting)),
              say("close it when its visits are recorded", "đóng kỳ khi đã ghi các buổi dự"));
}

/// Visits are owed by a published roster alone: without one, and without any record, nothing would
/// ever show that the period was not held.
void require_record(const domain::PeriodBook& book) {
  const std::string period = to_string(book.period);
  if (book.roster && book.roster->status == domain::RosterStatus::drawn) {
    throw Error(Fault::no,
                say("the roster of {} is drawn, but not published",
                    "bảng phân công kỳ {} đã lập nhưng chưa ban hành", period),
                say("publish it, so that its visits are asked for: lapthach assign publish {}",
                    "ban hành để tính các buổi phải dự: lapthach assign publish {}", period));
  }
  if (book.roster || !book.visits.empty() || !book.sessions.empty()) return;
  throw Error(
      Fault::no,
      say("{} has no roster, and no visit or working session is recorded",
          "kỳ {} không có bảng phân công, cũng chưa ghi buổi dự hay buổi làm việc nào", period),
      say("record what was held: lapthach record visit {}; what was not held stays open",
          "ghi các buổi đã dự: lapthach record visit {}; kỳ không họp thì để mở", period));
}

int close(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  book::Wanted wanted;
  wanted.from = wanted.to = period;
  const auto records = book::load_or_throw(book_root(context), wanted);
  if (domain::is_closed(records, period)) {
    note(context, say("{} is already closed", "kỳ {} đã đóng", to_string(period)));
    return 0;
  }
  require_begun(records, period, context.desk.today);
  require_record(*records.period(period));
  const auto missing = minutes::missing(records, period);
  domain::PeriodRecord record;
  record.period = period;
  const auto* stored = records.period(period);
  if (stored != nullptr && stored->record) record = *stored->record;
  for (const auto& word : asked.gaps) record.gaps.push_back(gap_from(word, missing));
  refuse_gaps(period, minutes::unexplained(missing, record.gaps));
  record.status = domain::PeriodStatus::closed;
  record.closed_on = context.desk.today;
  if (hold) {
    commit_and_say(context, *hold, change_of(book_root(context), record));
  } else {
    note(context, say("{} can be closed", "có thể đóng kỳ {}", to_string(period)));
  }
  return 0;
}

}  // namespace

Action prepare_record_close(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  words.options("--gap", "SUBJECT=REASON", asked->gaps,
                say("what is missing and stays so: cell/ID, official/ID, unit/ID or team/ID",
                    "những gì còn thiếu và lý do: cell/MÃ, official/MÃ, unit/MÃ hoặc team/MÃ"));
  return [asked](Context& context) { return close(*asked, context); };
}

}  // namespace lapthach::cli
