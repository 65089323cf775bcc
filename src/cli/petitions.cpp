// Finds petitions by the beginning of their ids and writes them back.
#include "cli/petitions.hpp"

#include <algorithm>

#include "cli/several.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/personal.hpp"

namespace lapthach::cli {
namespace {

using domain::Petition;
using domain::PetitionId;

constexpr std::size_t most_ids_in_subject = 5;

std::vector<const Petition*> all_of(const domain::Records& records) {
  std::vector<const Petition*> all;
  for (const domain::PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) all.push_back(&petition);
  }
  return all;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

/// The periods that the ids begin with, and the one file when there is one whole id.
book::Wanted wanted_for(const std::vector<std::string>& typed) {
  book::Wanted wanted = petitions_alone();
  for (const std::string& word : typed) {
    const std::string id = upper(word);
    const auto period = parse_period(std::string_view(id).substr(0, 6));
    if (!period) return petitions_alone();
    wanted.reach(*period);
  }
  const auto whole = typed.size() == 1 ? PetitionId::parse(upper(typed[0])) : std::nullopt;
  if (whole) wanted.petition = whole->str();
  return wanted;
}

Error not_one(const std::string& typed, const std::vector<const Petition*>& found) {
  if (found.empty()) {
    return {Fault::usage, say("there is no petition {}", "không có kiến nghị {}", typed),
            say("see them with lapthach petition list", "xem bằng lapthach petition list")};
  }
  std::string ids;
  for (const Petition* petition : found) ids += (ids.empty() ? "" : ", ") + petition->id.str();
  return {Fault::usage,
          say("{} is the beginning of several ids", "có nhiều mã bắt đầu bằng {}", typed),
          say("write more of it: {}", "ghi thêm cho rõ: {}", ids)};
}

std::map<PetitionId, std::optional<Date>> settled_days(Context& context) {
  const domain::Records records = load_petitions(context);
  auto all = all_of(records);
  std::ranges::sort(all, {}, &Petition::id);
  const auto courses = domain::courses(all, records.settings.petitions);
  std::map<PetitionId, std::optional<Date>> days;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto settled = domain::master_settled(all, courses, i);
    if (settled) days[all[i]->id] = settled;
  }
  return days;
}

Work work_with(Context& context, const book::Wanted& wanted) {
  domain::Records records = book::load_or_throw(book_root(context), wanted);
  WorkCalendar calendar = domain::work_calendar(records.registry);
  return {context, std::move(records), std::move(calendar)};
}

}  // namespace

book::Wanted petitions_alone() {
  book::Wanted wanted;
  wanted.visits = false;
  wanted.rosters = false;
  wanted.petitions = true;
  return wanted;
}

domain::Records load_petitions(Context& context) {
  if (names_several(context)) return book::join(load_books(context, petitions_alone()));
  return book::load_or_throw(book_root(context), petitions_alone());
}

const Petition* find_petition(const domain::Records& records, const PetitionId& id) {
  const domain::PeriodBook* book = id.empty() ? nullptr : records.period(id.period());
  if (book == nullptr) return nullptr;
  const auto found = std::ranges::lower_bound(book->petitions, id, {}, &Petition::id);
  return found != book->petitions.end() && found->id == id ? &*found : nullptr;
}

PetitionId petition_meant(const domain::Records& records, const std::string& typed) {
  const auto found = docket::begin_with(all_of(records), typed);
  if (found.size() != 1) throw not_one(typed, found);
  return found.front()->id;
}

PetitionId petition_meant(Context& context, const std::string& typed) {
  return petition_meant(book::load_or_throw(book_root(context), wanted_for({typed})), typed);
}

const Petition& Work::petition(const PetitionId& id) const {
  const auto found = changed.find(id);
  return found != changed.end() ? found->second : *find_petition(records, id);
}

std::optional<Date> Work::master_settled(const PetitionId& id) {
  const auto course = domain::course(petition(id), records.settings.petitions);
  if (course.standing.master.empty()) return std::nullopt;
  if (!settled) settled = settled_days(context);
  const auto found = settled->find(id);
  return found == settled->end() ? std::nullopt : found->second;
}

Work work_on(Context& context, const std::vector<std::string>& typed) {
  return work_with(context, wanted_for(typed));
}

Work work_in(Context& context, Period period) {
  book::Wanted wanted = petitions_alone();
  wanted.from = wanted.to = period;
  return work_with(context, wanted);
}

Work work_on_all(Context& context) { return work_with(context, petitions_alone()); }

void finish(Work& work, const std::optional<book::Hold>& hold, std::string_view verb) {
  std::vector<Petition> petitions;
  std::string ids;
  for (const auto& [id, petition] : work.changed) {
    petitions.push_back(petition);
    ids += (ids.empty() ? "" : ", ") + id.str();
  }
  const std::string named =
      petitions.size() <= most_ids_in_subject ? ids : fmt::format("{} petitions", petitions.size());
  book::Change change{
      book::petition_files(work.records, petitions),
      fmt::format("petition: {} {}", verb, named),
      {{"Lapthach-Op", fmt::format("petition {}", verb)}, {"Lapthach-Petition", ids}}};
  change.files.insert(change.files.end(), work.papers.begin(), work.papers.end());
  if (hold) {
    commit_and_say(work.context, *hold, change);
  } else {
    note(work.context, say("would be written: {}", "sẽ được ghi: {}", change.subject));
  }
}

void warn(Context& context, Text what, Text hint) {
  const Diagnostic warning{Severity::warning, {}, std::move(what), std::move(hint), {}};
  context.desk.err << render(warning, context.desk.lang, context.desk.colour_err);
}

void warn_of_personal_data(Context& context, std::string_view key, const std::string& text) {
  for (const Text& found : docket::personal_data(text)) {
    warn(context,
         say("{} holds what looks like {}; the history keeps it for good",
             "{} có nội dung giống {}; lịch sử sổ sẽ lưu vĩnh viễn", key, found),
         say("look first with --dry-run; who a petitioner is belongs in --petitioner-file",
             "xem trước bằng --dry-run; người nêu là ai thì ghi bằng --petitioner-file"));
  }
}

}  // namespace lapthach::cli
