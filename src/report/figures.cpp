// Lays out what the figures of a report say.
#include "lapthach/report/figures.hpp"

namespace lapthach::report {

std::vector<std::string> notes(const Figures& figures, Lang lang) {
  std::vector<std::string> texts;
  for (const Figure& figure : figures) {
    if (figure.on_page) texts.push_back(figure.meaning.in(lang));
  }
  return texts;
}

print::Section definitions(const Figures& figures, Lang lang) {
  print::Table table{"",
                     {{"figure", say("Figure", "Số liệu").in(lang)},
                      {"meaning", say("What it says", "Ý nghĩa").in(lang)},
                      {"formula", say("How it is computed", "Cách tính").in(lang)}},
                     {}};
  for (const Figure& figure : figures) {
    table.rows.push_back(
        {std::string(figure.name), figure.meaning.in(lang), figure.formula.in(lang)});
  }
  return {say("How the figures are computed", "Cách tính các số liệu").in(lang),
          {},
          {std::move(table)}};
}

}  // namespace lapthach::report
