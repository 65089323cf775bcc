// A recording on its way from a document to a plan: what was read, what the book would become.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/edit.hpp"
#include "book/layout.hpp"
#include "book/reader.hpp"
#include "book/record_document.hpp"
#include "book/record_loosen.hpp"
#include "book/record_merge.hpp"
#include "lapthach/book/record.hpp"

namespace lapthach::book {

/// A record as a document states it, with its period where it has one.
template <class T>
struct Entry {
  std::optional<Period> period;
  T value{};
  Mark mark;
  std::size_t node = 0;  ///< its map in the document
};

template <class Form, class T>
void fields(Form& form, Entry<T>& entry) {
  form("period", entry.period, Need::optional, {"the period it belongs to", "kỳ"});
  fields(form, entry.value);
}
template <class Form, class T>
void fields(Form& form, const Entry<T>& entry) {
  form("period", entry.period, Need::optional, {"the period it belongs to", "kỳ"});
  fields(form, entry.value);
}

struct Recording {
  const std::filesystem::path& root;
  const RecordRequest& request;
  std::string_view list;  ///< the key that such records stand under in the book
  Document document;
  domain::Records before;
  domain::Records
      after;  ///< `before` with the document laid over it; its last file is the document
  RecordPlan plan;
  std::size_t needs_correction = 0;  ///< errors that a correction would lift
  std::string last_title = {};       ///< of the last record that changes the book

  bool failed() const { return any_error(plan.diagnostics); }
};

/// A fault at the record that `mark` was read from.
void refuse(Recording& recording, Mark mark, std::string_view key, Text what, Text hint);

/// False, and a fault, when `date` is later than today: what has not happened yet brought nothing
/// home.
bool has_come(Recording& recording, Date date, Mark mark);

/// Counts what became of a record that was not there (`merged` null) or was; false when that is a
/// fault.
bool note(Recording& recording, Mark mark, const Text& noun, const std::string& title,
          const Overlaid* merged);

/// The day of the record at a node, as a span; open when it has none.
Span days_at(const Tree& tree, std::size_t record);

/// A fault when `key` is one of those that tell the records apart and the record lacks it.
void require_key(Recording& recording, std::size_t record, std::string_view key,
                 const Meaning& meaning);

/// The form that asks for the required ones among the keys that tell records apart.
struct KeysForm {
  Recording& recording;
  std::size_t record;

  template <class V>
  void operator()(std::string_view key, const V&, Need need, const Meaning& meaning,
                  const auto&...) {
    if (need == Need::required) require_key(recording, record, key, meaning);
  }
};

template <class T>
void require_keys(Recording& recording, std::size_t record, const T& noun) {
  KeysForm form{recording, record};
  fields(form, noun);
}

/// Drops the faults from `second` on that stand where one of those from `first` on stands: a name
/// that means nothing is no id either.
void drop_repeated(std::vector<Diagnostic>& faults, std::size_t first, std::size_t second);

/// Reads the records of the document; faults go to the plan.
template <class T>
std::vector<Entry<T>> read_entries(Recording& recording) {
  Document& document = recording.document;
  const Directory directory(recording.before.registry);
  std::vector<Diagnostic>& faults = recording.plan.diagnostics;
  std::vector<Entry<T>> entries;
  for (const std::size_t record : document.records) {
    const Loosening loosening{document.tree, directory, days_at(document.tree, record), faults};
    LooseForm form(loosening, record);
    Entry<T> entry;
    const std::size_t faults_before = faults.size();
    fields(form, entry);
    const std::size_t faults_of_names = faults.size();
    const int file = static_cast<int>(recording.after.files.size()) - 1;
    const Reading reading{.tree = document.tree, .file = file, .faults = faults, .lenient = true};
    read_record(reading, record, entry);
    drop_repeated(faults, faults_before, faults_of_names);
    require_keys(recording, record, entry.value);
    entry.value.mark = entry.mark;
    entry.node = record;
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// Lays one entry over the record that has the same key, or adds it; true when the list changes.
template <class T, class Same>
bool lay_over(Recording& recording, std::vector<T>& records, const Entry<T>& entry, Same same,
              const Text& noun, const std::string& title) {
  const auto stored = std::ranges::find_if(records, same);
  if (stored == records.end()) {
    records.push_back(entry.value);
    require_whole(recording.document.tree, entry.node, entry.value, recording.plan.diagnostics);
    return note(recording, entry.mark, noun, title, nullptr);
  }
  Overlaid merged{recording.plan.diagnostics};
  merge_record(recording.document.tree, entry.node, *stored, entry.value, merged);
  if (!merged.filled && merged.replaced.empty()) {
    ++recording.plan.same;
    return false;
  }
  stored->mark = entry.mark;
  return note(recording, entry.mark, noun, title, &merged);
}

/// Puts what a file of one list becomes into the change.
template <class T>
void put_list(Recording& recording, const Path& path, std::string_view key,
              std::vector<T> records) {
  sort_records(records);
  const Source original{path, read_bytes(recording.root, path).value_or("")};
  recording.plan.change.files.push_back({path, edit_list(original, key, records)});
}

/// The period of a record: its own, else the one asked for, else the quarter of `date`. Nothing,
/// and a fault, when there is none or it is closed and nothing is to be corrected.
std::optional<Period> period_of_entry(Recording& recording, std::optional<Period> own,
                                      std::optional<Date> date, Mark mark);

/// The part of `period`, in the order of periods; made when it is not there.
domain::PeriodBook& book_of(domain::Records& records, Period period);
/// Reads what is needed of `period` into `before` and `after`, once.
void read_period(Recording& recording, Period period);

void record_visits(Recording& recording);
void record_sessions(Recording& recording);
void record_reviews(Recording& recording);
void record_registers(Recording& recording);
void record_absences(Recording& recording);
void record_guidance(Recording& recording);
void record_appointments(Recording& recording);

}  // namespace lapthach::book
