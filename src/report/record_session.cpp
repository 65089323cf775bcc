// Lays out working sessions: both sides, guidance gone through, requests, conclusion, opinions.
#include "report/record_session.hpp"

#include <algorithm>

#include "report/labelled.hpp"
#include "report/names.hpp"
#include "report/record_opinions.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::PeriodBook;
using domain::Session;

std::string team_side(const domain::Records& records, const Session& session) {
  std::vector<std::string> names;
  for (const domain::OfficialId& official : session.officials) {
    names.push_back(official_name(records, official, session.date));
  }
  return joined(names);
}

/// The contents of the period's guidance that the session went through, or did not.
std::string guidance(const PeriodBook& book, const Session& session, bool gone_through) {
  std::vector<std::string> texts;
  const auto went_through = [&](const domain::GuidanceId& id) {
    return std::ranges::find(session.guidance, id) != session.guidance.end();
  };
  if (gone_through) {
    for (const domain::GuidanceId& id : session.guidance) {
      texts.push_back(guidance_text(book, id));
    }
  } else if (book.record) {
    for (const domain::Guidance& each : book.record->guidance) {
      if (!went_through(each.id)) texts.push_back(each.text);
    }
  }
  return joined(texts);
}

}  // namespace

print::Section session_in_full(const domain::Records& records, const PeriodBook& book,
                               const Session& session, Lang lang) {
  Parts parts(lang);
  parts.add(say("Team's side", "Tổ công tác"), team_side(records, session));
  parts.add(say("Committee's side", "Phía đảng ủy"), joined(session.attendants));
  parts.add(say("Guidance gone through", "Nội dung định hướng đã quán triệt"),
            guidance(book, session, true));
  parts.add(say("Guidance not gone through", "Nội dung định hướng chưa quán triệt"),
            guidance(book, session, false));
  parts.add(say("The committee's report", "Báo cáo của đảng ủy"), session.report);
  parts.add(say("Requests", "Đề xuất"), session.requests);
  parts.add(say("The team's remarks", "Ý kiến của tổ công tác"), session.remarks);
  parts.add(say("Conclusion", "Kết luận"), session.conclusion);
  const std::string unit = unit_title(records.registry, session.unit, session.date, lang);
  print::Section section{
      say("Working session with {}, {}", "Làm việc với Ban Thường vụ Đảng ủy {}, {}", unit,
          day_text(session.date))
          .in(lang),
      parts.take(),
      {}};
  if (!session.opinions.empty()) {
    section.tables.push_back(opinions_table(records, session.opinions, lang));
  }
  return section;
}

}  // namespace lapthach::report
