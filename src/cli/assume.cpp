// One function a clause.
#include "cli/assume.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/arguments.hpp"
#include "cli/repair_causes.hpp"
#include "cli/rosters.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Words = std::vector<std::string>;
using domain::PinKind;
using domain::RosterSettings;

struct Supposing {
  domain::Records& records;
  Period period;

  domain::OfficialId official(const std::string& word) const {
    return id_from<domain::OfficialId>(word, say("official", "cán bộ"),
                                       ids_of(records.registry.officials));
  }
  domain::CellId cell(const std::string& word) const {
    return id_from<domain::CellId>(word, say("cell", "chi bộ"), ids_of(records.registry.cells));
  }
  RosterSettings& rules() const { return records.settings.roster; }
};

/// A rule that can be dropped whole.
struct Droppable {
  std::string_view name;
  void (*drop)(domain::Records& records);
};
constexpr std::array droppable = {
    Droppable{"gap", [](domain::Records& r) { r.settings.roster.minimum_gap = 0; }},
    Droppable{"home", [](domain::Records& r) { r.settings.roster.home = domain::HomeRule::none; }},
    Droppable{"interval", [](domain::Records& r) { r.settings.roster.longest_interval = 0; }},
    Droppable{"requirements", [](domain::Records& r) { r.settings.roster.requirements.clear(); }},
    Droppable{"exclusions", [](domain::Records& r) { r.registry.exclusions.clear(); }},
    Droppable{"teams", [](domain::Records& r) { r.settings.roster.help = domain::Help::any_team; }},
};

/// A number of the rules that can be set; the ranges are those of lapthach-data(5).
struct Settable {
  std::string_view key;
  int RosterSettings::*value;
  int least, greatest;
};
constexpr std::array settable = {
    Settable{"visits_per_official", &RosterSettings::visits_per_official, 1, 9},
    Settable{"visitors_per_cell", &RosterSettings::visitors_per_cell, 1, 9},
    Settable{"separation_minutes", &RosterSettings::separation_minutes, 0, 1440},
    Settable{"minimum_gap", &RosterSettings::minimum_gap, 0, 400},
    Settable{"longest_interval", &RosterSettings::longest_interval, 0, 400},
    Settable{"pairing_periods", &RosterSettings::pairing_periods, 0, 400},
    Settable{"load_periods", &RosterSettings::load_periods, 0, 400},
};

template <class Table, class Name>
std::vector<std::string> names_of(const Table& table, Name name) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.*name);
  return names;
}

[[noreturn]] void not_understood(std::string_view text) {
  throw Error(Fault::usage,
              say("--assume: \"{}\" is not understood", "--assume: không hiểu \"{}\"", text),
              say("absent OFFICIAL; pin OFFICIAL CELL; cover CELL; cancel CELL; "
                  "move CELL DATE[THH:MM]; drop rule NAME; set KEY NUMBER",
                  "absent CÁN_BỘ; pin CÁN_BỘ CHI_BỘ; cover CHI_BỘ; cancel CHI_BỘ; "
                  "move CHI_BỘ NGÀY[THH:MM]; drop rule TÊN; set KHÓA SỐ"));
}

void drop_rule(const Supposing& now, const Words& words) {
  if (words[1] != "rule") not_understood(fmt::format("{}", fmt::join(words, " ")));
  const auto row = std::ranges::find(droppable, std::string_view(words[2]), &Droppable::name);
  if (row == droppable.end()) {
    throw Error(Fault::usage,
                say("--assume: there is no rule \"{}\" to drop",
                    "--assume: không có quy định \"{}\" để bỏ", words[2]),
                say("drop rule gap, home, interval, requirements, exclusions or teams",
                    "drop rule gap, home, interval, requirements, exclusions hoặc teams"));
  }
  row->drop(now.records);
}

void set_number(const Supposing& now, const Words& words) {
  const auto row = std::ranges::find(settable, std::string_view(words[1]), &Settable::key);
  if (row == settable.end()) {
    throw Error(Fault::usage,
                say("--assume: there is no number \"{}\" to set",
                    "--assume: không có số \"{}\" để đặt", words[1]),
                did_you_mean(words[1], names_of(settable, &Settable::key)));
  }
  int value = 0;
  const char* end = words[2].data() + words[2].size();
  const auto [rest, fault] = std::from_chars(words[2].data(), end, value);
  if (fault != std::errc{} || rest != end || value < row->least || value > row->greatest) {
    throw Error(
        Fault::usage,
        say("--assume: {} cannot be {}", "--assume: {} không thể là {}", row->key, words[2]),
        say("it goes from {} to {}", "giá trị từ {} đến {}", row->least, row->greatest));
  }
  now.rules().*(row->value) = value;
}

void suppose_absent(const Supposing& now, const Words& words) {
  const auto* book = now.records.period(now.period);
  const auto* roster = book != nullptr && book->roster ? &*book->roster : nullptr;
  make_absent(now.records, roster, now.period, now.official(words[1]), "", first_day(now.period));
}

void suppose_pin(const Supposing& now, const Words& words) {
  const domain::Pin pin{now.cell(words[2]), now.official(words[1]), PinKind::pair, "", {}};
  record_in(now.records, now.period).pins.push_back(pin);
}

void suppose_cover(const Supposing& now, const Words& words) {
  const domain::Pin pin{now.cell(words[1]), {}, PinKind::covered, "", {}};
  record_in(now.records, now.period).pins.push_back(pin);
}

void suppose_cancel(const Supposing& now, const Words& words) {
  cancel(now.records, now.period, now.cell(words[1]), "");
}

void suppose_move(const Supposing& now, const Words& words) {
  const std::string word = words[1] + "=" + words[2];
  put_move(now.records, now.period, move_from(now.records.registry, word, now.period));
}

struct Clause {
  std::string_view verb;
  std::size_t words;
  void (*suppose)(const Supposing& now, const Words& words);
};
constexpr std::array clauses = {
    Clause{"absent", 2, suppose_absent}, Clause{"pin", 3, suppose_pin},
    Clause{"cover", 2, suppose_cover},   Clause{"cancel", 2, suppose_cancel},
    Clause{"move", 3, suppose_move},     Clause{"drop", 3, drop_rule},
    Clause{"set", 3, set_number},
};

Words words_in(std::string_view text) {
  Words words;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

void suppose(const Supposing& now, const std::string& text) {
  const Words words = words_in(text);
  const auto clause = std::ranges::find(clauses, std::string_view(words.front()), &Clause::verb);
  if (clause != clauses.end() && words.size() == clause->words) {
    clause->suppose(now, words);
    return;
  }
  not_understood(text);
}

}  // namespace

std::vector<std::string> assume(domain::Records& records, Period period, const std::string& words) {
  std::vector<std::string> supposed;
  for (const std::string_view part : split(words, ';')) {
    const std::string text(trim(part));
    if (text.empty()) continue;
    suppose({records, period}, text);
    supposed.push_back(text);
  }
  if (supposed.empty()) {
    throw Error(Fault::usage, say("--assume names nothing", "--assume chưa nêu gì"),
                say("for instance --assume \"absent nguyen-van-a; drop rule gap\"",
                    "ví dụ --assume \"absent nguyen-van-a; drop rule gap\""));
  }
  return supposed;
}

}  // namespace lapthach::cli
