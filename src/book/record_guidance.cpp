// Records the guidance and the appointments of a period, and changes its period.yaml without
// touching what a human wrote around the keys.
#include <algorithm>

#include "book/modeline.hpp"
#include "book/recording.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

using domain::Appointment;
using domain::Guidance;
using domain::PeriodRecord;

PeriodRecord read_period_file(const Tree& tree) {
  PeriodRecord record;
  std::vector<Diagnostic> faults;
  read_record(Reading{tree, -1, faults}, 0, record);
  if (!faults.empty()) throw Error(Fault::data, std::move(faults));
  return record;
}

const FieldText* find(const std::vector<FieldText>& texts, std::string_view key) {
  const auto found = std::ranges::find(texts, key, &FieldText::key);
  return found == texts.end() ? nullptr : &*found;
}

/// The lines of a key at the top of a file: from its own to the last that is no comment before the
/// next one.
struct Block {
  std::size_t begin = 0, end = 0;
};

Block block_of(const Tree& tree, std::size_t value) {
  const std::string& bytes = tree.source->bytes;
  const std::size_t next = tree.nodes[value].end;
  const std::size_t begin = tree.nodes[value - 1].offset;
  const std::size_t limit = next < tree.nodes.size() ? tree.nodes[next].offset : bytes.size();
  Block block{begin, begin};
  for (std::size_t line = begin; line < limit;) {
    const std::size_t after = std::min(bytes.find('\n', line), bytes.size() - 1) + 1;
    const std::string_view text = trim(std::string_view(bytes).substr(line, after - line));
    if (!text.empty() && !text.starts_with('#')) block.end = after;
    line = after;
  }
  return block;
}

/// Puts the text of one key in the place of its lines, or behind all others. A comment among its
/// lines would go with them, so such a file is refused.
void put_field(const Tree& tree, const FieldText& field, std::string& bytes) {
  const std::size_t value = find_key(tree, 0, field.key);
  if (value == 0) {
    bytes += field.text;
    return;
  }
  const Block block = block_of(tree, value);
  const std::string old = bytes.substr(block.begin, block.end - block.begin);
  if (old.find('#') != std::string::npos) refuse_edit(tree, value);
  bytes.replace(block.begin, block.end - block.begin, field.text);
}

std::string edited(const Source& original, const PeriodRecord& record) {
  const std::string canonical = write(record);
  if (original.bytes.empty()) return canonical;
  const Tree tree = parse_tree(original);
  const PeriodRecord before = read_period_file(tree);
  if (without_modeline(original.bytes, original.name) == write_record(before)) return canonical;
  const auto old = field_texts(before), fresh = field_texts(record);
  std::string bytes = original.bytes;
  // The last in the file first, so that the places of the others hold.
  std::vector<FieldText> changed;
  for (const FieldText& field : fresh) {
    const FieldText* was = find(old, field.key);
    if (!was || was->text != field.text) changed.push_back(field);
  }
  std::ranges::stable_sort(changed, std::greater(), [&](const FieldText& field) {
    const std::size_t value = find_key(tree, 0, field.key);
    return value == 0 ? bytes.size() : tree.nodes[value].offset;
  });
  for (const FieldText& field : changed) put_field(tree, field, bytes);
  const Tree result = parse_tree({original.name, bytes});
  if (write(read_period_file(result)) != canonical) refuse_edit(tree, 0);
  return bytes;
}

/// What the book says of the period, or what a draw would begin it with.
PeriodRecord& record_of(Recording& recording, Period period) {
  auto& record = book_of(recording.after, period).record;
  if (record) return *record;
  const domain::Records& before = recording.before;
  const auto work = domain::work_calendar(before.registry);
  record.emplace();
  record->period = period;
  record->planned = domain::planned_day(before.settings.calendar, work, period).date;
  return *record;
}

std::optional<Date> day_of(const Guidance&) { return std::nullopt; }
std::optional<Date> day_of(const Appointment& appointment) { return appointment.date; }

/// Guidance stays in the order in which people think of it.
void sort_list(std::vector<Guidance>&) {}
void sort_list(std::vector<Appointment>& list) {
  std::ranges::stable_sort(list, {}, &Appointment::unit);
}

/// Lays the entries into a list of their periods, where `key` tells them apart.
template <class T, class Key>
void lay_into_periods(Recording& recording, std::vector<T> PeriodRecord::*list, Key T::*key,
                      const Text& noun) {
  const auto entries = read_entries<T>(recording);
  if (recording.failed()) return;
  std::vector<Period> touched;
  for (const Entry<T>& entry : entries) {
    const auto period = period_of_entry(recording, entry.period, day_of(entry.value), entry.mark);
    if (!period) continue;
    const auto same = [&](const T& other) { return other.*key == entry.value.*key; };
    const std::string title = fmt::format("{} {}", to_string(*period), entry.value.*key);
    auto& records = record_of(recording, *period).*list;
    if (lay_over(recording, records, entry, same, noun, title)) touched.push_back(*period);
    sort_list(records);
  }
  if (recording.failed()) return;
  std::ranges::sort(touched);
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  for (const Period period : touched) {
    recording.plan.change.files.push_back(
        {period_path(period), edit_period(recording.root, record_of(recording, period))});
  }
}

}  // namespace

std::string edit_period(const std::filesystem::path& root, const PeriodRecord& record) {
  const Path path = period_path(record.period);
  return edited({path, read_bytes(root, path).value_or("")}, record);
}

void record_guidance(Recording& recording) {
  lay_into_periods(recording, &PeriodRecord::guidance, &Guidance::id,
                   say("guidance", "nội dung định hướng"));
}

void record_appointments(Recording& recording) {
  lay_into_periods(recording, &PeriodRecord::appointments, &Appointment::unit,
                   say("appointment", "lịch làm việc"));
}

}  // namespace lapthach::book
