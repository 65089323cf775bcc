// A commit in the clerk's words.
#include <fmt/format.h>

#include "cli/log_form.hpp"
#include "cli/log_nouns.hpp"
#include "cli/log_show.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {

namespace {

using book::ChangeKind;

constexpr int longest_value = 60;  ///< columns
constexpr const char* bold = "\x1b[1m";
constexpr const char* plain = "\x1b[0m";

/// A value as it stands in a line: in quotes when it has spaces.
std::string shown(const std::string& value, bool full) {
  const std::string cut = full ? value : clip(value, longest_value);
  const bool quoted = cut.empty() || (cut.find(' ') != std::string::npos && cut.front() != '[');
  return quoted ? "\"" + cut + "\"" : cut;
}

Text tally_text(const Tally& tally) {
  Text text;
  const auto add = [&](std::size_t count, const Text& word) {
    if (count == 0) return;
    const std::string comma = text.empty() ? "" : ", ";
    text = say("{}{}{} {}", "{}{}{} {}", text, comma, count, word);
  };
  add(tally.added, say("new", "mới"));
  add(tally.changed, say("changed", "thay đổi"));
  add(tally.removed, say("removed", "bị xóa"));
  return text;
}

Text item_text(const book::FieldChange& change, bool full) {
  const Text how = change.after ? say("new", "mới") : say("removed", "bị xóa");
  const std::string& what = change.after ? *change.after : *change.before;
  if (what.empty()) return say("{} {}", "{} {}", change.field, how);
  return say("{} {} ({})", "{} {} ({})", change.field, how,
             full ? what : clip(what, longest_value));
}

/// `whole`: the record itself came or went, so its values speak for themselves.
Text field_text(const FieldForm& form, bool whole, bool full) {
  if (!form.change) {
    return say("{} ({})", "{} ({})", form.list, tally_text(form.tally));
  }
  const book::FieldChange& change = *form.change;
  if (is_item(change) && !(change.before && change.after)) return item_text(change, full);
  if (whole) {
    const std::string value =
        shown(change.after ? *change.after : change.before.value_or(""), full);
    return say("{} {}", "{} {}", change.field, value);
  }
  const Text nothing = say("(none)", "(không có)");
  const auto side = [&](const std::optional<std::string>& value) {
    if (!value) return nothing;
    const std::string text = shown(*value, full);
    return Text{text, text};
  };
  return say("{} {} -> {}", "{} {} -> {}", change.field, side(change.before), side(change.after));
}

Text record_text(const book::RecordChange& record, bool full) {
  const bool whole = record.kind != ChangeKind::changed;
  Text text = one_of(record.noun);
  if (!record.key.empty()) text = say("{} {}", "{} {}", text, record.key);
  if (record.kind == ChangeKind::added) text = say("{}: new", "{}: mới", text);
  if (record.kind == ChangeKind::removed) text = say("{}: removed", "{}: bị xóa", text);
  bool first = true;
  for (const FieldForm& form : form_of(record, full)) {
    const std::string joint = first ? ": " : ", ";
    text = say("{}{}{}", "{}{}{}", text, joint, field_text(form, whole, full));
    first = false;
  }
  return text;
}

Text noun_text(const NounForm& form) {
  const Text noun = several_of(form.noun);
  if (form.files <= 1) return say("{}: {}", "{}: {}", noun, tally_text(form.tally));
  return say("{}: {} in {} files", "{}: {} trong {} tệp", noun, tally_text(form.tally), form.files);
}

Text kind_text(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return say("new", "mới");
    case ChangeKind::removed:
      return say("removed", "bị xóa");
    default:
      return say("changed", "thay đổi");
  }
}

/// What is said of a file besides its records; empty: they say it all.
Text file_text(const book::ChangedFile& file) {
  if (!file.unreadable.empty()) {
    return say("{}: {}, and cannot be read: {}", "{}: {}, và không đọc được: {}", file.path,
               kind_text(file.kind), file.unreadable);
  }
  if (file.from_side) return say("{}: from the other side", "{}: từ nhánh kia", file.path);
  if (!file.records.empty()) return {};
  if (!file.of_book || file.kind != ChangeKind::changed) {
    return say("{}: {}", "{}: {}", file.path, kind_text(file.kind));
  }
  return say("{}: only its form", "{}: chỉ đổi cách trình bày", file.path);
}

void add_files(const book::Step& step, bool full, std::vector<Text>& lines) {
  std::vector<Text> texts;
  for (const auto& file : step.files) {
    if (Text text = file_text(file); !text.empty()) texts.push_back(std::move(text));
  }
  if (!full && texts.size() > told_at_most) {
    texts = {say("{} files", "{} tệp", texts.size())};
  }
  lines.insert(lines.end(), texts.begin(), texts.end());
}

Text deed(const book::Step& step) {
  if (!step.op.empty()) return {step.op, step.op};
  if (step.parents > 1) return say("merge: {}", "gộp: {}", step.subject);
  return say("by hand: {}", "bằng tay: {}", step.subject);
}

}  // namespace

std::string step_text(const book::Step& step, bool full, const Desk& desk) {
  const std::string head = harmless(fmt::format(
      "{:>4}{}  {}  {}  {}  {}", step.seq, step.op.empty() ? '+' : ' ', step.commit.substr(0, 12),
      book::clock_text(step.when), step.author, deed(step).in(desk.lang)));
  std::string text = desk.colour ? bold + head + plain + "\n" : head + "\n";
  std::vector<Text> lines;
  if (!step.correction.empty()) {
    lines.push_back(say("corrected, because: {}", "đính chính, lý do: {}", step.correction));
  }
  for (const NounForm& form : form_of(step, full)) {
    if (form.records.empty()) lines.push_back(noun_text(form));
    for (const auto* record : form.records) lines.push_back(record_text(*record, full));
  }
  add_files(step, full, lines);
  for (const Text& line : lines) {
    std::string margin = "      ";
    const std::string safe = harmless(line.in(desk.lang));
    const auto parts = desk.columns > 0 ? wrap(safe, std::max(desk.columns - 8, 20))
                                        : std::vector<std::string>{safe};
    for (const std::string& part : parts) {
      text += margin + part + "\n";
      margin = "        ";
    }
  }
  return text;
}

}  // namespace lapthach::cli
