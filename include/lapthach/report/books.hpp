// A report over several books read as one: what each adds to it, and which of them is behind.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lapthach/report/figures.hpp"
#include "lapthach/report/petitions.hpp"

namespace lapthach::report {

/// How far one of the books has come.
struct BookState {
  std::string name;
  std::string committee = {};
  std::string commit = {};             ///< the beginning of its last one; empty: none
  std::optional<Date> committed = {};  ///< day of that commit
  std::optional<Date> recorded = {};   ///< day of the last thing that was entered or held
  std::optional<Period> last = {};     ///< the last period with visits, sessions or petitions
  std::optional<domain::PeriodStatus> status = {};  ///< of the report's last period
  std::int64_t missing = 0;    ///< records that are owed of it, and not explained
  bool is_due = false;         ///< the day to record it is over
  std::int64_t petitions = 0;  ///< raised in the range
  std::vector<std::pair<std::string, print::Value>> totals = {};  ///< of the report on it alone
};

/// The state of the book in `view`, but for commit and totals. `view.records` must hold the range
/// with its rosters, visits and petitions.
BookState book_state(std::string name, const PetitionView& view);

/// Why a book is behind.
enum class Lag {
  period,   ///< another book has records of a later period
  open,     ///< another book has closed the report's last period
  missing,  ///< records of that period are owed although their day is over
};
/// What each of `books` lags in, in their order; empty: it is up to date.
std::vector<std::vector<Lag>> lags(const std::vector<BookState>& books);
/// In words. `period`: the report's last one.
Text lag_text(const BookState& book, const std::vector<Lag>& lags, Period period);

/// Says in title and text of `document` which books it is of and which are behind, and adds the
/// section on them: table `books` has a row a book, and `book_totals` its share in each total that
/// is a sum, with the totals of the document in the last row, which must be the sum of the others.
void tell_books(print::Document& document, const std::vector<BookState>& books, Period period,
                Lang lang);

/// What the figures of that section say.
Figures books_figures();

}  // namespace lapthach::report
