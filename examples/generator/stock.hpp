// The tables that one book's records are told from; see README.md for what stands in each.
#pragma once

#include <filesystem>

#include "lives.hpp"
#include "sheet.hpp"

namespace example {

struct Stock {
  std::vector<Row> periods;   ///< how many petitions of each level, period by period
  std::vector<Row> opinions;  ///< what people say, with who settles it and how
  std::vector<Row> special;   ///< single petitions, some of them parts of others
  std::vector<Row> guidance;  ///< contents set for each period
  std::vector<Row> reviews;   ///< shortcomings with cause and remedy, strengths, lessons
  std::vector<Row> training, inspections;
  std::vector<Life> lives;
  Phrases fills;    ///< of the opinions
  Phrases reasons;  ///< by event
  Phrases papers;   ///< how each agency signs
  Phrases minutes;  ///< by part of the record
  Phrases facts;    ///< days and numbers
};

/// Reads the tables of one book.
Stock read_stock(const std::filesystem::path& directory);

}  // namespace example
