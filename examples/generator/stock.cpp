// Reads the tables of one book.
#include "stock.hpp"

namespace example {

Stock read_stock(const std::filesystem::path& directory) {
  const auto sheet = [&](const char* name) { return read_sheet(directory / name); };
  return {.periods = sheet("periods.tsv"),
          .opinions = sheet("opinions.tsv"),
          .special = sheet("special.tsv"),
          .guidance = sheet("guidance.tsv"),
          .reviews = sheet("reviews.tsv"),
          .training = sheet("training.tsv"),
          .inspections = sheet("inspections.tsv"),
          .lives = read_lives(sheet("lives.tsv")),
          .fills = Phrases(sheet("fills.tsv"), "name", "value"),
          .reasons = Phrases(sheet("reasons.tsv"), "step", "text"),
          .papers = Phrases(sheet("papers.tsv"), "agency", "symbol"),
          .minutes = Phrases(sheet("minutes.tsv"), "part", "text"),
          .facts = Phrases(sheet("facts.tsv"), "what", "value")};
}

}  // namespace example
