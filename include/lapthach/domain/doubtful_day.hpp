// Days that can be written but are hardly meant: refused where they are typed, told of in a book.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

/// What is wrong with a day, and what to do about it.
struct DoubtfulDay {
  Text what;
  Text hint;
};

/// Of a day so early or so late that what belongs to the period was hardly then: more than a month
/// before it, or more than a quarter after it. The hint knows day and month the wrong way round.
std::optional<DoubtfulDay> far_day(Date date, Period period);

/// The periods that what was on `date` may belong to: those it is not far from, in order.
std::vector<Period> periods_near(Date date);

/// Of an event that sets a day (`until`) before its own.
std::optional<DoubtfulDay> early_term(const Event& event);

/// Of a result whose paper is older than the direction it follows, or a reply whose paper is older
/// than the petition. `course` must hold the event.
std::optional<DoubtfulDay> early_paper(const Petition& petition, const Course& course,
                                       const Event& event);

}  // namespace lapthach::domain
