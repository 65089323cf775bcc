// Builds the model from the records: who exists that day first, then rules, history and pins.
#include "roster/model.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "roster/components.hpp"
#include "roster/days.hpp"
#include "roster/groups.hpp"
#include "roster/history.hpp"
#include "roster/pins.hpp"

namespace lapthach::roster {

namespace {

/// Larger than any way to count a journey, small enough that no sum overflows.
constexpr std::int64_t largest_travel = 1'000'000'000;

template <class Record>
Ids ids_of(const std::vector<Record>& records) {
  std::vector<std::string_view> ids;
  ids.reserve(records.size());
  for (const Record& record : records) ids.push_back(record.id.str());
  return Ids(std::move(ids));
}

void add_people(Model& model) {
  const auto& officials = model.records->registry.officials;
  model.official_ids = ids_of(officials);
  std::vector<std::pair<Index, const domain::Official*>> versions;
  for (const domain::Official& official : officials) {
    versions.emplace_back(model.official_ids.find(official.id.str()), &official);
  }
  std::ranges::stable_sort(versions, [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->span.from) < std::tie(b.first, b.second->span.from);
  });
  model.versions = Rows(model.official_ids.size(), versions);
}

/// Adds the cells that exist on their date, in order of id, and returns those dates, the main day
/// first, the others in order.
std::vector<Date> add_cells(Model& model) {
  domain::MeetingDays meetings(*model.records, model.period);
  const Date main = meetings.common().front();
  std::vector<std::pair<Date, Cell>> found;
  found.reserve(model.records->registry.cells.size());
  for (const domain::Cell& record : model.records->registry.cells) {
    const Date date = meetings.of(record);
    if (!record.span.contains(date)) continue;
    Cell cell;
    cell.record = &record;
    cell.time = domain::meeting_time(*model.records, model.period, record);
    cell.wanted = model.rules->visitors_per_cell;
    cell.hash = hash(record.id.str());
    found.emplace_back(date, cell);
  }
  const auto order = [](const auto& entry) {
    return std::tie(entry.second.record->id.str(), entry.second.record->span.from);
  };
  if (!std::ranges::is_sorted(found, {}, order)) std::ranges::stable_sort(found, {}, order);
  drop_repeats(found,
               [](const auto& entry) { return std::string_view(entry.second.record->id.str()); });

  const std::set<Date> others = [&] {
    std::set<Date> dates;
    for (const auto& [date, cell] : found) dates.insert(date);
    dates.erase(main);
    return dates;
  }();
  std::vector<Date> dates{main};
  dates.insert(dates.end(), others.begin(), others.end());
  std::vector<std::string_view> ids;
  ids.reserve(found.size());
  model.cells.reserve(found.size());
  for (auto& [date, cell] : found) {
    cell.day = static_cast<Index>(std::ranges::find(dates, date) - dates.begin());
    ids.push_back(cell.record->id.str());
    model.cells.push_back(cell);
  }
  model.cell_ids = Ids(std::move(ids));
  return dates;
}

void add_officials(Model& model) {
  model.officials.resize(model.official_ids.size());
  for (Index i = 0; i < model.officials.size(); ++i) {
    Official& official = model.officials[i];
    const auto& in_office = model.days.front().in_office;
    official.record = in_office[i] ? in_office[i] : model.versions[i].back();
    official.hash = hash(official.record->id.str());
    official.home_cell = model.cell_ids.find(official.record->home_cell.str());
    official.home_unit = model.units.find(official.record->home_unit.str());
  }
  for (const Day& day : model.days) {
    for (const Seat& seat : day.everybody) model.officials[seat.official].seated = true;
  }
}

void add_exclusions(Model& model) {
  std::vector<std::pair<Index, const domain::Exclusion*>> entries;
  for (const domain::Exclusion& exclusion : model.records->registry.exclusions) {
    const Index cell = model.cell_ids.find(exclusion.cell.str());
    if (cell == none) continue;
    if (exclusion.span.contains(model.days[model.cells[cell].day].date)) {
      entries.emplace_back(cell, &exclusion);
    }
  }
  std::ranges::stable_sort(entries, {}, [](const auto& entry) {
    return std::tie(entry.second->official, entry.second->reason);
  });
  model.exclusions = Rows(static_cast<Index>(model.cells.size()), entries);
}

void add_travel(Model& model) {
  std::vector<std::pair<Index, TravelCost>> entries;
  for (const domain::Travel& travel : model.records->registry.travel) {
    const Index official = model.official_ids.find(travel.official.str());
    for (const auto& [cell_id, cost] : travel.costs) {
      if (cost > largest_travel || cost < -largest_travel) {
        throw Error(Fault::data,
                    {Severity::error,
                     where(*model.records, travel.mark),
                     say("the travel cost {} of {} to {} is too large",
                         "chi phí đi lại {} của {} đến {} quá lớn", cost, travel.official, cell_id),
                     say("costs go up to {}: choose a larger unit",
                         "chi phí tối đa là {}: hãy chọn đơn vị lớn hơn", largest_travel),
                     {}});
      }
      const Index cell = model.cell_ids.find(cell_id.str());
      if (official != none && cell != none) entries.emplace_back(cell, TravelCost{official, cost});
    }
  }
  std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry.second.official; });
  model.travel = Rows(static_cast<Index>(model.cells.size()), entries);
}

void add_published(Model& model, const Replaced& replaced) {
  model.replaced = std::ssize(replaced.visits);
  model.repairs = replaced.repair.has_value();
  if (replaced.repair) model.order = order_of(*replaced.repair);
  std::vector<std::pair<Index, Index>> entries;
  for (const auto& [cell_id, official_id, mark] : replaced.visits) {
    const Index cell = model.cell_ids.find(cell_id.str());
    const Index official = model.official_ids.find(official_id.str());
    if (cell != none && official != none) entries.emplace_back(cell, official);
  }
  model.published = Rows(static_cast<Index>(model.cells.size()), entries);
}

void refuse_nothing(const Model& model) {
  const std::string date = to_string(model.days.front().date);
  if (model.cells.empty()) {
    throw Error(Fault::data, say("there is no cell on {}", "không có chi bộ nào vào ngày {}", date),
                say("add cells: lapthach import cells FILE.csv",
                    "hãy thêm chi bộ: lapthach import cells TỆP.csv"));
  }
  if (model.teams.size() == 0) {
    throw Error(
        Fault::data,
        say("no team is in force on {}", "không có tổ công tác nào còn hiệu lực vào ngày {}", date),
        say("add a decision with teams: lapthach import teams FILE.csv",
            "hãy thêm quyết định phân công: lapthach import teams TỆP.csv"));
  }
}

/// One warning a cell; a single one when the whole book knows no time.
void warn_of_missing_times(Model& model) {
  const auto untimed =
      std::ranges::count_if(model.cells, [](const Cell& cell) { return !cell.time.has_value(); });
  const Text hint =
      say("state `time` of the cell in registry/cells.yaml, or `time` under `calendar` in "
          "lapthach.yaml",
          "hãy ghi `time` của chi bộ trong registry/cells.yaml, hoặc `time` dưới `calendar` trong "
          "lapthach.yaml");
  if (untimed > 1 && untimed == std::ssize(model.cells)) {
    model.diagnostics.push_back(
        {Severity::warning,
         where(*model.records, model.records->settings.calendar.mark),
         say("none of the {} cells has a meeting time: each takes up its visitor's whole day",
             "cả {} chi bộ đều chưa có giờ họp: mỗi chi bộ chiếm trọn ngày của người dự", untimed),
         hint,
         {}});
    return;
  }
  for (const Cell& cell : model.cells) {
    if (cell.time) continue;
    model.diagnostics.push_back(
        {Severity::warning,
         where(*model.records, cell.record->mark),
         say("cell {} has no meeting time: it takes up its visitor's whole day",
             "chi bộ {} chưa có giờ họp: chiếm trọn ngày của người dự", cell.record->id),
         hint,
         {}});
  }
}

}  // namespace

Model build_model(const domain::Records& records, Period period, const Replaced& replaced,
                  const domain::Past* past) {
  Model model;
  model.records = &records;
  model.rules = &records.settings.roster;
  model.period = period;
  model.units = ids_of(records.registry.units);
  add_people(model);
  build_days(model, add_cells(model));
  refuse_nothing(model);
  add_officials(model);
  build_groups(model);
  if (past) {
    add_history(model, *past);
  } else {
    add_history(model, domain::past_of(records));
  }
  add_exclusions(model);
  add_travel(model);
  add_published(model, replaced);
  split(model);
  add_pins(model);
  warn_of_missing_times(model);
  set_salt(model, 0);
  return model;
}

}  // namespace lapthach::roster
