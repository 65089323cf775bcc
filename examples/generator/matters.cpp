// Deals out what people say over the meetings of each period.
#include "matters.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "lapthach/docket/enter.hpp"
#include "places.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;

namespace {

constexpr int most_at_one_meeting = 3;

/// Where something was said, and the list it is noted in.
struct Meeting {
  CellId cell;  ///< empty: a working session
  UnitId unit;
  OfficialId official;
  Date date;
  std::vector<Opinion>* opinions = nullptr;
};

class Dealer {
 public:
  Dealer(Records& book, const Stock& stock, Random& random)
      : book_(book), stock_(stock), random_(random) {}

  std::vector<Matter> deal();

 private:
  void deal_period(const Row& counts);
  void deal_special(const Row& row, PeriodBook& period);
  void deal_stock(std::string_view level, std::string_view life_level, int count, bool at_session);
  void remark();
  int left(const Row& counts, std::string_view level) const;

  std::vector<Meeting> meetings_of(PeriodBook& period) const;
  Meeting& any_meeting(bool at_session);
  Meeting& meeting_of(const CellId& cell);
  const Row& next_of(std::string_view level);
  std::map<std::string, std::string> values_at(const Meeting& meeting);
  bool raise(Matter matter, Meeting& meeting);

  Records& book_;
  const Stock& stock_;
  Random& random_;
  lapthach::Period period_;
  std::vector<Meeting> meetings_;
  std::map<std::string, std::vector<const Row*>, std::less<>> decks_;
  std::vector<Matter> matters_;
};

OfficialId attendee(const Visit& visit) {
  const auto found = std::ranges::find(visit.visitors, VisitStatus::done, &Visitor::status);
  return found == visit.visitors.end() ? OfficialId() : found->official;
}

std::vector<Meeting> Dealer::meetings_of(PeriodBook& period) const {
  std::vector<Meeting> meetings;
  for (Visit& visit : period.visits) {
    if (attendee(visit).empty()) continue;
    const UnitId unit = cell_on(book_.registry, visit.cell, visit.date)->unit;
    meetings.push_back({visit.cell, unit, attendee(visit), visit.date, &visit.opinions});
  }
  for (Session& session : period.sessions) {
    meetings.push_back(
        {{}, session.unit, session.officials.front(), session.date, &session.opinions});
  }
  return meetings;
}

Meeting& Dealer::any_meeting(bool at_session) {
  for (;;) {
    const int drawn = random_.below(static_cast<int>(meetings_.size()));
    Meeting& meeting = meetings_[static_cast<std::size_t>(drawn)];
    if (meeting.cell.empty() != at_session) continue;
    if (std::ssize(*meeting.opinions) < most_at_one_meeting) return meeting;
  }
}

Meeting& Dealer::meeting_of(const CellId& cell) {
  const auto found = std::ranges::find(meetings_, cell, &Meeting::cell);
  if (found != meetings_.end()) return *found;
  std::string periods;
  for (PeriodBook& period : book_.periods) {
    const auto all = meetings_of(period);
    if (std::ranges::find(all, cell, &Meeting::cell) != all.end()) {
      periods += " " + to_string(period.period);
    }
  }
  throw std::runtime_error(
      fmt::format("{} was not attended in {}, but in{}", cell.str(), to_string(period_), periods));
}

/// The rows of a level in turn, in a new order each time round.
const Row& Dealer::next_of(std::string_view level) {
  auto& deck = decks_[std::string(level)];
  if (deck.empty()) {
    for (const Row& row : stock_.opinions) {
      if (row["level"] == level) deck.push_back(&row);
    }
    if (deck.empty()) throw std::runtime_error("no opinion of level " + std::string(level));
    for (std::size_t i = deck.size(); i > 1; --i) {
      std::swap(deck[i - 1], deck[static_cast<std::size_t>(random_.below(static_cast<int>(i)))]);
    }
  }
  const Row* row = deck.back();
  deck.pop_back();
  return *row;
}

std::map<std::string, std::string> Dealer::values_at(const Meeting& meeting) {
  constexpr std::string_view before_village = "Nhà văn hóa ";
  const Unit& unit = *unit_on(book_.registry, meeting.unit, meeting.date);
  std::string village = "các thôn";
  if (const Cell* cell = cell_on(book_.registry, meeting.cell, meeting.date)) {
    village = cell->venue.substr(before_village.size());
  }
  const int month = static_cast<int>(static_cast<unsigned>(meeting.date.month()));
  return {{"thon", village},
          {"xa", (unit.kind == "town" ? "thị trấn " : "xã ") + unit.name},
          {"met", std::to_string(20 * random_.between(3, 45))},
          {"ho", std::to_string(random_.between(5, 60))},
          {"so", fmt::format("{:02}", random_.between(2, 9))},
          {"trieu", std::to_string(5 * random_.between(3, 60))},
          {"thang", std::to_string((month + 9) % 12 + 1)},
          {"namsau", std::to_string(int(meeting.date.year()) + 1)}};
}

Source source_of(const Meeting& meeting, Random& random) {
  if (meeting.cell.empty()) return Source::committee;
  const int drawn = random.below(10);
  return drawn < 4 ? Source::people : drawn < 7 ? Source::cell : Source::member;
}

template <class Id>
Id id_or_none(const std::string& text) {
  return text.empty() ? Id() : id<Id>(text);
}

/// False when it was said there already.
bool Dealer::raise(Matter matter, Meeting& meeting) {
  Petition& petition = matter.petition;
  petition.cell = meeting.cell;
  petition.unit = meeting.unit;
  petition.raised = meeting.date;
  petition.recorded = lapthach::add_days(meeting.date, random_.between(1, 6));
  petition.official = meeting.official;
  const auto known = [&](const PetitionId& wanted) -> const Petition* {
    const auto found =
        std::ranges::find(matters_, wanted, [](const Matter& each) { return each.petition.id; });
    return found == matters_.end() ? nullptr : &found->petition;
  };
  auto raised = lapthach::docket::raise(petition, period_, book_.settings.petitions, known);
  if (raised.known) return false;
  petition = std::move(raised.petition);
  Opinion noted;
  noted.text = petition.text;
  noted.title = petition.title;
  noted.kind = petition.kind;
  noted.source = petition.source;
  noted.topic = petition.topic;
  noted.petition = petition.id.str();
  if (matter.link.substr(0, 5) != "part:") meeting.opinions->push_back(std::move(noted));
  matters_.push_back(std::move(matter));
  return true;
}

/// Their parts know the petition they were split from; those said again the one before.
void Dealer::deal_special(const Row& row, PeriodBook& period) {
  if (lapthach::parse_period(row["period"]) != period.period) return;
  Matter matter;
  matter.key = row["key"];
  matter.link = row["link"];
  matter.level = row["level"];
  matter.lead = row["lead"];
  matter.with = row["with"];
  matter.outcome = row["outcome"];
  matter.answer = row["answer"];
  matter.life = &life_named(stock_.lives, row["life"]);
  Petition& petition = matter.petition;
  petition.kind = id<OpinionKindId>(row["kind"]);
  petition.source = *from_word<Source>(row["source"]);
  petition.topic = id_or_none<TopicId>(row["topic"]);
  petition.title = row["title"];
  petition.text = row["text"];
  petition.place = row["place"];
  petition.highlight = !row["highlight"].empty();
  const std::string other = matter.link.substr(matter.link.find(':') + 1);
  const auto found = std::ranges::find(matters_, other, &Matter::key);
  if (!other.empty() && found == matters_.end()) throw std::runtime_error("no petition " + other);
  if (matter.link.starts_with("part:")) petition.parent = found->petition.id;
  if (matter.link.starts_with("again:")) petition.again = found->petition.id;
  if (!raise(std::move(matter), meeting_of(id<CellId>(row["origin"])))) {
    throw std::runtime_error("said twice: " + row["key"]);
  }
}

void Dealer::deal_stock(std::string_view level, std::string_view life_level, int count,
                        bool at_session) {
  for (int dealt = 0; dealt < count;) {
    const Row& row = next_of(level);
    Meeting& meeting = any_meeting(at_session);
    auto values = values_at(meeting);
    Matter matter;
    matter.level = level == "worry" ? stock_.facts.all("base_level").front() : std::string(level);
    matter.lead = row["lead"];
    matter.with = row["with"];
    matter.outcome = row["outcome"];
    matter.life = &any_life(stock_.lives, life_level, matter.with.empty(), random_);
    Petition& petition = matter.petition;
    petition.kind = id<OpinionKindId>(row["kind"]);
    petition.source = source_of(meeting, random_);
    petition.topic = id<TopicId>(row["topic"]);
    petition.title = filled(row["title"], values, stock_.fills, random_);
    petition.text = filled(row["text"], values, stock_.fills, random_);
    matter.answer = filled(row["answer"], values, stock_.fills, random_);
    if (raise(std::move(matter), meeting)) ++dealt;
  }
}

/// What is only noted.
void Dealer::remark() {
  const Row& row = next_of("worry");
  Meeting& meeting = any_meeting(false);
  auto values = values_at(meeting);
  Opinion noted;
  noted.text = filled(row["text"], values, stock_.fills, random_);
  noted.kind = id<OpinionKindId>(row["kind"]);
  noted.source = Source::member;
  noted.remark = true;
  meeting.opinions->push_back(std::move(noted));
}

/// How many of a level the special ones leave to deal; those that were split do not count.
int Dealer::left(const Row& counts, std::string_view level) const {
  const auto special = std::ranges::count_if(matters_, [&](const Matter& each) {
    return each.petition.id.period() == period_ && each.level == level;
  });
  return counts.number(level) - static_cast<int>(special);
}

void Dealer::deal_period(const Row& counts) {
  period_ = *lapthach::parse_period(counts["period"]);
  const auto period = std::ranges::find(book_.periods, period_, &PeriodBook::period);
  meetings_ = meetings_of(*period);
  for (const Row& row : stock_.special) deal_special(row, *period);
  for (const char* level : {"district", "province", "central", "grassroots", "commune"}) {
    const int count = counts.has(level) ? left(counts, level) : 0;
    const bool usual = std::string_view(level) == counts["usual"];
    const int stalled = usual ? counts.number("stalled") : 0;
    const int at_sessions = usual ? counts.number("at_sessions") : 0;
    deal_stock(level, level, count - stalled - at_sessions, false);
    deal_stock(level, "stalled", stalled, false);
    deal_stock(level, level, at_sessions, true);
  }
  deal_stock("worry", "worry", counts.number("worries"), false);
  for (int i = 0; i < counts.number("remarks"); ++i) remark();
}

std::vector<Matter> Dealer::deal() {
  for (const Row& counts : stock_.periods) deal_period(counts);
  return std::move(matters_);
}

}  // namespace

std::vector<Matter> invent_matters(Records& book, const Stock& stock, Random& random) {
  return Dealer(book, stock, random).deal();
}

}  // namespace example
