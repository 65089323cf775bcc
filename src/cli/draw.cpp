// lapthach assign draw: draws the roster of a period and commits it.
#include "lapthach/roster/draw.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "cli/arguments.hpp"
#include "cli/assume.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/roster_json.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/draw_inputs.hpp"
#include "lapthach/report/repair.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  bool next = false;
  bool publish = false;
  std::vector<std::string> pins;
  std::string assume;
};

domain::Pin pin_from(const domain::Registry& registry, const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) {
    throw Error(Fault::usage, say("--pin {} names no cell", "--pin {} chưa nêu chi bộ", word),
                say("write --pin OFFICIAL=CELL", "viết --pin CÁN_BỘ=CHI_BỘ"));
  }
  domain::Pin pin;
  pin.official = id_from<domain::OfficialId>(word.substr(0, equals), say("official", "cán bộ"),
                                             ids_of(registry.officials));
  pin.cell = id_from<domain::CellId>(word.substr(equals + 1), say("cell", "chi bộ"),
                                     ids_of(registry.cells));
  return pin;
}

/// Puts the record of the period into `records`, with the pins of the line. True when that
/// changed anything.
bool prepare_record(domain::Records& records, Period period,
                    const std::vector<std::string>& pin_words) {
  const auto* known = records.period(period);
  bool changed = known == nullptr || !known->record;
  auto& pins = record_in(records, period).pins;
  for (const auto& word : pin_words) {
    const auto pin = pin_from(records.registry, word);
    if (std::find(pins.begin(), pins.end(), pin) != pins.end()) continue;
    pins.push_back(pin);
    changed = true;
  }
  return changed;
}

void refuse_published(const domain::Records& records, Period period) {
  if (!is_published(records, period)) return;
  const std::string name = to_string(period);
  throw Error(
      Fault::no,
      say("the roster of {} is already published", "bảng phân công kỳ {} đã ban hành", name),
      say("see it with lapthach assign show {}", "xem bằng lapthach assign show {}", name));
}

std::string count_errors(const domain::Records& records) {
  const auto faults = domain::check(records);
  return std::to_string(std::ranges::count(faults, Severity::error, &Diagnostic::severity));
}

std::string inputs_of(BookToDraw& book, Period period) {
  if (!book.past) return book::inputs_digest(book.records, period);
  return book::inputs_digest(book.records, *book.past, period, *book.snapshot);
}

/// Faults elsewhere in the book do not stop a draw, which leaves out whoever and whatever is not
/// valid on its day; but they must not go unseen.
void warn_of_faults(Context& context, BookToDraw& book) {
  constexpr const char* name = "errors";
  const auto kept = book.snapshot ? book.snapshot->find(name) : std::nullopt;
  const std::string errors = kept ? std::string(*kept) : count_errors(book.records);
  if (book.snapshot && !kept) book.snapshot->keep(name, errors);
  if (errors == "0") return;
  note(context, say("the book has faults ({}): lapthach check shows them",
                    "sổ có sai sót ({}): xem bằng lapthach check", errors));
}

std::string subject_of(const domain::Roster& roster) {
  std::set<domain::CellId> covered;
  for (const auto& assignment : roster.assignments) covered.insert(assignment.cell);
  return fmt::format("assign: draw {}, {} of {} cells", to_string(roster.period), covered.size(),
                     covered.size() + roster.uncovered.size());
}

book::Change change_of(const domain::Records& records, const domain::Roster& roster,
                       bool with_record) {
  const std::string period = to_string(roster.period);
  book::Change change{
      {}, subject_of(roster), {{"Lapthach-Op", "assign draw"}, {"Lapthach-Period", period}}};
  if (with_record) {
    const auto* found = records.period(roster.period);
    change.files.push_back({period_path(roster.period), book::write(*found->record)});
  }
  change.files.push_back({roster_path(roster.period), book::write(roster)});
  return change;
}

/// What keeps a drawn roster from being published without anybody looking at it, on one line.
std::optional<Text> open_question(const domain::Records& records, const roster::Draw& drawn) {
  const Period period = drawn.roster.period;
  const std::string name = to_string(period);
  const auto work = domain::work_calendar(records.registry);
  const auto day = domain::planned_day(records.settings.calendar, work, period);
  const auto* found = records.period(period);
  if (day.needs_person && !found->record->actual) {
    return say(
        "{} is drawn, not published: {} is not a working day, write `actual` in {}",
        "đã lập kỳ {}, chưa ban hành: {} không phải ngày làm việc, hãy ghi `actual` trong {}", name,
        to_string(day.date), period_path(period));
  }
  if (drawn.roster.met) return std::nullopt;
  const auto unmet = drawn.roster.objective.front();
  return say(
      "{} is drawn, not published: visits missing to requirements: {}; accept that with "
      "lapthach assign publish {} --accept-unmet",
      "đã lập kỳ {}, chưa ban hành: còn thiếu {} lượt so với yêu cầu; nếu chấp nhận, gõ "
      "lapthach assign publish {} --accept-unmet",
      name, unmet, name);
}

void deliver_result(Context& context, const domain::Records& records,
                    const domain::Roster& roster) {
  if (context.globals.format == "json") return deliver(context, roster_json(records, roster, {}));
  deliver_laid_out(context, report::schedule(records, roster, {}, context.desk.lang,
                                             context.globals.format == "ics"));
}

/// Draws with something supposed, and says what would be otherwise.
int suppose(const Asked& asked, Period period, Context& context) {
  auto records = load_for_draw(book_root(context), period);
  // A draft may be older than the book: what is published, or what the book gives today.
  const auto before = is_published(records, period) ? stored_roster(records, period)
                                                    : roster::draw(records, period).roster;
  const auto supposed = assume(records, period, asked.assume);
  const auto drawn = roster::draw(records, period);
  show(context.desk, drawn.diagnostics, context.root, context.globals.quiet && drawn.roster.met);
  deliver(context,
          laid_out(report::what_if(records, before, drawn.roster, supposed, context.desk.lang),
                   context));
  return drawn.roster.met ? 0 : static_cast<int>(Fault::no);
}

/// Draws and commits, and prints unless that is to be quiet. What a person must decide before it is
/// published, if anything.
std::optional<Text> draw_once(const Asked& asked, Period period, Context& context, bool& met) {
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  auto book = open_for_draw(book_root(context), period);
  auto& records = book.records;
  refuse_published(records, period);
  refuse_closed(records, period);
  warn_of_faults(context, book);
  const bool new_record = prepare_record(records, period, asked.pins);
  if (!asked.publish) warn_of_day(context, records, period);
  auto drawn = roster::draw(records, period, {.past = book.past ? &*book.past : nullptr});
  drawn.roster.inputs = inputs_of(book, period);
  if (book.snapshot) book.snapshot->save();
  met = drawn.roster.met;
  const bool quiet = context.globals.quiet && (met || asked.publish);
  show(context.desk, drawn.diagnostics, context.root, quiet);
  if (hold) commit_and_say(context, *hold, change_of(records, drawn.roster, new_record));
  const auto question = open_question(records, drawn);
  if (asked.publish && !question) {
    drawn.roster.status = domain::RosterStatus::published;
    drawn.roster.published_on = context.desk.today;
  }
  // The paper shows neither what was looked back at nor the proof, which take room for a nation.
  book.past.reset();
  drawn.roster.certificate = std::vector<domain::Potential>();
  if (!asked.publish || !context.globals.quiet) {
    deliver_result(context, records, drawn.roster);
  }
  return question;
}

int draw(const Asked& asked, Period period, Context& context) {
  if (!asked.assume.empty()) return suppose(asked, period, context);
  bool met = true;
  const auto question = draw_once(asked, period, context, met);
  if (!asked.publish) return met ? 0 : static_cast<int>(Fault::no);
  if (question) {
    context.desk.err << harmless(question->in(context.desk.lang)) << '\n';
    return static_cast<int>(Fault::no);
  }
  return context.globals.dry_run ? 0 : publish_roster(period, false, context);
}

int draw_next(const Asked& asked, Context& context) {
  const auto around = load_around(book_root(context), context.desk.today);
  const Period period = next_period(around, context.desk.today);
  if (!is_published(around, period)) return draw(asked, period, context);
  note(context, say("{} is already published; the one after: lapthach assign draw {}",
                    "kỳ {} đã ban hành; kỳ tiếp sau: lapthach assign draw {}", to_string(period),
                    to_string(period + 1)));
  return 0;
}

/// A run that is repeated finds the roster published and does nothing: safe without a key.
void refuse_key(const Context& context) {
  if (context.globals.key.empty()) return;
  throw Error(
      Fault::usage,
      say("--publish makes two commits and takes no --key",
          "--publish tạo hai lần ghi nên không nhận --key"),
      say("leave --key out: repeating the command is safe", "bỏ --key: chạy lại lệnh vẫn an toàn"));
}

void refuse_both(const Asked& asked) {
  if (asked.assume.empty()) return;
  if (!asked.pins.empty()) {
    throw Error(Fault::usage,
                say("--pin is written down, and --assume writes nothing",
                    "--pin được ghi vào sổ, còn --assume không ghi gì"),
                say("suppose it too: --assume \"pin OFFICIAL CELL\"",
                    "hãy giả định luôn: --assume \"pin CÁN_BỘ CHI_BỘ\""));
  }
  if (!asked.publish) return;
  throw Error(Fault::usage,
              say("--assume writes nothing, so there is nothing to publish",
                  "--assume không ghi gì nên không có gì để ban hành"),
              say("leave one of the two out", "bỏ một trong hai"));
}

int draw_asked(const Asked& asked, Context& context) {
  refuse_both(asked);
  if (asked.publish) refuse_key(context);
  if (asked.period.empty()) return draw_next(asked, context);
  if (asked.next) {
    throw Error(
        Fault::usage,
        say("--next and {} name two periods", "--next và {} là hai kỳ khác nhau", asked.period),
        say("give one of them", "chỉ nêu một"));
  }
  const Period period = period_from(asked.period);
  if (asked.publish && is_published(load_for_show(book_root(context), period), period)) {
    note(context, say("{} is already published", "kỳ {} đã ban hành", to_string(period)));
    return 0;
  }
  return draw(asked, period, context);
}

}  // namespace

Action prepare_draw(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::optional,
             say("e.g. 2019-Q4; none: as with --next", "ví dụ 2019-Q4; bỏ trống: như --next"));
  words.flag("--next", asked->next,
             say("the first period whose meetings are still ahead", "kỳ gần nhất chưa họp"));
  words.flag("--publish", asked->publish,
             say("publish it at once, unless a person must decide: for cron",
                 "ban hành ngay, trừ khi cần người quyết định: dùng cho cron"));
  words.options("--pin", "OFFICIAL=CELL", asked->pins,
                say("send this official to this cell; may be repeated",
                    "cử đích danh cán bộ này đến chi bộ này; có thể lặp lại"));
  words.option("--assume", "WORDS", asked->assume,
               say("suppose this, write nothing and say what would change",
                   "giả định như vậy, không ghi gì, chỉ cho biết thay đổi"));
  return [asked](Context& context) { return draw_asked(*asked, context); };
}

}  // namespace lapthach::cli
