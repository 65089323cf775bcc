// Elements and text of XML parts.
#include "print/xml.hpp"

#include <sstream>

#include "lapthach/base/text.hpp"

namespace lapthach::print {

Node add(Node parent, const char* name, Attributes attributes) {
  Node node = parent.append_child(name);
  for (const auto& [key, value] : attributes) {
    node.append_attribute(key).set_value(value.c_str());
  }
  return node;
}

std::string xml_text(std::string_view text) {
  std::string safe = harmless(text, true);
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {  // U+FFFE, U+FFFF
    for (std::size_t at = 0; (at = safe.find(forbidden, at)) != std::string::npos;) {
      safe.replace(at, forbidden.size(), "\xEF\xBF\xBD");
    }
  }
  return safe;
}

void add_text(Node node, std::string_view text) {
  node.append_attribute("xml:space").set_value("preserve");
  node.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
}

std::string xml_bytes(const pugi::xml_document& document) {
  std::ostringstream out;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

}  // namespace lapthach::print
