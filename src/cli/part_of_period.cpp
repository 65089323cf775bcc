// Names the options, and looks up what they say.
#include "cli/part_of_period.hpp"

#include "cli/arguments.hpp"

namespace lapthach::cli {
namespace {

std::vector<std::string> team_ids(const domain::Records& records, Date date) {
  std::vector<std::string> ids;
  for (const auto& each : domain::teams_on(records, date)) {
    ids.push_back(each.statement->id.str());
  }
  return ids;
}

}  // namespace

report::RosterFilter PartOfPeriod::filter(const domain::Records& records, Date date) const {
  return {
      .team = id_from<domain::TeamId>(team, say("team", "tổ công tác"), team_ids(records, date)),
      .official = id_from<domain::OfficialId>(official, say("official", "cán bộ"),
                                              ids_of(records.registry.officials)),
      .cell = id_from<domain::CellId>(cell, say("cell", "chi bộ"), ids_of(records.registry.cells))};
}

std::shared_ptr<PartOfPeriod> name_part(Words& words, Words::Need need) {
  auto part = std::make_shared<PartOfPeriod>();
  words.word("PERIOD", part->period, need,
             need == Words::Need::required
                 ? say("e.g. 2019-Q4", "ví dụ 2019-Q4")
                 : say("e.g. 2019-Q4; else the next one", "ví dụ 2019-Q4; bỏ trống là kỳ tới"));
  words.option("--team", "TEAM", part->team, say("only this team", "chỉ tổ này"));
  words.option("--official", "OFFICIAL", part->official,
               say("only this official", "chỉ cán bộ này"));
  words.option("--cell", "CELL", part->cell, say("only this cell", "chỉ chi bộ này"));
  return part;
}

}  // namespace lapthach::cli
