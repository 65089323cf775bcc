// Plans what a document of records would change.
#include "lapthach/book/record.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "book/import_clean.hpp"
#include "book/introduced.hpp"
#include "book/load.hpp"
#include "book/order.hpp"
#include "book/recording.hpp"

namespace lapthach::book {

namespace {

struct Kind {
  RecordKind kind;
  std::string_view word;  ///< on the command line
  std::string_view list;  ///< in the book's file
  bool of_period;
  void (*record)(Recording&);
};

constexpr std::array kinds{
    Kind{RecordKind::visit, "visit", "visits", true, record_visits},
    Kind{RecordKind::session, "session", "sessions", true, record_sessions},
    Kind{RecordKind::review, "review", "reviews", true, record_reviews},
    Kind{RecordKind::absence, "absence", "unavailable", true, record_absences},
    Kind{RecordKind::attendance, "attendance", "attendance", false, record_registers},
    Kind{RecordKind::notebook, "notebook", "notebooks", false, record_registers},
    Kind{RecordKind::training, "training", "training", false, record_registers},
    Kind{RecordKind::briefing, "briefing", "briefings", false, record_registers},
    Kind{RecordKind::inspection, "inspection", "inspections", false, record_registers},
    Kind{RecordKind::guidance, "guidance", "guidance", true, record_guidance},
    Kind{RecordKind::appointment, "appointment", "appointments", true, record_appointments},
};

const Kind& kind_of(RecordKind kind) { return *std::ranges::find(kinds, kind, &Kind::kind); }

/// A record that names a notebook of the ledger.
bool names_notebook(const Document& document) {
  const Tree& tree = document.tree;
  return std::ranges::any_of(document.records, [&](std::size_t record) {
    const std::size_t resolution = find_key(tree, record, "resolution");
    return resolution != 0 && tree.nodes[resolution].kind == NodeKind::map &&
           find_key(tree, resolution, "notebook") != 0;
  });
}

/// What the records need to be checked against; periods are read when they are known.
Wanted wanted_for(const Kind& kind, const Document& document) {
  Wanted wanted;
  wanted.periods = false;
  wanted.registers = !kind.of_period || names_notebook(document);
  return wanted;
}

/// Text of the fonts of before Unicode would be stored as what nobody can read.
void refuse_legacy(Recording& recording) {
  const Tree& tree = recording.document.tree;
  for (const Node& node : tree.nodes) {
    const auto legacy =
        node.kind == NodeKind::scalar ? find_legacy(node.text) : std::optional<Legacy>();
    if (!legacy) continue;
    recording.plan.diagnostics.push_back(
        fault_of(tree, node, in_old_font(legacy->font, legacy->text),
                 say("write it in Unicode; a file is taken as --from FILE --encoding {}",
                     "viết lại bằng chữ Unicode; nếu là tệp, dùng --from TỆP --encoding {}",
                     legacy->font == LegacyFont::vni ? "vni" : "tcvn3")));
  }
}

void check_outcome(Recording& recording) {
  sort_records(recording.before);
  sort_records(recording.after);
  auto faults = introduced(recording.before, recording.after);
  recording.plan.diagnostics.insert(recording.plan.diagnostics.end(), faults.begin(), faults.end());
}

std::string subject_of(const Recording& recording, const Kind& kind) {
  const RecordPlan& plan = recording.plan;
  const int changes = plan.added + plan.completed + plan.corrected;
  if (changes == 1) return fmt::format("record {}: {}", kind.word, recording.last_title);
  return fmt::format("record {}: {} new, {} completed, {} corrected", kind.word, plan.added,
                     plan.completed, plan.corrected);
}

/// The only one whose folder changes, else the one asked for.
std::optional<Period> period_of_change(const Recording& recording) {
  std::set<Period> periods;
  for (const FileChange& file : recording.plan.change.files) {
    const auto folder = parse_folder(std::string_view(file.path).substr(0, file.path.find('/')));
    if (folder) periods.insert(*folder);
  }
  return periods.size() == 1 ? *periods.begin() : recording.request.period;
}

void conclude(Recording& recording, const Kind& kind) {
  RecordPlan& plan = recording.plan;
  sort_diagnostics(plan.diagnostics);
  for (Diagnostic& fault : plan.diagnostics) show_place(recording.document, fault);
  keep_few_warnings(plan.diagnostics);
  const auto errors = std::ranges::count(plan.diagnostics, Severity::error, &Diagnostic::severity);
  plan.not_allowed = static_cast<std::size_t>(errors) == recording.needs_correction;
  if (recording.failed()) {
    plan.change = {};
    plan.preview.clear();
    return;
  }
  plan.change.subject = subject_of(recording, kind);
  plan.change.trailers = {{"Lapthach-Op", fmt::format("record {}", kind.word)}};
  const std::optional<Period> period = period_of_change(recording);
  if (kind.of_period && period) {
    plan.change.trailers.emplace_back("Lapthach-Period", to_string(*period));
  }
  for (const domain::PetitionId& id : plan.raised) {
    plan.preview.push_back(
        say("new petition {}", "kiến nghị mới: {}", id).in(recording.before.settings.language));
  }
  if (!plan.raised.empty()) {
    plan.change.trailers.emplace_back("Lapthach-Petition",
                                      fmt::format("{}", fmt::join(plan.raised, ", ")));
  }
  if (plan.corrected > 0 || !recording.request.correction.empty()) {
    plan.change.trailers.emplace_back("Lapthach-Correction", recording.request.correction);
  }
}

}  // namespace

void refuse(Recording& recording, Mark mark, std::string_view key, Text what, Text hint) {
  recording.plan.diagnostics.push_back({Severity::error,
                                        domain::where(recording.after, mark, key),
                                        std::move(what),
                                        std::move(hint),
                                        {}});
}

bool has_come(Recording& recording, Date date, Mark mark) {
  const auto& today = recording.request.today;
  if (!today || date <= *today) return true;
  refuse(recording, mark, "date", say("{} is still to come", "ngày {} chưa đến", to_string(date)),
         say("correct the day", "sửa lại ngày"));
  return false;
}

bool note(Recording& recording, Mark mark, const Text& noun, const std::string& title,
          const Overlaid* merged) {
  RecordPlan& plan = recording.plan;
  const Lang lang = recording.before.settings.language;
  recording.last_title = title;
  if (!merged) {
    ++plan.added;
    plan.preview.push_back(say("new {} {}", "{} mới: {}", noun, title).in(lang));
    return true;
  }
  if (merged->replaced.empty()) {
    ++plan.completed;
    plan.preview.push_back(say("completed {} {}", "bổ sung {}: {}", noun, title).in(lang));
    return true;
  }
  const std::string replaced = fmt::format("{}", fmt::join(merged->replaced, ", "));
  if (recording.request.correction.empty()) {
    ++recording.needs_correction;
    refuse(recording, mark, {},
           say("{} {} is recorded with other values: {}", "{} {} đã ghi khác: {}", noun, title,
               replaced),
           say("to change what is recorded, say why: --correct REASON",
               "muốn sửa nội dung đã ghi, nêu lý do: --correct LÝ_DO"));
    return false;
  }
  ++plan.corrected;
  plan.preview.push_back(
      say("corrected {} {}: {}", "đính chính {} {}: {}", noun, title, replaced).in(lang));
  return true;
}

void require_key(Recording& recording, std::size_t record, std::string_view key,
                 const Meaning& meaning) {
  const auto keys = identifying_keys(recording.list);
  const Tree& tree = recording.document.tree;
  if (std::ranges::find(keys, key) == keys.end() || find_key(tree, record, key) != 0) return;
  recording.plan.diagnostics.push_back(fault_of(
      tree, tree.nodes[record], say("\"{}\" is missing", "thiếu \"{}\"", key),
      say("{}: {}", "{}: {}", key, Text{std::string(meaning.en), std::string(meaning.vi)})));
}

void drop_repeated(std::vector<Diagnostic>& faults, std::size_t first, std::size_t second) {
  const auto at = [&](std::size_t i) { return faults.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto stands = [&](const Diagnostic& fault) {
    return std::any_of(at(first), at(second), [&](const Diagnostic& other) {
      return other.where.line == fault.where.line && other.where.column == fault.where.column;
    });
  };
  faults.erase(std::remove_if(at(second), faults.end(), stands), faults.end());
}

Span days_at(const Tree& tree, std::size_t record) {
  for (const std::string_view key : {"date", "issued", "from"}) {
    const std::size_t node = find_key(tree, record, key);
    const auto date = node ? parse_date_loose(tree.nodes[node].text) : std::nullopt;
    if (date) return {date, date};
  }
  const std::size_t node = find_key(tree, record, "month");
  const auto month = node ? parse_month_loose(tree.nodes[node].text) : std::nullopt;
  if (!month) return {};
  return {last_day(*month), last_day(*month)};
}

domain::PeriodBook& book_of(domain::Records& records, Period period) {
  const auto place =
      std::ranges::lower_bound(records.periods, period, {}, &domain::PeriodBook::period);
  if (place != records.periods.end() && place->period == period) return *place;
  domain::PeriodBook book;
  book.period = period;
  return *records.periods.insert(place, std::move(book));
}

void read_period(Recording& recording, Period period) {
  if (recording.before.period(period)) return;
  Wanted wanted;
  wanted.from = wanted.to = period;
  wanted.visits = false;
  wanted.rosters = recording.request.kind == RecordKind::absence;
  domain::Records loaded;
  loaded.files = recording.before.files;
  load_periods(recording.root, wanted, loaded);
  domain::PeriodBook& book = book_of(recording.before, period);
  if (!loaded.periods.empty()) book = std::move(loaded.periods.front());
  book_of(recording.after, period) = book;
}

namespace {

/// An absence may do without a period: days of leave have none.
Text hint_on_period(const Recording& recording) {
  const Text period = say("write period: \"2019-Q3\", or the period after the command",
                          "ghi period: \"2019-Q3\", hoặc ghi kỳ sau tên lệnh");
  if (recording.request.kind != RecordKind::absence) return period;
  return say("for a visit that was missed, {}; for days of leave, add --since and --until",
             "nếu vắng một buổi dự: {}; nếu báo bận trước: thêm --since và --until", period);
}

}  // namespace

std::optional<Period> period_of_entry(Recording& recording, std::optional<Period> own,
                                      std::optional<Date> date, Mark mark) {
  std::optional<Period> period = own ? own : recording.request.period;
  if (!period && date) period = lapthach::period_of(*date);
  if (!period) {
    refuse(recording, mark, "period", say("no period is named", "chưa ghi kỳ"),
           hint_on_period(recording));
    return period;
  }
  read_period(recording, *period);
  const auto& record = book_of(recording.before, *period).record;
  if (!record || record->status == domain::PeriodStatus::open ||
      !recording.request.correction.empty()) {
    return period;
  }
  ++recording.needs_correction;
  refuse(recording, mark, "period",
         say("the period {} is closed", "kỳ {} đã đóng", to_string(*period)),
         say("a closed period changes only by a correction: --correct REASON",
             "kỳ đã đóng chỉ được đính chính: --correct LÝ_DO"));
  return std::nullopt;
}

RecordPlan plan_record(const std::filesystem::path& root, const RecordRequest& request) {
  const Kind& kind = kind_of(request.kind);
  Document document = read_document(request.document, request.file, kind.list);
  domain::Records before = load_or_throw(root, wanted_for(kind, document));
  Recording recording{root, request, kind.list, std::move(document), std::move(before), {}, {}};
  recording.after = recording.before;
  recording.after.files.push_back(request.file);
  refuse_legacy(recording);
  if (!recording.failed()) kind.record(recording);
  if (!recording.failed() && !recording.plan.change.files.empty()) check_outcome(recording);
  conclude(recording, kind);
  return std::move(recording.plan);
}

}  // namespace lapthach::book
