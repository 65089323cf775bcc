// Checks what the minutes of a visit say: counts that must agree, hours, guidance, opinions, and
// what the recording guide of that day asks for.
#include <algorithm>
#include <numeric>

#include "domain/check.hpp"
#include "domain/guidance.hpp"

namespace lapthach::domain {

namespace {

int sum(std::initializer_list<std::optional<int>> counts) {
  return std::accumulate(counts.begin(), counts.end(), 0,
                         [](int all, std::optional<int> count) { return all + count.value_or(0); });
}

void check_roll(Findings& findings, const Visit& visit) {
  const MemberRoll& roll = visit.roll;
  const bool whole = roll.full && roll.probationary;
  const int counted = sum({roll.full, roll.probationary});
  if (whole && visit.members && counted != *visit.members) {
    findings.error(
        {visit.mark, "members"},
        say("members is {}, but full and probationary members make {}",
            "members là {}, nhưng chính thức và dự bị cộng lại là {}", *visit.members, counted),
        say("correct roll or members", "sửa lại roll hoặc members"));
  }
  const std::optional<int> members = on_roll(visit);
  const int apart = sum({roll.exempt, roll.away});
  if (!members || apart <= *members) return;
  findings.error(
      {visit.mark, "roll"},
      say("{} members are exempt or away, of {} on the roll",
          "{} đảng viên được miễn hoặc ở nơi khác, trong khi có {} đảng viên", apart, *members),
      say("correct exempt, away or members", "sửa lại exempt, away hoặc members"));
}

/// The list of the absent, where it is kept, says the same as the counts.
void check_absent(Findings& findings, const Visit& visit) {
  if (visit.absent.empty()) return;
  const auto named = [&](bool excused) {
    return static_cast<int>(std::ranges::count(visit.absent, excused, &AbsentMember::excused));
  };
  const auto compare = [&](std::string_view key, std::optional<int> count, int names) {
    if (!count || *count == names) return;
    findings.error({visit.mark, key},
                   say("{} is {}, but {} are named", "{} là {}, nhưng có {} người được ghi tên",
                       key, *count, names),
                   say("correct {} or the list of the absent",
                       "sửa lại {} hoặc danh sách vắng (absent)", key));
  };
  compare("excused", visit.excused, named(true));
  compare("unexcused", visit.unexcused, named(false));
}

/// Who is expected either came or was absent. An exempt member who came all the same makes the sum
/// greater, which is no fault.
void check_sum(Findings& findings, const Visit& visit) {
  const std::optional<int> members = on_roll(visit);
  if (!members || !visit.present) return;
  if (*visit.present < 0 || *visit.present > *members) return;  // a fault of its own
  const int expected = *members - sum({visit.roll.exempt, visit.roll.away});
  const int counted = sum({visit.present, visit.excused, visit.unexcused});
  const bool is_whole = visit.excused && visit.unexcused;
  if (counted <= *members && (counted >= expected || !is_whole)) {
    return check_expected(findings, visit.mark, *visit.present, expected);
  }
  findings.warning(
      {visit.mark, "present"},
      say("present and absent make {}, of {} expected", "có mặt và vắng cộng lại là {}, phải là {}",
          counted, expected),
      say("correct present, excused or unexcused", "sửa lại present, excused hoặc unexcused"));
}

void check_speakers(Findings& findings, const Visit& visit) {
  check_count(findings, {visit.mark, "speakers"}, visit.speakers);
  if (!visit.speakers || !visit.present || *visit.speakers <= *visit.present) return;
  findings.warning({visit.mark, "speakers"},
                   say("{} spoke, of {} present", "{} người phát biểu, trong khi {} người có mặt",
                       *visit.speakers, *visit.present),
                   say("count each person once", "mỗi người chỉ tính một lần"));
}

void check_votes(Findings& findings, const Visit& visit) {
  for (const Vote& vote : visit.votes) {
    const int votes = vote.in_favour + vote.against + vote.abstained;
    if (!visit.present || votes <= *visit.present) continue;
    findings.error({vote.mark, "for"},
                   say("{} voted, of {} present", "{} phiếu, trong khi {} người có mặt", votes,
                       *visit.present),
                   say("correct the votes or present", "sửa lại số phiếu hoặc present"));
  }
}

/// A meeting that ends before it starts went over midnight, unless the two were mixed up.
void check_duration(Findings& findings, const Visit& visit) {
  constexpr int longest = 12 * 60;
  const std::optional<int> minutes = duration(visit);
  if (!minutes || *minutes <= longest) return;
  findings.warning({visit.mark, "end"},
                   say("the meeting from {} to {} would have lasted {} minutes",
                       "buổi họp từ {} đến {} sẽ kéo dài {} phút", to_string(*visit.start),
                       to_string(*visit.end), *minutes),
                   say("correct start or end", "sửa lại start hoặc end"));
}

void check_moved(Findings& findings, const Visit& visit) {
  if (!visit.planned || *visit.planned == visit.date || !visit.reason.empty()) return;
  findings.warning({visit.mark, "planned"},
                   say("moved from {} to {} without a reason",
                       "đổi từ ngày {} sang {} mà không "
                       "ghi lý do",
                       day_text(*visit.planned), day_text(visit.date)),
                   say("write why under reason", "ghi lý do ở reason"));
}

/// What keeps that resolution from standing in a notebook of the ledger; nothing when it may.
std::optional<Text> misuse_of(const Notebook& notebook, const Visit& visit) {
  if (!notebook.cell.empty() && notebook.cell != visit.cell) {
    return say("notebook {} is that of cell {}", "sổ ghi nghị quyết số {} là của chi bộ {}",
               notebook.number, notebook.cell);
  }
  if (notebook.used_up && *notebook.used_up < visit.date) {
    return say("notebook {} was used up on {}", "sổ ghi nghị quyết số {} đã dùng hết ngày {}",
               notebook.number, day_text(*notebook.used_up));
  }
  if (notebook.returned && *notebook.returned < visit.date) {
    return say("notebook {} was returned on {}", "sổ ghi nghị quyết số {} đã nộp lại ngày {}",
               notebook.number, day_text(*notebook.returned));
  }
  return std::nullopt;
}

/// The notebook is one of the ledger that may hold it; a book without a ledger is not asked.
void check_notebook(Findings& findings, const Visit& visit) {
  const std::vector<Notebook>& ledger = findings.records().registers.notebooks;
  const std::string& number = visit.resolution.notebook;
  if (number.empty() || ledger.empty()) return;
  const auto notebook = std::ranges::find(ledger, number, &Notebook::number);
  const Use use{visit.mark, "resolution"};
  if (notebook == ledger.end()) {
    findings.warning(use,
                     say("there is no notebook {}", "không có sổ ghi nghị quyết số {}", number),
                     say("correct the number, or add it to registers/notebooks.yaml",
                         "sửa số sổ, hoặc thêm vào registers/notebooks.yaml"));
  } else if (const std::optional<Text> misuse = misuse_of(*notebook, visit)) {
    findings.warning(use, *misuse,
                     say("correct the number, or the notebook in registers/notebooks.yaml",
                         "sửa số sổ, hoặc sửa sổ đó trong registers/notebooks.yaml"));
  }
}

/// The parts that are missing, by their keys.
std::string keys_of(const std::vector<VisitPart>& parts) {
  std::string keys;
  for (const VisitPart part : parts) {
    if (!keys.empty()) keys += ", ";
    keys += name_of(part);
  }
  return keys;
}

void check_guide(Findings& findings, const Visit& visit) {
  const RecordingGuide* guide = guide_on(findings.records().settings, visit.date);
  if (!guide) return;
  const std::vector<VisitPart> missing = shortfalls(*guide, visit);
  if (missing.empty()) return;
  findings.warning(
      {visit.mark, "cell"},
      say("the record of {} on {} lacks what guide {} asks for: {}",
          "biên bản chi bộ {} ngày {} còn thiếu theo hướng dẫn {}: {}", visit.cell,
          day_text(visit.date), guide->id, keys_of(missing)),
      say("complete it: lapthach record visit --cell {} --date {}",
          "bổ sung: lapthach record visit --cell {} --date {}", visit.cell, to_string(visit.date)));
}

}  // namespace

std::optional<int> on_roll(const Visit& visit) {
  const MemberRoll& roll = visit.roll;
  if (!roll.full || !roll.probationary) return visit.members;
  const int counted = *roll.full + *roll.probationary;
  if (visit.members && *visit.members != counted) return std::nullopt;
  return counted;
}

void check_expected(Findings& findings, Mark mark, int present, int expected) {
  if (present <= expected || expected < 0) return;  // fewer than none: a fault of the roll
  findings.warning(
      {mark, "present"},
      say("{} were present, of {} expected", "{} người có mặt, trong khi số phải dự là {}", present,
          expected),
      say("leave it when exempt members came too; else correct present, exempt or away",
          "nếu có đảng viên được miễn vẫn đến dự thì để nguyên; nếu không, sửa lại "
          "present, exempt hoặc away"));
}

void check_minutes(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) check_minutes_of(findings, book);
}

void check_minutes_of(Findings& findings, const PeriodBook& book) {
  const GuidanceIds guidance(book);
  for (const Visit& visit : book.visits) {
    check_roll(findings, visit);
    check_absent(findings, visit);
    check_sum(findings, visit);
    check_speakers(findings, visit);
    check_votes(findings, visit);
    check_duration(findings, visit);
    check_moved(findings, visit);
    check_notebook(findings, visit);
    for (const AgendaItem& item : visit.items) {
      guidance.require(findings, {item.mark, "guidance"}, item.guidance);
    }
    check_opinions(findings, visit.opinions);
    check_guide(findings, visit);
  }
}

}  // namespace lapthach::domain
