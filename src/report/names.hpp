// How units, cells, teams, roles and periods are called on paper.
#pragma once

#include <optional>
#include <string>

#include "lapthach/base/date_words.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::report {

/// "xã Tử Du", "thị trấn Hoa Sơn"; in English "Tử Du commune". A kind that is not one of the usual
/// words is left out.
std::string unit_title(const domain::Unit& unit, Lang lang);
/// unit_title() of `id` on `date`, the id itself when there is no such unit that day.
std::string unit_title(const domain::Registry& registry, const domain::UnitId& id, Date date,
                       Lang lang);
/// "Chi bộ thôn số 3, xã Tử Du"; the id when there is no such cell that day.
std::string cell_title(const domain::Registry& registry, const domain::CellId& id, Date date,
                       Lang lang);
/// The name of that day, of one who has left or is to come the nearest version's; the id when
/// nobody is called so.
std::string official_title(const domain::Registry& registry, const domain::OfficialId& id,
                           Date date);
/// Its number, else its id.
const std::string& paper_of(const domain::Decision& decision);
/// Its name, else "Tổ t05" / "Team t05".
std::string team_title(const domain::TeamStatement& team, Lang lang);
/// leader, deputy, secretary, member in the paper's language; any other word as it is.
std::string role_title(const std::string& role, Lang lang);
/// "quý IV năm 2019"; in English "2019-Q4".
Text period_text(Period period);
/// What stands in a column of days, which the formats write each in its way; empty without one.
std::string day_cell(const std::optional<Date>& day);
/// Secretary and phone of a cell.
std::string contact(const domain::Cell& cell);
/// "07:30, 01/7/2019"; without a time the day alone.
std::string moment(const std::optional<ClockTime>& time, Date date, Lang lang);
/// The text of a content of the period's guidance; its id when the period does not have it.
std::string guidance_text(const domain::PeriodBook& book, const domain::GuidanceId& id);

}  // namespace lapthach::report
