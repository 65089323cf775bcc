// The parts that the synthesis of a period is made of.
#pragma once

#include "lapthach/print/document.hpp"
#include "report/petition_view.hpp"

namespace lapthach::report {

/// What is stored of the period, which must be there.
const domain::PeriodBook& book_of(const PetitionView& view);

/// Petitions of earlier periods, and those of them that are open.
docket::Cases earlier(const PetitionView& view, bool open_only);

/// A count in a sentence; small ones are hidden in what is published.
std::string count_text(const PetitionView& view, std::int64_t n);

/// "Cấp huyện: 3, Cấp cơ sở: 2": counts that sum to one that is known.
std::string parts_text(const PetitionView& view,
                       const std::vector<std::pair<std::string, std::int64_t>>& parts);

/// What somebody wrote; without persons in what is published.
std::string free_text(const PetitionView& view, const std::string& text);

/// I. Results: preparation, visits, quality, sessions, opinions, settlement, highlights.
/// `presence`: compliance() of the period.
print::Section results(const PetitionView& view, const print::Document& presence);
/// II. Strengths and shortcomings with their causes, team by team.
print::Section judgement(const PetitionView& view);
/// III. Lessons, with the amendments that followed them, and remedies still to be carried out.
print::Section remedies(const PetitionView& view);
/// IV. What is to be put to the standing committee: what comes back, what is overdue, vacancies.
print::Section proposals(const PetitionView& view);
/// Annex 1: one row a visit.
print::Section visits_annex(const PetitionView& view);
/// Annex 4: what earlier periods left open.
print::Section outstanding(const PetitionView& view, const docket::Cases& open);

}  // namespace lapthach::report
