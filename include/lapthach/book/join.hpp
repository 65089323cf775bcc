// Several books read as one: a province over its communes.
#pragma once

#include <string>
#include <vector>

#include "lapthach/base/error.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::book {

/// One of several books, under a name that no other has.
struct NamedBook {
  std::string name;
  domain::Records records;
};

/// What the books count by otherwise than the first of them, which would make their sum mean
/// nothing: one error a book. Levels, buckets, kinds of opinion, clocks, lifecycle, calendar, what
/// minutes owe, recording guides and days off must be the same; topics, outcomes and score sheets
/// of one id must mean the same, and each book may have others.
std::vector<Diagnostic> disagreements(const std::vector<NamedBook>& books);

/// The records of all of them, in canonical order. Units, cells, officials, teams, decisions and
/// petitions whose id another book has too are called BOOK:ID; so are agencies and contents of
/// guidance, unless they are the same in each. Where ids did not tell them apart, names get the
/// book behind them. Days off are those of all. The settings are those of the first book, with the
/// topics, outcomes, kinds of opinion and score sheets of all, the greatest of the least counts
/// that are published, and without rules of competence; the committee is the one superior of all,
/// when they have one, else the first. Certificates and repairs of rosters are left out. Each book
/// by itself is among the parts. The books must not disagree.
domain::Records join(std::vector<NamedBook> books);

}  // namespace lapthach::book
