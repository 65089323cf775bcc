// Scans the free texts of a book for personal data, record by record.
#include "lapthach/docket/personal.hpp"

namespace lapthach::docket {

using domain::Records;

namespace {

class Scan {
 public:
  explicit Scan(const Records& records) : records_(records) {}

  /// `record`: as people name it.
  void look(Mark mark, std::string_view key, const Text& record, std::string_view text) {
    for (const Text& kind : personal_data(text)) {
      found_.push_back(
          {Severity::warning,
           domain::where(records_, mark, key),
           say("{} of {} holds what looks like {}", "{} của {} có nội dung giống {}", key, record,
               kind),
           say("take it out before it is committed; who a petitioner is belongs in private/, and "
               "what a petition holds already is taken out with lapthach petition redact",
               "bỏ ra trước khi ghi vào git; người nêu là ai thì lưu trong private/, còn nội dung "
               "kiến nghị đã ghi thì che bằng lapthach petition redact"),
           {}});
    }
  }

  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  const Records& records_;
  std::vector<Diagnostic> found_;
};

void scan(Scan& found, const domain::Petition& petition) {
  const Text called{petition.id.str(), petition.id.str()};
  found.look(petition.mark, "title", called, petition.title);
  found.look(petition.mark, "text", called, petition.text);
  found.look(petition.mark, "place", called, petition.place);
  for (const domain::Event& event : petition.events) {
    const Text step = say("{} {}", "{} {}", petition.id, event.id);
    found.look(event.mark, "reason", step, event.reason);
    found.look(event.mark, "text", step, event.text);
    found.look(event.mark, "channel", step, event.channel);
  }
}

void scan(Scan& found, const Text& called, const std::vector<domain::Opinion>& opinions) {
  for (const domain::Opinion& opinion : opinions) {
    found.look(opinion.mark, "title", called, opinion.title);
    found.look(opinion.mark, "text", called, opinion.text);
    found.look(opinion.mark, "answer", called, opinion.answer);
  }
}

void scan(Scan& found, const domain::Visit& visit) {
  const Text called = say("the visit of {}", "buổi dự của {}", visit.cell);
  found.look(visit.mark, "notes", called, visit.notes);
  found.look(visit.mark, "observation", called, visit.observation);
  found.look(visit.mark, "previous", called, visit.previous);
  found.look(visit.mark, "next", called, visit.next);
  for (const domain::AgendaItem& item : visit.items)
    found.look(item.mark, "text", called, item.text);
  scan(found, called, visit.opinions);
}

void scan(Scan& found, const domain::Session& session) {
  const Text called = say("the session with {}", "buổi làm việc với {}", session.unit);
  found.look(session.mark, "report", called, session.report);
  found.look(session.mark, "requests", called, session.requests);
  found.look(session.mark, "remarks", called, session.remarks);
  found.look(session.mark, "conclusion", called, session.conclusion);
  scan(found, called, session.opinions);
}

void scan(Scan& found, const domain::Review& review) {
  const Text called = say("the review of team {}", "đánh giá tổ {}", review.team);
  for (const std::string& text : review.strengths) {
    found.look(review.mark, "strengths", called, text);
  }
  for (const domain::Shortcoming& each : review.shortcomings) {
    found.look(each.mark, "text", called, each.text);
    found.look(each.mark, "cause", called, each.cause);
    found.look(each.mark, "remedy", called, each.remedy);
  }
  for (const std::string& text : review.lessons) found.look(review.mark, "lessons", called, text);
}

}  // namespace

std::vector<Diagnostic> personal_data(const Records& records) {
  Scan found(records);
  for (const domain::PeriodBook& book : records.periods) {
    for (const domain::Petition& petition : book.petitions) scan(found, petition);
    for (const domain::Visit& visit : book.visits) scan(found, visit);
    for (const domain::Session& session : book.sessions) scan(found, session);
    for (const domain::Review& review : book.reviews) scan(found, review);
  }
  return found.take();
}

}  // namespace lapthach::docket
