// Decides what of a step is counted.
#include "cli/log_form.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lapthach::cli {

namespace {

/// The list or map that a field lies in: "assignments" of "assignments[thon-a x]"; empty: in none.
std::string outer(const std::string& field) {
  const std::size_t end = field.find_first_of("[.");
  return end == std::string::npos ? std::string() : field.substr(0, end);
}

/// The item of that list: "assignments[thon-a x]", or the whole name in a map.
std::string item_of(const std::string& field) {
  const std::size_t bracket = field.find('['), dot = field.find('.');
  if (bracket == std::string::npos || dot < bracket) return field;
  return field.substr(0, field.find(']') + 1);
}

/// How often each item was touched, by list; an item that is changed in many fields counts once.
std::map<std::string, std::map<std::string, book::ChangeKind>> items_by_list(
    const book::RecordChange& record) {
  std::map<std::string, std::map<std::string, book::ChangeKind>> lists;
  for (const auto& change : record.fields) {
    const std::string list = outer(change.field), item = item_of(change.field);
    if (list.empty()) continue;
    const bool whole = item == change.field;
    lists[list].try_emplace(item, whole ? kind_of(change) : book::ChangeKind::changed);
  }
  return lists;
}

}  // namespace

void Tally::add(book::ChangeKind kind) {
  ++(kind == book::ChangeKind::added     ? added
     : kind == book::ChangeKind::removed ? removed
                                         : changed);
}

book::ChangeKind kind_of(const book::FieldChange& change) {
  if (!change.before) return book::ChangeKind::added;
  return change.after ? book::ChangeKind::changed : book::ChangeKind::removed;
}

bool is_item(const book::FieldChange& change) { return change.field.ends_with(']'); }

std::vector<FieldForm> form_of(const book::RecordChange& record, bool full) {
  const auto lists = items_by_list(record);
  std::set<std::string> counted;
  std::vector<FieldForm> forms;
  for (const auto& change : record.fields) {
    const std::string list = outer(change.field);
    if (full || list.empty() || record.fields.size() <= told_at_most || lists.at(list).size() < 2) {
      forms.push_back({&change, {}, {}});
    } else if (counted.insert(list).second) {
      FieldForm form{nullptr, list, {}};
      for (const auto& [item, kind] : lists.at(list)) form.tally.add(kind);
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

std::vector<NounForm> form_of(const book::Step& step, bool full) {
  std::vector<NounForm> forms;
  for (const auto& file : step.files) {
    for (const auto& record : file.records) {
      auto form = std::find_if(forms.begin(), forms.end(),
                               [&](const NounForm& one) { return one.noun == record.noun; });
      if (form == forms.end()) form = forms.insert(forms.end(), {record.noun, {}, {}, 0});
      form->records.push_back(&record);
      form->tally.add(record.kind);
      if (&record == &file.records.front()) ++form->files;
    }
  }
  std::size_t all = 0;
  for (const NounForm& form : forms) all += form.records.size();
  const std::size_t most = all > 2 * told_at_most ? told_of_each : told_at_most;
  for (NounForm& form : forms) {
    if (!full && form.records.size() > most) form.records.clear();
  }
  return forms;
}

}  // namespace lapthach::cli
