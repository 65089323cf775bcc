// Puts the synthesis of a period together from its sections and annexes.
#include <iterator>

#include "lapthach/report/figures.hpp"
#include "lapthach/report/synthesis.hpp"
#include "report/period_sections.hpp"
#include "report/record_session.hpp"

namespace lapthach::report {
namespace {

/// The sections of another paper under one title.
void take_in(print::Document& document, const Text& title, print::Document annex, Lang lang) {
  for (print::Section& section : annex.sections) {
    section.title = section.title.empty() ? title.in(lang) : title.in(lang) + ": " + section.title;
    document.sections.push_back(std::move(section));
  }
}

void require_book(const PetitionView& view) {
  if (view.records.period(view.range.first) != nullptr) return;
  throw Error(
      Fault::no,
      say("the book has nothing of {} yet", "sổ chưa có gì của kỳ {}", to_string(view.range.first)),
      say("see what there is: lapthach assign show, lapthach record show",
          "xem những gì đã có: lapthach assign show, lapthach record show"));
}

/// Each working session in full; they name those who were there.
void add_sessions(print::Document& document, const PetitionView& view) {
  const domain::PeriodBook& book = book_of(view);
  const Text annex = say("Annex 5. ", "Phụ lục 5. ");
  for (const domain::Session& session : book.sessions) {
    print::Section section = session_in_full(view.records, book, session, view.lang);
    section.title = annex.in(view.lang) + section.title;
    document.sections.push_back(std::move(section));
  }
}

template <class T>
void append(std::vector<T>& all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Figures period_figures() {
  Figures figures = {
      {"opening", say("Voices open before the period.", "Số lượt chưa trả lời trước kỳ."),
       say("voices of rounds open on the day before the first of the period",
           "số lượt của các lần giải quyết còn mở vào ngày trước ngày đầu kỳ")},
      {"raised", say("Voices raised in the period.", "Số lượt nêu trong kỳ."),
       say("voices of first rounds begun in the period", "số lượt nêu lần đầu trong kỳ")},
      {"reopened", say("Voices whose petition was reopened.", "Số lượt mở lại trong kỳ."),
       say("voices of later rounds begun in the period", "số lượt mở lại trong kỳ")},
      {"closed", say("Voices replied to in the period.", "Số lượt đã trả lời trong kỳ."),
       say("voices of rounds whose reply came in the period",
           "số lượt của các lần giải quyết được trả lời trong kỳ")},
      {"closing", say("Voices open on the last day of the period.", "Số lượt còn lại cuối kỳ."),
       say("voices of rounds open that day, counted for itself; opening + raised + reopened = "
           "closed + closing",
           "số lượt còn mở ngày ấy, đếm riêng; đầu kỳ + nêu mới + mở lại = đã trả lời + còn lại")},
      {"outstanding",
       say("Petitions of earlier periods whose cell waits for its reply.",
           "Số kiến nghị các kỳ trước chưa trả lời."),
       say("open petitions raised before the period", "kiến nghị nêu trước kỳ, chưa đóng")},
      {"rate", say("Members who came of those expected.", "Tỷ lệ đảng viên dự trên số phải dự."),
       say("present / (members - exempt - sent elsewhere)",
           "có mặt / (đảng viên - được miễn - ở nơi khác)")},
  };
  append(figures, compliance_figures());
  append(figures, cumulative_figures());
  return figures;
}

print::Document period(const PetitionView& view) {
  require_book(view);
  const Lang lang = view.lang;
  const auto presence =
      compliance({view.records, view.range, view.as_of, lang, {}, view.is_public});
  const auto of_period = cumulative(view);
  const PeriodRange so_far{view.records.periods.front().period, view.range.last};
  const docket::Cases open = earlier(view, true);

  print::Document document = petition_paper(
      view, say("Synthesis of the visits and opinions, {}",
                "Báo cáo tổng hợp kết quả dự sinh hoạt chi bộ và ý kiến, kiến nghị {}",
                range_text(view.range)));
  document.sections = {results(view, presence), judgement(view), remedies(view), proposals(view)};
  const auto body = std::ssize(document.sections);
  document.sections.push_back(visits_annex(view));
  take_in(document, say("Annex 2. Opinions", "Phụ lục 2. Ý kiến, kiến nghị"), petitions(view),
          lang);
  take_in(document, say("Annex 3. Period by period", "Phụ lục 3. Tổng hợp qua các kỳ"),
          cumulative({view.records, view.cases, so_far, view.as_of, lang, {}, view.is_public}),
          lang);
  document.sections.push_back(outstanding(view, open));
  if (!view.is_public) add_sessions(document, view);
  for (auto i = body; i < std::ssize(document.sections); ++i) document.sections[i].annex = true;
  document.totals = presence.totals;
  append(document.totals, of_period.totals);
  document.totals.emplace_back("outstanding", std::ssize(open));
  document.balances = presence.balances;
  append(document.balances, of_period.balances);
  return document;
}

}  // namespace lapthach::report
