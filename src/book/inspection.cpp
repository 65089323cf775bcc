// Shows the petitions of a book to those who look at them, period by period.
#include "book/inspection.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "book/picked_petitions.hpp"

namespace lapthach::book {

namespace {

/// How many petitions that rest on others elsewhere are judged in one go.
constexpr std::size_t most_at_once = 10'000;

auto place_of(const Where& where) { return std::tie(where.file, where.line, where.column); }

template <class T>
void append(std::vector<T> some, std::vector<T>& all) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

}  // namespace

Inspection::Inspection(const std::filesystem::path& root, bool rehash, const Finder& more,
                       std::optional<Date> as_of, const Progress& progress)
    : root_(root),
      more_(more),
      as_of_(as_of),
      progress_(progress),
      reading_(load_but_petitions(root, progress)),
      papers_(root, records(), rehash) {}

void Inspection::inspect() {
  std::vector<Period> periods;
  for (const domain::PeriodBook& book : records().periods) periods.push_back(book.period);
  if (reading_.whole) {
    check_.emplace(records(), as_of_);
    look();
  }
  for (const Period period : periods) inspect(period);
  if (reading_.whole) judge_the_rest();
}

std::vector<Diagnostic> Inspection::take_found() {
  std::vector<Diagnostic> found = std::move(reading_.loaded.diagnostics);
  if (!reading_.whole) return found;
  append(without_consequences(check_->finish()), found);
  append(papers_.finish(), found);
  return found;
}

std::vector<Diagnostic> Inspection::take_others() {
  if (!reading_.whole) return {};
  return without_consequences(std::move(others_));
}

void Inspection::hold(Period period, std::vector<domain::Petition> petitions) {
  records().periods.clear();
  domain::PeriodBook& book = records().periods.emplace_back();
  book.period = period;
  book.petitions = std::move(petitions);
}

void Inspection::look() {
  if (more_) append(more_(records()), others_);
}

void Inspection::inspect(Period period) {
  records().periods.clear();  // before the next ones are read
  hold(period, load_petitions(root_, period, reading_, progress_));
  if (!reading_.whole) return;
  papers_.look_at_petitions();
  check_->pass();
  look();
}

/// Those that rest on petitions of other periods, with these.
void Inspection::judge_the_rest() {
  for (;;) {
    std::vector<domain::PetitionPlace> missing = check_->next_to_judge(most_at_once);
    if (missing.empty()) return;
    std::vector<domain::Petition> petitions;
    while (!missing.empty()) {
      auto more = picked_petitions(root_, records().files, missing);
      if (more.empty()) break;
      append(std::move(more), petitions);
      missing = check_->missing_among(petitions);
    }
    hold({}, std::move(petitions));
    check_->judge();
    look();
  }
}

/// A record that could not be read whole was reported already: what follows from that is noise.
std::vector<Diagnostic> Inspection::without_consequences(std::vector<Diagnostic> found) const {
  std::set<decltype(place_of(Where{}))> partial;
  for (const Where& where : reading_.partial) partial.insert(place_of(where));
  std::erase_if(found,
                [&](const Diagnostic& each) { return partial.contains(place_of(each.where)); });
  return found;
}

}  // namespace lapthach::book
