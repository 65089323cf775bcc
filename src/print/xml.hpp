// XML parts of office documents with pugixml: elements with attributes, text that stays text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

namespace lapthach::print {

using Node = pugi::xml_node;
using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

/// A child element at the end of `parent`.
Node add(Node parent, const char* name, Attributes attributes = {});

/// What XML 1.0 can hold of a text that anybody typed: as harmless(), and without noncharacters.
std::string xml_text(std::string_view text);

/// Puts the text into `node` and keeps its spaces.
void add_text(Node node, std::string_view text);

/// The document as bytes, with its declaration and without white space of its own.
std::string xml_bytes(const pugi::xml_document& document);

}  // namespace lapthach::print
