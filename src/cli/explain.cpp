// lapthach assign explain: why a roster sends somebody somewhere, or nobody.
#include "lapthach/report/explain.hpp"

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/drawn_from.hpp"
#include "cli/layout.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period, cell, official;
};

roster::WhyQuestion question_from(const Asked& asked, const domain::Registry& registry) {
  return {
      .cell = id_from<domain::CellId>(asked.cell, say("cell", "chi bộ"), ids_of(registry.cells)),
      .official = id_from<domain::OfficialId>(asked.official, say("official", "cán bộ"),
                                              ids_of(registry.officials))};
}

/// False when the records do not prove what is asked about.
bool answer_by(const domain::Records& records, Period period, const Asked& asked,
               Context& context) {
  const auto question = question_from(asked, records.registry);
  const auto& roster = stored_roster(records, period);
  const auto answer = roster::why(records, roster, question);
  if (!answer.proven) return false;
  const auto paper = report::explanation(records, roster, question, answer, context.desk.lang);
  deliver(context, laid_out(paper, context));
  return true;
}

/// The certificate tells whether today's book still proves what is asked about; else the book of
/// the commit that made the roster does.
int explain(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const bool all = asked.cell.empty() && asked.official.empty();
  if (!all && answer_by(load_for_draw(book_root(context), period), period, asked, context)) {
    return 0;
  }
  const DrawnFrom from = drawn_from(context, period);
  if (!from.is_now) {
    note(context, say("explained by the book as of {}: it has changed since",
                      "giải thích theo sổ ngày {}: từ đó sổ đã thay đổi",
                      to_string(book::day_of(from.commit->when))));
  }
  if (answer_by(from.records, period, asked, context)) return 0;
  throw Error(Fault::no,
              say("the roster of {} is not proven", "bảng phân công kỳ {} không được chứng minh",
                  to_string(period)),
              say("see why: lapthach assign verify {}", "xem vì sao: lapthach assign verify {}",
                  to_string(period)));
}

}  // namespace

Action prepare_explain(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  words.option("--cell", "CELL", asked->cell,
               say("why this cell has this visitor, or none",
                   "vì sao chi bộ này có người này dự, hoặc không có ai"));
  words.option("--official", "OFFICIAL", asked->official,
               say("why this official goes there, or nowhere",
                   "vì sao cán bộ này đi như vậy, hoặc không đi"));
  return [asked](Context& context) { return explain(*asked, context); };
}

}  // namespace lapthach::cli
