// What the papers on petitions share: which petitions they look at, and how things are called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/statistics.hpp"
#include "lapthach/report/petitions.hpp"

namespace lapthach::report {

/// Those of the range that reports add up: none that was split, of kinds that count.
docket::Cases counted(const PetitionView& view);

/// The same from the first period of the book on, up to the end of the range.
docket::Cases counted_so_far(const PetitionView& view);

/// The backlog of each period of the range in voices, with its balance.
print::Table backlog_table(const PetitionView& view);

/// The last event of that kind in the petition's present round; null when there is none.
const domain::Event* last_of(const docket::Case& each, domain::EventKind kind);

/// "2019-Q3", or "2017-Q1..2019-Q3".
std::string range_word(const PeriodRange& range);
/// "quý III năm 2019", or "từ quý I năm 2017 đến quý III năm 2019".
Text range_text(const PeriodRange& range);

/// A paper with its title, range and day.
print::Document petition_paper(const PetitionView& view, const Text& title);

/// The title of a petition, else its text. For the public without persons: names after a form of
/// address stand as […], and a text that seems to hold a number, address or e-mail of somebody is
/// left out.
std::string content_text(const PetitionView& view, const domain::Petition& petition);

std::string bucket_name(const PetitionView& view, const domain::BucketId& id);
std::string level_name(const PetitionView& view, const domain::LevelId& id, Date day);
std::string topic_name(const PetitionView& view, const domain::TopicId& id);
std::string agency_name(const PetitionView& view, const domain::AgencyId& id, Date day);
Text stage_text(domain::Stage stage);

/// "12-BC/HU (05/7/2019)"
std::string paper_text(const domain::Doc& doc, Lang lang);

/// `part` of `whole` in percent; empty of nothing.
std::string share(std::int64_t part, std::int64_t whole);

}  // namespace lapthach::report
