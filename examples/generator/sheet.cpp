// Reads tables and fills sentences.
#include "sheet.hpp"

#include <fstream>
#include <stdexcept>

#include "lapthach/base/text.hpp"

namespace example {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::string_view field : lapthach::split(line, '\t')) fields.emplace_back(field);
  return fields;
}

/// Of the letters that our phrases begin with only đ is more than a byte.
std::string with_capital(std::string word) {
  if (word.starts_with("đ")) return "Đ" + word.substr(2);
  if (!word.empty() && 'a' <= word[0] && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

const std::string& value_of(const std::string& name, std::map<std::string, std::string>& values,
                            const Phrases& phrases, Random& random) {
  const auto found = values.find(name);
  if (found != values.end()) return found->second;
  return values[name] = phrases.pick(name, random);
}

}  // namespace

Row::Row(const std::vector<std::string>& header, std::vector<std::string> fields) {
  if (fields.size() != header.size()) throw std::runtime_error("not a row: " + fields.front());
  for (std::size_t i = 0; i < header.size(); ++i) fields_[header[i]] = std::move(fields[i]);
}

const std::string& Row::operator[](std::string_view column) const {
  const auto found = fields_.find(column);
  if (found == fields_.end()) throw std::runtime_error("no column " + std::string(column));
  return found->second;
}

std::vector<Row> read_sheet(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("cannot read " + path.string());
  const auto header = fields_of(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) rows.emplace_back(header, fields_of(line));
  return rows;
}

Phrases::Phrases(const std::vector<Row>& rows, std::string_view part, std::string_view text) {
  for (const Row& row : rows) texts_[row[part]].push_back(row[text]);
}

const std::vector<std::string>& Phrases::all(std::string_view part) const {
  const auto found = texts_.find(part);
  if (found == texts_.end()) throw std::runtime_error("no phrase for " + std::string(part));
  return found->second;
}

const std::string& Phrases::pick(std::string_view part, Random& random) const {
  const auto& texts = all(part);
  return texts[static_cast<std::size_t>(random.below(static_cast<int>(texts.size())))];
}

std::string filled(std::string_view text, std::map<std::string, std::string>& values,
                   const Phrases& phrases, Random& random) {
  std::string out;
  for (std::size_t open; (open = text.find('{')) != std::string_view::npos;) {
    const std::size_t close = text.find('}', open);
    out += text.substr(0, open);
    std::string name(text.substr(open + 1, close - open - 1));
    const bool capital = name[0] < 'a';
    if (capital) name[0] = static_cast<char>(name[0] + 32);
    const std::string& value = value_of(name, values, phrases, random);
    out += capital ? with_capital(value) : value;
    text.remove_prefix(close + 1);
  }
  return out += text;
}

}  // namespace example
