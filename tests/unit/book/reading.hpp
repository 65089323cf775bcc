// Reads one noun from text, for tests.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "book/reader.hpp"

namespace lapthach::book::test {

template <class T>
struct Read {
  T noun{};
  std::vector<Diagnostic> faults;
};

/// The noun that is the whole file.
template <class T>
Read<T> read_as(const std::string& bytes) {
  Read<T> result;
  try {
    const Tree tree = parse_tree({"file.yaml", bytes});
    read_record(Reading{tree, 0, result.faults}, 0, result.noun);
  } catch (const Error& error) {
    result.faults = error.diagnostics();
  }
  return result;
}

/// "line:column what" of each fault, in order.
inline std::vector<std::string> brief(const std::vector<Diagnostic>& faults) {
  std::vector<std::string> lines;
  for (const Diagnostic& fault : faults) {
    lines.push_back(fmt::format("{}:{} {}", fault.where.line, fault.where.column, fault.what.en));
  }
  return lines;
}

}  // namespace lapthach::book::test

/// Shows lists of lines when a check fails.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    return fmt::format("\n  {}", fmt::join(lines, "\n  ")).c_str();
  }
};
