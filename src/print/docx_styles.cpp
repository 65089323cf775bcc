// The styles of a paper: fonts, sizes and spacing, so that a clerk can change them in one place.
#include <vector>

#include <fmt/format.h>

#include "print/docx.hpp"

namespace lapthach::print::docx {
namespace {

constexpr int single_line = 240;  // w:line counts in 240ths of a line
constexpr int points_in_twips = 20;

/// What one style settles.
struct Look {
  const char* id;
  int points;
  const char* align = "left";
  bool bold = false, italic = false;
  int before = 0, after = 0;  ///< points
  int first_line = 0;         ///< twips
  int line = single_line;
  bool keep_next = false;  ///< on the page of what follows
  bool underlined = false;
  const char* name = nullptr;  ///< of one that word processors know: then `outline` is its level
  const char* outline = nullptr;
};

void append_style(Node styles, const Look& look) {
  Node style = add(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", look.id}});
  if (look.name == nullptr) style.append_attribute("w:customStyle").set_value("1");
  add(style, "w:name", {{"w:val", look.name == nullptr ? look.id : look.name}});
  add(style, "w:basedOn", {{"w:val", "Normal"}});
  add(style, "w:qFormat");
  Node paragraph = add(style, "w:pPr");
  if (look.keep_next) add(paragraph, "w:keepNext");
  add(paragraph, "w:spacing",
      {{"w:before", fmt::to_string(look.before * points_in_twips)},
       {"w:after", fmt::to_string(look.after * points_in_twips)},
       {"w:line", fmt::to_string(look.line)},
       {"w:lineRule", "auto"}});
  if (look.first_line > 0) {
    add(paragraph, "w:ind", {{"w:firstLine", fmt::to_string(look.first_line)}});
  }
  add(paragraph, "w:jc", {{"w:val", look.align}});
  if (look.outline != nullptr) add(paragraph, "w:outlineLvl", {{"w:val", look.outline}});
  Node letters = add(style, "w:rPr");
  if (look.bold) add(letters, "w:b");
  if (look.italic) add(letters, "w:i");
  add(letters, "w:sz", {{"w:val", fmt::to_string(2 * look.points)}});
  add(letters, "w:szCs", {{"w:val", fmt::to_string(2 * look.points)}});
  if (look.underlined) add(letters, "w:u", {{"w:val", "single"}});
}

void append_defaults(Node styles, const PaperStyle& paper) {
  Node defaults = add(styles, "w:docDefaults");
  Node letters = add(add(defaults, "w:rPrDefault"), "w:rPr");
  const std::string font = xml_text(paper.font);
  add(letters, "w:rFonts",
      {{"w:ascii", font}, {"w:hAnsi", font}, {"w:cs", font}, {"w:eastAsia", font}});
  add(letters, "w:sz", {{"w:val", fmt::to_string(2 * paper.body_size)}});
  add(letters, "w:lang", {{"w:val", "vi-VN"}});
  add(defaults, "w:pPrDefault");
  Node normal = add(styles, "w:style",
                    {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
  add(normal, "w:name", {{"w:val", "Normal"}});
}

/// What stands before the text.
std::vector<Look> head_looks(const PaperStyle& paper) {
  return {{.id = style::motto, .points = paper.motto_size, .align = "center", .bold = true},
          {.id = style::superior, .points = paper.issuer_size, .align = "center"},
          {.id = style::issuer, .points = paper.issuer_size, .align = "center", .bold = true},
          {.id = style::number, .points = paper.number_size, .align = "center"},
          {.id = style::place,
           .points = paper.place_size,
           .align = "center",
           .italic = true,
           .before = 6},
          {.id = style::mark,
           .points = paper.number_size,
           .align = "center",
           .bold = true,
           .before = 6},
          {.id = style::kind,
           .points = paper.kind_size,
           .align = "center",
           .bold = true,
           .before = 18,
           .keep_next = true},
          {.id = style::summary,
           .points = paper.summary_size,
           .align = "center",
           .bold = true,
           .keep_next = true},
          {.id = style::rule, .points = 2, .align = "center", .after = 10}};
}

/// Headings, paragraphs, tables.
std::vector<Look> text_looks(const PaperStyle& paper) {
  const int line = paper.line_spacing * single_line / 100;
  const int indent = twips(paper.first_line_indent), after = paper.paragraph_spacing;
  return {{.id = style::heading,
           .points = paper.body_size,
           .bold = true,
           .before = 6,
           .after = after,
           .first_line = indent,
           .line = line,
           .keep_next = true,
           .name = "heading 1",
           .outline = "0"},
          {.id = style::annex,
           .points = paper.body_size,
           .align = "center",
           .bold = true,
           .after = after,
           .keep_next = true,
           .outline = "0"},
          {.id = style::table_title,
           .points = paper.body_size,
           .bold = true,
           .before = 6,
           .after = after,
           .keep_next = true,
           .name = "heading 2",
           .outline = "1"},
          {.id = style::body,
           .points = paper.body_size,
           .align = "both",
           .after = after,
           .first_line = indent,
           .line = line},
          {.id = style::table_head, .points = paper.table_size, .align = "center", .bold = true},
          {.id = style::table_text, .points = paper.table_size}};
}

/// What stands behind the text, and around it.
std::vector<Look> end_looks(const PaperStyle& paper) {
  return {{.id = style::signature,
           .points = paper.signature_size,
           .align = "center",
           .bold = true,
           .keep_next = true},
          {.id = style::recipients_label,
           .points = paper.recipients_label_size,
           .bold = paper.label_bold_italic,
           .italic = paper.label_bold_italic,
           .underlined = !paper.label_bold_italic},
          {.id = style::recipient, .points = paper.recipients_size},
          {.id = style::page_number, .points = paper.body_size, .align = "center"},
          {.id = style::foot, .points = paper.recipients_size - 2, .italic = true, .before = 12}};
}

}  // namespace

std::string styles(const PaperStyle& paper) {
  pugi::xml_document document;
  Node root = add(document, "w:styles",
                  {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  append_defaults(root, paper);
  for (const auto& looks : {head_looks(paper), text_looks(paper), end_looks(paper)}) {
    for (const Look& look : looks) append_style(root, look);
  }
  return xml_bytes(document);
}

std::string settings(const PaperStyle& paper) {
  pugi::xml_document document;
  Node root = add(document, "w:settings",
                  {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  if (paper.mirrored) add(root, "w:mirrorMargins");
  add(root, "w:defaultTabStop", {{"w:val", "720"}});
  Node compatibility = add(root, "w:compat");
  add(compatibility, "w:compatSetting",
      {{"w:name", "compatibilityMode"},
       {"w:uri", "http://schemas.microsoft.com/office/word"},
       {"w:val", "15"}});
  return xml_bytes(document);
}

}  // namespace lapthach::print::docx
