// lapthach report period, petitions, cumulative and the other tables of the synthesis, over one
// period or a range.
#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/give_report.hpp"
#include "cli/petitions.hpp"
#include "cli/rosters.hpp"
#include "cli/several.hpp"
#include "cli/words.hpp"
#include "lapthach/report/dashboard.hpp"
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

/// What the line asks of a report.
struct Asked {
  std::string period, structure, official, cell;
  report::PaperOptions paper;
};
using SharedAsked = std::shared_ptr<Asked>;

std::optional<report::Structure> structure_of(const Asked& asked) {
  if (asked.structure.empty()) return std::nullopt;
  return asked.structure == "now" ? report::Structure::now : report::Structure::then;
}

/// A report on petitions, and what its figures say.
struct PetitionReport {
  print::Document (*fill)(const report::PetitionView&);
  report::Figures (*figures)();
  /// The same where it only adds up; null: it needs the petitions themselves.
  print::Document (*add_up)(const report::PetitionView&, const std::vector<docket::Summand>&) = {};
};

report::PetitionView view_of(const Asked& asked, const domain::Records& records,
                             const std::vector<docket::Case>& cases, const PeriodRange& range,
                             Date as_of, const Context& context) {
  return {records,
          cases,
          range,
          as_of,
          paper_language(records, context),
          structure_of(asked),
          asked.paper.is_public};
}

/// What `fill` makes of the petitions.
int give_petitions(const Asked& asked, const PetitionReport& report,
                   const std::optional<PeriodRange>& range, const book::Wanted& wanted,
                   Context& context) {
  const auto fill = [&](const Docket& docket, const PeriodRange& of) {
    return report.fill(view_of(asked, docket.records, docket.cases, of, docket.as_of, context));
  };
  ReportOrder order{range, wanted, fill, report.figures()};
  const std::vector<docket::Case> none;
  if (report.add_up) {
    order.fill_from_rows = [&](const PetitionRows& rows, const PeriodRange& of) {
      return report.add_up(view_of(asked, rows.records, none, of, rows.as_of, context),
                           docket::summands(rows.extracts, of.first, of.last));
    };
  }
  return give_report(order, asked.paper, context);
}

int report_petitions(const Asked& asked, const PetitionReport& report, Context& context) {
  return give_petitions(asked, report, range_from(asked.period), petitions_alone(), context);
}

/// Reads everything up to the period: what earlier ones left open belongs to it.
int report_up_to(Period period, const Asked& asked, const PetitionReport& report,
                 Context& context) {
  book::Wanted wanted;
  wanted.to = period;
  wanted.registers = true;
  wanted.petitions = true;
  return give_petitions(asked, report, PeriodRange{period, period}, wanted, context);
}

/// The last period whose meetings have been; of several books the latest.
Period period_begun(Context& context) {
  const Date today = context.desk.today;
  const auto begun = [today](const std::filesystem::path& root) {
    return next_period(load_around(root, today), today) - 1;
  };
  if (!names_several(context)) return begun(book_root(context));
  std::vector<Period> periods;
  for (const OpenBook& book : open_books(context)) periods.push_back(begun(book.root));
  return std::ranges::max(periods);
}

/// A report on presence, and what its figures say.
struct PresenceReport {
  print::Document (*fill)(const report::PresenceView&);
  report::Figures (*figures)();
};

/// Who and what is one book's is not asked of several.
void require_book_of(const Asked& asked, const Context& context) {
  if (!names_several(context) || (asked.official.empty() && asked.cell.empty())) return;
  throw Error(Fault::usage,
              say("{} is of one book, and -C names several", "{} thuộc một sổ, mà -C nêu nhiều sổ",
                  asked.official.empty() ? "--cell" : "--official"),
              say("name that book alone with -C", "chỉ nêu sổ ấy bằng -C"));
}

int report_presence(const Asked& asked, const PresenceReport& report, Context& context) {
  require_book_of(asked, context);
  const auto range = range_from(asked.period);
  book::Wanted wanted;
  wanted.registers = true;
  if (range) {
    wanted.from = range->first;
    wanted.to = range->last;
  }
  wanted.petitions = !asked.official.empty();
  const auto fill = [&](const Docket& docket, const PeriodRange& of) {
    const domain::Records& records = docket.records;
    return report.fill(
        {records, of, docket.as_of, paper_language(records, context), structure_of(asked),
         asked.paper.is_public,
         id_from<domain::OfficialId>(asked.official, say("official", "cán bộ"),
                                     ids_of(records.registry.officials)),
         id_from<domain::CellId>(asked.cell, say("cell", "chi bộ"), ids_of(records.registry.cells)),
         docket.cases});
  };
  return give_report({range, wanted, fill, report.figures()}, asked.paper, context);
}

SharedAsked name_range(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::optional,
             say("a period, or a range as 2017-Q1..2019-Q3; else all up to now",
                 "một kỳ, hoặc nhiều kỳ như 2017-Q1..2019-Q3; nếu không thì mọi kỳ đến nay"));
  name_paper(words, asked->paper);
  return asked;
}

SharedAsked name_range_and_structure(Words& words) {
  SharedAsked asked = name_range(words);
  words.option("--structure", asked->structure, {"then", "now"},
               say("units and agencies of the day, or those in their place",
                   "theo đơn vị, cơ quan khi đó (then) hay kế tục (now)"));
  return asked;
}

Action petition_report(Words& words, const PetitionReport& report) {
  return [asked = name_range_and_structure(words), report](Context& context) {
    return report_petitions(*asked, report, context);
  };
}

}  // namespace

Action prepare_report_period(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  name_paper(words, asked->paper);
  return [asked](Context& context) {
    return report_up_to(period_from(asked->period), *asked,
                        {report::period, report::period_figures}, context);
  };
}
Action prepare_report_reminders(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::optional,
             say("whose records may be missing; else the last one begun",
                 "kỳ cần đủ biên bản; bỏ trống là kỳ gần nhất"));
  name_paper(words, asked->paper);
  return [asked](Context& context) {
    const Period period =
        asked->period.empty() ? period_begun(context) : period_from(asked->period);
    return report_up_to(period, *asked, {report::reminders, report::reminders_figures}, context);
  };
}
Action prepare_report_dashboard(Words& words) {
  return [asked = name_range(words)](Context& context) {
    book::Wanted wanted;
    wanted.registers = true;
    wanted.petitions = true;
    return give_petitions(*asked, {report::dashboard, report::dashboard_figures},
                          range_from(asked->period), wanted, context);
  };
}
Action prepare_report_registers(Words& words) {
  return [asked = name_range(words)](Context& context) {
    return report_presence(*asked, {report::registers, report::registers_figures}, context);
  };
}
Action prepare_report_petitions(Words& words) {
  return petition_report(words, {report::petitions, report::petitions_figures});
}
Action prepare_report_cumulative(Words& words) {
  return petition_report(words,
                         {report::cumulative, report::cumulative_figures, report::cumulative});
}
Action prepare_report_agencies(Words& words) {
  return petition_report(words, {report::agencies, report::agencies_figures});
}
Action prepare_report_topics(Words& words) {
  return petition_report(words, {report::topics, report::topics_figures});
}
Action prepare_report_compliance(Words& words) {
  const SharedAsked asked = name_range_and_structure(words);
  words.option("--official", "OFFICIAL", asked->official,
               say("the sheet of this official alone", "phiếu của riêng cán bộ này"));
  return [asked](Context& context) {
    if (!asked->official.empty() && asked->paper.is_public) {
      throw Error(
          Fault::usage,
          say("the sheet of an official is not published", "phiếu của cán bộ không công khai"),
          say("leave out --official or --public", "bỏ --official hoặc --public"));
    }
    const PresenceReport report =
        asked->official.empty() ? PresenceReport{report::compliance, report::compliance_figures}
                                : PresenceReport{report::official_sheet, report::official_figures};
    return report_presence(*asked, report, context);
  };
}
Action prepare_report_attendance(Words& words) {
  const SharedAsked asked = name_range_and_structure(words);
  words.option("--cell", "CELL", asked->cell, say("only this cell", "chỉ chi bộ này"));
  return [asked](Context& context) {
    return report_presence(*asked, {report::attendance, report::attendance_figures}, context);
  };
}

}  // namespace lapthach::cli
