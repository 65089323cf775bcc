// Which part of the book a path is: what kind of records it holds, and of which period.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/date.hpp"

namespace lapthach::book {

enum class PartKind : std::uint8_t {
  none,      ///< no file of the book: a note, what git must know
  settings,  ///< lapthach.yaml
  registry,
  decision,
  period,
  roster,
  visits,  ///< visits and working sessions
  petitions,
  reviews,
  registers,
  other,  ///< in a directory of the book, of a kind that holds no records we know
};

struct Part {
  PartKind kind = PartKind::none;
  /// What its records are called: the key of the file's first list ("cells", "visits"), else the
  /// kind of file ("decision", "roster"). Empty for `none` and `other`.
  std::string noun;
  /// Of a file that is one record: its id, as "qd-1" or "2019-Q4"; empty for settings and lists.
  std::string id;
  std::optional<Period> period;

  /// True when the file is a list of records, or several; else it is one record.
  bool is_list() const;
  /// The keys of its lists: none when it is one record.
  std::vector<std::string_view> lists() const;
  /// True when it must be a YAML file of a form we know.
  bool has_form() const { return kind != PartKind::none && kind != PartKind::other; }
};

Part part_of(std::string_view path);

}  // namespace lapthach::book
