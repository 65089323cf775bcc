// The records of a document, YAML or JSON, as nodes of one tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/tree.hpp"

namespace lapthach::book {

struct Document {
  Tree tree;
  std::vector<std::size_t> records;  ///< nodes of their maps, in order
  int first_line = 1;                ///< that the file's first line has in the tree
  bool has_lines = true;             ///< false: made of JSON or of options, no line means anything
};

/// Reads `bytes`, called `file` in faults. `list`: the key under which a file of the book has such
/// records. Throws Error (Fault::data).
Document read_document(std::string_view bytes, const std::string& file, std::string_view list);

/// Says `key: value` of a record that does not have that key.
void put_scalar(Document& document, std::size_t record, std::string_view key, std::string value);

/// Turns a place in the tree into one of the file as the person knows it.
void show_place(const Document& document, Diagnostic& diagnostic);

}  // namespace lapthach::book
