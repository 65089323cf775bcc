// Records team reviews and what the registers hold.
#include <algorithm>
#include <charconv>
#include <set>

#include "book/recording.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

using domain::Review;

/// The number after the greatest that `items` have.
template <class Item>
int next_number(const std::vector<Item>& items) {
  int greatest = 0;
  for (const Item& item : items) {
    int number = 0;
    const std::string& id = item.id.str();
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error == std::errc{} && end == id.data() + id.size()) greatest = std::max(greatest, number);
  }
  return greatest + 1;
}

/// Gives items without an id that of the stored one with the same text, else the next number.
template <class Item>
void number_items(std::vector<Item>& items, const std::vector<Item>& stored) {
  int next = std::max(next_number(stored), next_number(items));
  for (Item& item : items) {
    if (!item.id.empty()) continue;
    const auto same = std::ranges::find(stored, item.text, &Item::text);
    using ItemId = decltype(item.id);
    item.id = same != stored.end() ? same->id : *ItemId::parse(std::to_string(next++));
  }
}

// Keys and names of the records; number() gives ids to what lies inside them.
auto key(const Review& r) { return std::tie(r.team); }
auto key(const domain::Notebook& r) { return std::tie(r.number); }
auto key(const domain::Training& r) { return std::pair(r.date, match_key(r.subject)); }
auto key(const domain::Briefing& r) { return std::tie(r.date, r.unit); }
auto key(const domain::Inspection& r) { return std::tie(r.date, r.team, r.official); }
auto key(const domain::MonthlyAttendance& r) { return std::tie(r.month, r.cell); }

std::string title(const domain::Notebook& r) { return r.number; }
std::string title(const domain::Training& r) { return to_string(r.date); }
std::string title(const domain::Briefing& r) {
  return r.unit.empty() ? to_string(r.date) : fmt::format("{} {}", to_string(r.date), r.unit);
}
std::string title(const domain::Inspection& r) {
  std::string text = to_string(r.date);
  if (!r.team.empty()) text += ' ' + r.team.str();
  if (!r.official.empty()) text += ' ' + r.official.str();
  return text;
}
std::string title(const domain::MonthlyAttendance& r) {
  return fmt::format("{} {}", r.cell, to_string(r.month));
}

Text noun(const domain::Notebook&) { return say("notebook", "sổ ghi nghị quyết"); }
Text noun(const domain::Training&) { return say("training", "lớp bồi dưỡng"); }
Text noun(const domain::Briefing&) { return say("briefing", "buổi giao ban"); }
Text noun(const domain::Inspection&) { return say("inspection", "kết quả kiểm tra"); }
Text noun(const domain::MonthlyAttendance&) { return say("attendance", "số liệu dự sinh hoạt"); }

void number(auto&, const auto*) {}
void number(Review& given, const Review* stored) {
  number_items(given.shortcomings, stored ? stored->shortcomings : Review{}.shortcomings);
}
void number(domain::Briefing& given, const domain::Briefing* stored) {
  number_items(given.actions, stored ? stored->actions : domain::Briefing{}.actions);
}

// The day by which a record must have come; a review has none.
std::optional<Date> day(const Review&) { return std::nullopt; }
std::optional<Date> day(const domain::Notebook& r) { return r.issued; }
std::optional<Date> day(const domain::Training& r) { return r.date; }
std::optional<Date> day(const domain::Briefing& r) { return r.date; }
std::optional<Date> day(const domain::Inspection& r) { return r.date; }
std::optional<Date> day(const domain::MonthlyAttendance& r) { return first_day(r.month); }

bool names_unknown(Recording&, const auto&, const auto*) { return false; }
/// True, and a fault, when the entry ends an action that the briefing does not have.
bool names_unknown(Recording& recording, const Entry<domain::Briefing>& entry,
                   const domain::Briefing* stored) {
  for (const domain::BriefingAction& action : entry.value.actions) {
    const auto is_it = [&](const domain::BriefingAction& other) { return other.id == action.id; };
    const bool known = stored && std::ranges::any_of(stored->actions, is_it);
    if (known || action.id.empty() || !action.text.empty()) continue;
    refuse(recording, entry.mark, "actions",
           say("the briefing of {} has no action {}", "buổi giao ban {} không có việc {}",
               title(entry.value), action.id),
           say("see lapthach record show {}", "xem lapthach record show {}",
               to_string(period_of(entry.value.date))));
    return true;
  }
  return false;
}

/// Lays an entry over its list; true when that changes it.
template <class T>
bool record_one(Recording& recording, std::vector<T>& list, Entry<T> entry, const Text& name,
                const std::string& shown) {
  const auto same = [&](const T& other) { return key(other) == key(entry.value); };
  const auto found = std::ranges::find_if(list, same);
  const T* stored = found == list.end() ? nullptr : &*found;
  const auto when = day(entry.value);
  if (!stored && when && !has_come(recording, *when, entry.mark)) return false;
  if (names_unknown(recording, entry, stored)) return false;
  number(entry.value, stored);
  return lay_over(recording, list, entry, same, name, shown);
}

template <class T>
void record_list(Recording& recording, std::string_view list_key,
                 std::vector<T> domain::Registers::*list) {
  const auto entries = read_entries<T>(recording);
  if (recording.failed()) return;
  std::vector<T>& records = recording.after.registers.*list;
  bool changed = false;
  for (const Entry<T>& entry : entries) {
    changed |= record_one(recording, records, entry, noun(entry.value), title(entry.value));
  }
  if (changed && !recording.failed()) {
    put_list(recording, register_path(list_key), list_key, records);
  }
}

/// The months of a year are a file of their own.
void record_attendance(Recording& recording) {
  using Month = domain::MonthlyAttendance;
  const auto entries = read_entries<Month>(recording);
  if (recording.failed()) return;
  std::vector<Month>& records = recording.after.registers.attendance;
  std::set<std::chrono::year> touched;
  for (const Entry<Month>& entry : entries) {
    if (record_one(recording, records, entry, noun(entry.value), title(entry.value))) {
      touched.insert(entry.value.month.year());
    }
  }
  if (recording.failed()) return;
  for (const std::chrono::year year : touched) {
    std::vector<Month> of_year;
    std::ranges::copy_if(records, std::back_inserter(of_year),
                         [&](const Month& record) { return record.month.year() == year; });
    put_list(recording, attendance_path(year), "attendance", std::move(of_year));
  }
}

/// The reviews of `period`, as the book has them.
std::vector<Review>& reviews_of(Recording& recording, Period period) {
  domain::PeriodBook& before = book_of(recording.before, period);
  domain::PeriodBook& after = book_of(recording.after, period);
  if (!before.reviews.empty() || !after.reviews.empty()) return after.reviews;
  const Path path = reviews_path(period);
  const Source original{path, read_bytes(recording.root, path).value_or("")};
  if (!original.bytes.empty()) {
    before.reviews = after.reviews = read_list_file<Review>(parse_tree(original), "reviews");
  }
  return after.reviews;
}

/// False, and a fault, when nothing of `period` can be reviewed yet.
bool has_begun(Recording& recording, Period period, Mark mark) {
  const Date begins = std::min(first_day(period), domain::meeting_day(recording.before, period));
  const auto& today = recording.request.today;
  if (!today || begins <= *today) return true;
  refuse(recording, mark, "period",
         say("the period {} is still to come", "kỳ {} chưa đến", to_string(period)),
         say("name a period that has begun", "ghi kỳ đã bắt đầu"));
  return false;
}

/// The periods from the one that a settlement names to its own have their reviews read too: one of
/// them may have settled it.
void read_settled(Recording& recording, const Review& review, Period until) {
  for (const domain::Settlement& settlement : review.settled) {
    read_period(recording, settlement.period);
    reviews_of(recording, settlement.period);
    constexpr int most = 80;
    const Period first = until - settlement.period > most ? until - most : settlement.period;
    for (Period period = first; period <= until; period = period + 1) {
      reviews_of(recording, period);
    }
  }
}

}  // namespace

void record_reviews(Recording& recording) {
  const auto entries = read_entries<Review>(recording);
  if (recording.failed()) return;
  std::set<Period> touched;
  for (const Entry<Review>& entry : entries) {
    const auto period = period_of_entry(recording, entry.period, std::nullopt, entry.mark);
    if (!period || !has_begun(recording, *period, entry.mark)) continue;
    const std::string shown = fmt::format("{} {}", to_string(*period), entry.value.team);
    if (record_one(recording, reviews_of(recording, *period), entry, say("review", "bản đánh giá"),
                   shown)) {
      touched.insert(*period);
    }
    read_settled(recording, entry.value, *period);
  }
  if (recording.failed()) return;
  for (const Period period : touched) {
    put_list(recording, reviews_path(period), "reviews", reviews_of(recording, period));
  }
}

void record_registers(Recording& recording) {
  using domain::Registers;
  switch (recording.request.kind) {
    case RecordKind::notebook:
      return record_list(recording, "notebooks", &Registers::notebooks);
    case RecordKind::training:
      return record_list(recording, "training", &Registers::training);
    case RecordKind::briefing:
      return record_list(recording, "briefings", &Registers::briefings);
    case RecordKind::inspection:
      return record_list(recording, "inspections", &Registers::inspections);
    default:
      return record_attendance(recording);
  }
}

}  // namespace lapthach::book
