// Rules of the record that another committee or year would change: score sheets (bảng chấm điểm),
// recording guides (hướng dẫn ghi chép), terms and thresholds. All dated, all data.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/decimal.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"
#include "lapthach/domain/lifecycle.hpp"

namespace lapthach::domain {

/// What a criterion can be measured by, from the record itself.
enum class Measure {
  attendance,  ///< percent present of those expected
  speakers,    ///< percent of those present who spoke
  duration,    ///< minutes
};

/// The points for a range of the measure, and of the number of members when stated. All bounds
/// stated must hold.
struct Tier {
  std::optional<Decimal> at_least;
  std::optional<Decimal> above;
  std::optional<Decimal> below;
  std::optional<int> members_at_least;
  std::optional<int> members_below;
  Decimal points;
  Mark mark = {};

  bool operator==(const Tier&) const = default;
};

struct Criterion {
  CriterionId id;
  std::string name;
  Decimal points;        ///< full marks
  bool assumed = false;  ///< the source does not say how many
  std::optional<Measure> measure;
  std::optional<Decimal> unexcused;  ///< instead, when anybody was absent without leave
  std::vector<Tier> tiers;           ///< the first that fits holds
  Mark mark = {};

  bool operator==(const Criterion&) const = default;
};

/// A group without criteria is scored as a whole.
struct ScoreGroup {
  CriterionId id;
  std::string name;
  Decimal points;        ///< the sum of its criteria
  bool assumed = false;  ///< the source does not say how many
  std::vector<Criterion> criteria;
  Mark mark = {};

  bool operator==(const ScoreGroup&) const = default;
};

/// The first grade holds whose points are reached and whose `full` groups and criteria all have
/// full marks.
struct Grade {
  std::string name;
  Decimal at_least;
  std::vector<CriterionId> full;
  Mark mark = {};

  bool operator==(const Grade&) const = default;
};

struct ScoreSheet {
  SheetId id;
  std::string name;
  std::string source;  ///< what it rests on, and how sure that is
  Span span;
  std::vector<ScoreGroup> groups;
  std::vector<Grade> grades;  ///< best first
  Mark mark;

  bool operator==(const ScoreSheet&) const = default;
};

/// Parts of a visit's record that a guide can ask for.
enum class VisitPart {
  kind,
  start,
  end,
  place,
  chair,
  secretary,
  roll,
  present,
  absent,  ///< a name for each member who was absent
  previous,
  next,
  speakers,
  votes,
  resolution,
  items,
  observation,
  cell_score,      ///< by the cell itself
  superior_score,  ///< by the visiting superior
  duration,        ///< least_minutes
};

constexpr auto words(VisitPart) {
  using enum VisitPart;
  return std::array{Named{"kind", kind},
                    Named{"start", start},
                    Named{"end", end},
                    Named{"place", place},
                    Named{"chair", chair},
                    Named{"secretary", secretary},
                    Named{"roll", roll},
                    Named{"present", present},
                    Named{"absent", absent},
                    Named{"previous", previous},
                    Named{"next", next},
                    Named{"speakers", speakers},
                    Named{"votes", votes},
                    Named{"resolution", resolution},
                    Named{"items", items},
                    Named{"observation", observation},
                    Named{"cell_score", cell_score},
                    Named{"superior_score", superior_score},
                    Named{"duration", duration}};
}

/// What a record of that time must hold.
struct RecordingGuide {
  GuideId id;
  std::string name;
  std::string source;
  Span span;
  std::optional<int> least_minutes;
  std::optional<int> least_minutes_both;  ///< of a meeting that is regular and thematic in one
  std::vector<VisitPart> parts;
  Mark mark;

  bool operator==(const RecordingGuide&) const = default;
};

struct MinutesSettings {
  int record_days = 7;            ///< calendar days after the meetings to record them; 0 to 366
  int attendance_threshold = 90;  ///< percent, 0 to 100
  bool expect_sessions = false;   ///< a working session with each unit is due every period
  bool expect_reviews = false;    ///< a review of each team is due every period
  Mark mark;

  bool operator==(const MinutesSettings&) const = default;
};

}  // namespace lapthach::domain
