// Tables of the generator: tab-separated text, its first line the names of the columns.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "random.hpp"

namespace example {

/// One row by the names of its columns.
class Row {
 public:
  Row(const std::vector<std::string>& header, std::vector<std::string> fields);
  /// Throws when there is no such column.
  const std::string& operator[](std::string_view column) const;
  bool has(std::string_view column) const { return fields_.contains(column); }
  int number(std::string_view column) const { return std::stoi((*this)[column]); }

 private:
  std::map<std::string, std::string, std::less<>> fields_;
};

/// Throws when it cannot be read or a row has too few or too many fields.
std::vector<Row> read_sheet(const std::filesystem::path& path);

/// Texts in stock, by the part they play.
class Phrases {
 public:
  Phrases(const std::vector<Row>& rows, std::string_view part, std::string_view text);

  const std::string& pick(std::string_view part, Random& random) const;
  const std::vector<std::string>& all(std::string_view part) const;
  bool has(std::string_view part) const { return texts_.contains(part); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> texts_;
};

/// Fills in {name} wherever it stands, {Name} with a capital: what was filled in once stays the
/// same. `values`: what is known; else one of the phrases called so.
std::string filled(std::string_view text, std::map<std::string, std::string>& values,
                   const Phrases& phrases, Random& random);

}  // namespace example
