// lapthach report period, petitions, cumulative and the other tables of the synthesis, over one
// period or a range.
#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/layout.hpp"
#include "cli/petition_query.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/domain/happened_by.hpp"
#include "lapthach/report/office.hpp"
#include "lapthach/report/petitions.hpp"
#include "lapthach/report/presence.hpp"
#include "lapthach/report/synthesis.hpp"

namespace lapthach::cli {
namespace {

using report::PeriodRange;

/// "2019-Q3", or "2017-Q1..2019-Q3"; nothing of an empty word.
std::optional<PeriodRange> range_from(const std::string& word) {
  if (word.empty()) return std::nullopt;
  const std::size_t dots = word.find("..");
  if (dots == std::string::npos) {
    const Period period = period_from(word);
    return PeriodRange{period, period};
  }
  const PeriodRange range{period_from(word.substr(0, dots)), period_from(word.substr(dots + 2))};
  if (range.last < range.first) {
    throw Error(Fault::usage,
                say("{} ends before it begins", "{} kết thúc trước khi bắt đầu", word),
                say("write the earlier period first", "hãy ghi kỳ trước đứng trước"));
  }
  return range;
}

/// All periods of the book up to `today`, when the line names none.
PeriodRange range_or_all(const std::optional<PeriodRange>& range, const domain::Records& records,
                         Date today) {
  if (range) return *range;
  const Period now = period_of(today);
  PeriodRange all{now, now};
  for (const domain::PeriodBook& book : records.periods)
    all.first = std::min(all.first, book.period);
  const auto last = std::ranges::find_if(records.periods.rbegin(), records.periods.rend(),
                                         [&](const auto& book) { return !(now < book.period); });
  if (last != records.periods.rend()) all.last = last->period;
  return all;
}

/// Papers are in the book's language unless the line asks for another.
Lang paper_language(const domain::Records& records, Context& context) {
  return context.globals.lang.empty() ? records.settings.language : context.desk.lang;
}

void print_out(print::Document document, const domain::Records& records, Lang lang,
               Context& context) {
  put_on_paper(document, records.settings, context, lang);
  document.foot = foot_of(context, lang);
  deliver(context, laid_out(document, context));
}

/// Over which periods, and under which names.
struct Asked {
  std::string range, structure;
};

std::optional<report::Structure> structure_of(const Asked& asked) {
  if (asked.structure.empty()) return std::nullopt;
  return asked.structure == "now" ? report::Structure::now : report::Structure::then;
}

using PetitionReport = print::Document (*)(const report::PetitionView&);

int report_petitions(const Asked& words, PetitionReport fill, Context& context) {
  const auto asked = range_from(words.range);
  const Docket docket(load_petitions(context), context.desk.today);
  const Lang lang = paper_language(docket.records, context);
  print_out(fill({docket.records, docket.cases, range_or_all(asked, docket.records, docket.as_of),
                  docket.as_of, lang, structure_of(words)}),
            docket.records, lang, context);
  return 0;
}

/// Reads everything up to the period: what earlier ones left open belongs to it.
int report_up_to(Period period, PetitionReport fill, Context& context) {
  book::Wanted wanted;
  wanted.to = period;
  wanted.registers = true;
  wanted.petitions = true;
  const Docket docket(book::load_or_throw(book_root(context), wanted), context.desk.today);
  const Lang lang = paper_language(docket.records, context);
  print_out(fill({docket.records, docket.cases, {period, period}, docket.as_of, lang}),
            docket.records, lang, context);
  return 0;
}

using PresenceReport = print::Document (*)(const report::PresenceView&);

int report_presence(const Asked& words, PresenceReport fill, Context& context) {
  const auto asked = range_from(words.range);
  book::Wanted wanted;
  wanted.registers = true;
  if (asked) {
    wanted.from = asked->first;
    wanted.to = asked->last;
  }
  const Date today = context.desk.today;
  const auto records = domain::happened_by(book::load_or_throw(book_root(context), wanted), today);
  const Lang lang = paper_language(records, context);
  print_out(fill({records, range_or_all(asked, records, today), today, lang, structure_of(words)}),
            records, lang, context);
  return 0;
}

std::shared_ptr<Asked> name_range(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->range, Words::Need::optional,
             say("a period, or a range as 2017-Q1..2019-Q3; else all up to now",
                 "một kỳ, hoặc nhiều kỳ như 2017-Q1..2019-Q3; nếu không thì mọi kỳ đến nay"));
  return asked;
}

std::shared_ptr<Asked> name_range_and_structure(Words& words) {
  auto asked = name_range(words);
  words.option("--structure", asked->structure, {"then", "now"},
               say("units and agencies of the day, or those in their place",
                   "theo đơn vị, cơ quan khi đó (then) hay kế tục (now)"));
  return asked;
}

Action petition_report(Words& words, PetitionReport fill) {
  return [asked = name_range_and_structure(words), fill](Context& context) {
    return report_petitions(*asked, fill, context);
  };
}

Action presence_report(Words& words, PresenceReport fill) {
  return [asked = name_range_and_structure(words), fill](Context& context) {
    return report_presence(*asked, fill, context);
  };
}

}  // namespace

Action prepare_report_period(Words& words) {
  auto period = std::make_shared<std::string>();
  words.word("PERIOD", *period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  return [period](Context& context) {
    return report_up_to(period_from(*period), report::period, context);
  };
}
Action prepare_report_reminders(Words& words) {
  auto word = std::make_shared<std::string>();
  words.word("PERIOD", *word, Words::Need::optional,
             say("whose records may be missing; else the last one begun",
                 "kỳ cần đủ biên bản; bỏ trống là kỳ gần nhất"));
  return [word](Context& context) {
    const Date today = context.desk.today;
    const Period period = word->empty()
                              ? next_period(load_around(book_root(context), today), today) - 1
                              : period_from(*word);
    return report_up_to(period, report::reminders, context);
  };
}
Action prepare_report_registers(Words& words) {
  return [asked = name_range(words)](Context& context) {
    return report_presence(*asked, report::registers, context);
  };
}
Action prepare_report_petitions(Words& words) { return petition_report(words, report::petitions); }
Action prepare_report_cumulative(Words& words) {
  return petition_report(words, report::cumulative);
}
Action prepare_report_agencies(Words& words) { return petition_report(words, report::agencies); }
Action prepare_report_topics(Words& words) { return petition_report(words, report::topics); }
Action prepare_report_compliance(Words& words) {
  return presence_report(words, report::compliance);
}
Action prepare_report_attendance(Words& words) {
  return presence_report(words, report::attendance);
}

}  // namespace lapthach::cli
