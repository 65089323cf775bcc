// Proves the identities of a finished report, makes it fit to be published, and chooses columns.
#include "lapthach/report/finish.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::report {
namespace {

using print::Disclosure;
using print::Table;

/// Where the column of that name stands; the number of columns when there is none.
std::size_t place_of(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &print::Column::name);
  return static_cast<std::size_t>(found - table.columns.begin());
}

std::vector<std::size_t> places_of(const Table& table, const std::vector<std::string>& names) {
  std::vector<std::size_t> places;
  for (const std::string& name : names) {
    const std::size_t place = place_of(table, name);
    if (place < table.columns.size()) places.push_back(place);
  }
  return places;
}

/// Whether the last row of a table that sums is the sum of the others there.
bool sums(const print::Column& column) {
  return column.disclosure == Disclosure::counts && !column.distinct;
}

std::int64_t number_in(const print::Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? 0 : *number;
}

/// The first text of a row, by which people find it.
std::string name_of(const Table& table, const std::vector<print::Value>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto* text = std::get_if<std::string>(&row[i]);
    if (text != nullptr && table.columns[i].kind != print::ColumnKind::number) return *text;
  }
  return table.title;
}

/// One side of a balance: its sum, and in words "Replied 3 + Open 2".
struct Side {
  std::int64_t sum = 0;
  std::string words;
};

Side side_of(const Table& table, const std::vector<print::Value>& row,
             const std::vector<std::string>& names) {
  Side side;
  for (const std::size_t place : places_of(table, names)) {
    const std::int64_t n = number_in(row[place]);
    side.sum += n;
    side.words +=
        fmt::format("{}{} {}", side.words.empty() ? "" : " + ", table.columns[place].title, n);
  }
  return side;
}

/// The totals as a table of one row.
Table totals_table(const print::Document& document) {
  Table table;
  table.title = document.title;
  auto& row = table.rows.emplace_back();
  for (const auto& [name, value] : document.totals) {
    table.columns.push_back({name, name});
    row.push_back(value);
  }
  table.balances = document.balances;
  return table;
}

void find_breaches(const Table& table, std::vector<Text>& found) {
  for (const print::Balance& balance : table.balances) {
    for (const auto& row : table.rows) {
      const Side left = side_of(table, row, balance.left);
      const Side right = side_of(table, row, balance.right);
      if (left.sum == right.sum) continue;
      found.push_back(say("{}: {} is not {}", "{}: {} không bằng {}", name_of(table, row),
                          left.words, right.words));
    }
  }
  if (!table.last_row_sums || table.rows.empty()) return;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!sums(table.columns[i])) continue;
    std::int64_t sum = 0;
    for (std::size_t n = 0; n + 1 < table.rows.size(); ++n) sum += number_in(table.rows[n][i]);
    const std::int64_t last = number_in(table.rows.back()[i]);
    if (sum == last) continue;
    found.push_back(say("{}: the rows sum to {}, the last one says {}",
                        "{}: các dòng cộng lại là {}, dòng cuối ghi {}", table.columns[i].title,
                        sum, last));
  }
}

print::Section errors(const std::vector<Text>& breaches, Lang lang) {
  Table table{"", {{"error", say("Error", "Lỗi số liệu").in(lang)}}, {}};
  for (const Text& text : breaches) table.rows.push_back({text.in(lang)});
  return {say("Figures that contradict each other", "Số liệu mâu thuẫn").in(lang),
          {say("Do not use this report before the cause is found.",
               "Không sử dụng báo cáo này khi chưa tìm ra nguyên nhân.")
               .in(lang)},
          {std::move(table)}};
}

/// Which cells of a table are not to be read.
class Hidden {
 public:
  Hidden(const Table& table, int minimum) : table_(table) {
    for (const auto& row : table.rows) {
      auto& marks = marks_.emplace_back(row.size(), false);
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::int64_t n = number_in(row[i]);
        marks[i] = counts(i) && 0 < n && n < minimum;
      }
    }
    while (hide_more()) {
    }
  }

  bool at(std::size_t row, std::size_t column) const { return marks_[row][column]; }
  /// A share says as much as the counts it is of.
  bool share_at(std::size_t row, std::size_t column) const {
    return std::ranges::any_of(places_of(table_, table_.columns[column].share_of),
                               [&](std::size_t place) { return marks_[row][place]; });
  }

 private:
  using Cell = std::pair<std::size_t, std::size_t>;

  bool counts(std::size_t column) const {
    return table_.columns[column].disclosure == Disclosure::counts;
  }

  /// Of cells of which any one follows from the others, none may be hidden alone: the least beside
  /// it is hidden too. True when that was so.
  bool hide_another(const std::vector<Cell>& cells) {
    const Cell* least = nullptr;
    std::size_t hidden = 0;
    for (const Cell& cell : cells) {
      const std::int64_t n = number_in(table_.rows[cell.first][cell.second]);
      if (marks_[cell.first][cell.second]) {
        ++hidden;
      } else if (n > 0 &&
                 (least == nullptr || n < number_in(table_.rows[least->first][least->second]))) {
        least = &cell;
      }
    }
    if (hidden != 1 || least == nullptr) return false;
    marks_[least->first][least->second] = true;
    return true;
  }

  bool hide_more() {
    bool more = false;
    for (const print::Balance& balance : table_.balances) {
      auto places = places_of(table_, balance.left);
      const auto right = places_of(table_, balance.right);
      places.insert(places.end(), right.begin(), right.end());
      for (std::size_t n = 0; n < table_.rows.size(); ++n) {
        std::vector<Cell> cells;
        for (const std::size_t place : places) cells.emplace_back(n, place);
        more = hide_another(cells) || more;
      }
    }
    for (std::size_t i = 0; table_.last_row_sums && i < table_.columns.size(); ++i) {
      if (!sums(table_.columns[i])) continue;
      std::vector<Cell> cells;
      for (std::size_t n = 0; n < table_.rows.size(); ++n) cells.emplace_back(n, i);
      more = hide_another(cells) || more;
    }
    return more;
  }

  const Table& table_;
  std::vector<std::vector<bool>> marks_;
};

constexpr const char* hidden_mark = "–";

std::string below(int minimum) { return fmt::format("<{}", minimum); }

/// The columns of `table` that `keep` holds for.
template <class Keep>
void keep_columns(Table& table, Keep keep) {
  Table kept = table;
  kept.columns.clear();
  for (auto& row : kept.rows) row.clear();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!keep(table.columns[i])) continue;
    kept.columns.push_back(table.columns[i]);
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
      kept.rows[n].push_back(std::move(table.rows[n][i]));
    }
  }
  table = std::move(kept);
}

/// Hides small counts in a table, and the totals that say the same as its last row.
void hide_counts(Table& table, int minimum, print::Document& document) {
  const Hidden hidden(table, minimum);
  Table shown = table;
  for (std::size_t n = 0; n < table.rows.size(); ++n) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::int64_t count = number_in(table.rows[n][i]);
      if (hidden.at(n, i)) shown.rows[n][i] = count < minimum ? below(minimum) : hidden_mark;
      if (hidden.share_at(n, i)) shown.rows[n][i] = hidden_mark;
    }
  }
  for (auto& [name, value] : document.totals) {
    const std::size_t place = place_of(table, name.substr(name.find('.') + 1));
    if (table.last_row_sums && place < table.columns.size() && !table.rows.empty() &&
        hidden.at(table.rows.size() - 1, place)) {
      value = shown.rows.back()[place];
    }
  }
  table = std::move(shown);
}

/// Totals that count no persons and nothing that persons said.
constexpr std::array<std::string_view, 6> open_totals = {"periods", "agencies",  "cells",
                                                         "covered", "uncovered", "visits"};

/// Hides small totals, and what they could be reckoned from by what the totals must sum to.
void hide_totals(print::Document& document, int minimum) {
  Table totals = totals_table(document);
  for (print::Column& column : totals.columns) {
    const bool open = std::ranges::find(open_totals, column.name) != open_totals.end();
    column.disclosure = open ? Disclosure::open : Disclosure::counts;
  }
  const Hidden hidden(totals, minimum);
  for (std::size_t i = 0; i < document.totals.size(); ++i) {
    if (!hidden.at(0, i)) continue;
    print::Value& value = document.totals[i].second;
    value = number_in(value) < minimum ? below(minimum) : hidden_mark;
  }
}

void make_public(print::Document& document, int minimum, Lang lang) {
  hide_totals(document, minimum);
  for (print::Section& section : document.sections) {
    for (Table& table : section.tables) {
      hide_counts(table, minimum, document);
      keep_columns(table, [](const print::Column& column) {
        return column.disclosure != Disclosure::persons;
      });
    }
  }
  const std::string what =
      say("For the public: names, telephone numbers and remarks are left out, passages taken out "
          "of "
          "opinions stand as […], counts below {} as {}, what they could be reckoned from as {}.",
          "Bản công khai: đã bỏ họ tên, số điện thoại và ghi chú; đoạn đã che trong ý kiến ghi "
          "[…], "
          "số nhỏ hơn {} ghi {}, số có thể dùng để suy ra số ấy ghi {}.",
          minimum, below(minimum), hidden_mark)
          .in(lang);
  document.sections.insert(document.sections.begin(), {"", {what}, {}});
}

[[noreturn]] void refuse(const Table& table, const domain::TableChoice& choice,
                         const std::string& column) {
  std::vector<std::string> names;
  for (const print::Column& each : table.columns) names.push_back(each.name);
  const auto near = nearest(column, names);
  const std::string word(domain::word_of(choice.table));
  throw Error(Fault::data,
              say("lapthach.yaml, reports.tables: the table {} has no column {}",
                  "lapthach.yaml, reports.tables: bảng {} không có cột {}", word, column),
              near ? say("did you mean {}?", "có phải là {}?", *near)
                   : say("its columns: {}", "các cột: {}", fmt::join(names, ", ")));
}

/// The columns of a table as the settings want them.
void choose_columns(Table& table, const domain::TableChoice& choice, bool is_public) {
  Table chosen = table;
  chosen.columns.clear();
  for (auto& row : chosen.rows) row.clear();
  for (const domain::ColumnChoice& each : choice.columns) {
    const std::size_t place = place_of(table, each.column);
    if (place == table.columns.size()) {
      if (is_public) continue;  // it may be one of those left out
      refuse(table, choice, each.column);
    }
    chosen.columns.push_back(table.columns[place]);
    if (!each.title.empty()) chosen.columns.back().title = each.title;
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
      chosen.rows[n].push_back(table.rows[n][place]);
    }
  }
  table = std::move(chosen);
}

void choose_columns(print::Document& document, const domain::ReportSettings& settings,
                    bool is_public) {
  for (const domain::TableChoice& choice : settings.tables) {
    for (print::Section& section : document.sections) {
      for (Table& table : section.tables) {
        if (table.name == domain::word_of(choice.table)) choose_columns(table, choice, is_public);
      }
    }
  }
}

}  // namespace

std::vector<Text> breaches(const print::Document& document) {
  std::vector<Text> found;
  for (const print::Section& section : document.sections) {
    for (const Table& table : section.tables) find_breaches(table, found);
  }
  find_breaches(totals_table(document), found);
  return found;
}

print::Document finished(print::Document document, const Figures& figures,
                         const domain::ReportSettings& settings, const PaperOptions& options,
                         Lang lang) {
  const auto faults = breaches(document);
  if (options.is_public) make_public(document, settings.public_minimum, lang);
  choose_columns(document, settings, options.is_public);
  if (!faults.empty()) document.sections.insert(document.sections.begin(), errors(faults, lang));
  if (options.formulas) document.sections.push_back(definitions(figures, lang));
  return document;
}

std::vector<std::string> published(const std::vector<std::int64_t>& counts, int minimum) {
  Table table;
  std::int64_t sum = 0;
  table.columns = {{"n", "", print::ColumnKind::number, Disclosure::counts}};
  for (const std::int64_t n : counts) {
    table.rows.push_back({n});
    sum += n;
  }
  table.rows.push_back({sum});
  table.last_row_sums = true;
  const Hidden hidden(table, minimum);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    shown.push_back(!hidden.at(i, 0)      ? std::to_string(counts[i])
                    : counts[i] < minimum ? below(minimum)
                                          : hidden_mark);
  }
  return shown;
}

}  // namespace lapthach::report
