// lapthach assign show: the roster of a period, whole or in part.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/roster_json.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period, team, official, cell;
};

std::vector<std::string> team_ids(const domain::Records& records, Date date) {
  std::vector<std::string> ids;
  for (const auto& team : domain::teams_on(records, date)) {
    ids.push_back(team.statement->id.str());
  }
  return ids;
}

report::RosterFilter filter_of(const Asked& asked, const domain::Records& records, Date date) {
  return {.team = id_from<domain::TeamId>(asked.team, say("team", "tổ công tác"),
                                          team_ids(records, date)),
          .official = id_from<domain::OfficialId>(asked.official, say("official", "cán bộ"),
                                                  ids_of(records.registry.officials)),
          .cell = id_from<domain::CellId>(asked.cell, say("cell", "chi bộ"),
                                          ids_of(records.registry.cells))};
}

int show_roster(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto records = load_for_show(book_root(context), period);
  const auto& roster = stored_roster(records, period);
  const auto filter = filter_of(asked, records, roster.date);
  deliver(context,
          context.globals.format == "json"
              ? roster_json(records, roster, filter)
              : laid_out(report::schedule(records, roster, filter, context.desk.lang), context));
  return 0;
}

}  // namespace

Action prepare_show(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  words.option("--team", "TEAM", asked->team, say("only this team", "chỉ tổ này"));
  words.option("--official", "OFFICIAL", asked->official,
               say("only this official", "chỉ cán bộ này"));
  words.option("--cell", "CELL", asked->cell, say("only this cell", "chỉ chi bộ này"));
  return [asked](Context& context) { return show_roster(*asked, context); };
}

}  // namespace lapthach::cli
