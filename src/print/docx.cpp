// A paper for a word processor (Office Open XML, ECMA-376): A4, with a page on its side for what is
// wide, the same bytes for the same document.
#include "print/docx.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/chart_table.hpp"
#include "print/zip.hpp"

namespace lapthach::print {
namespace docx {
namespace {

constexpr const char* word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* page_number_id = "rIdPageNumber";
constexpr int header_distance = twips(10);

bool at_bottom(PageNumber place) {
  return place == PageNumber::bottom_center || place == PageNumber::bottom_right;
}
bool at_right(PageNumber place) {
  return place == PageNumber::top_right || place == PageNumber::bottom_right;
}

/// The space inside the margins, in twips. A page on its side is turned with its margins.
struct Page {
  bool on_side = false;
  int width = page_width, height = page_height;
  int top, right, bottom, left;

  int text_width() const { return width - left - right; }
};

Page upright(const PaperStyle& style) {
  return {.top = twips(style.margin_top),
          .right = twips(style.margin_right),
          .bottom = twips(style.margin_bottom),
          .left = twips(style.margin_left)};
}

Page turned(const PaperStyle& style) {
  return {.on_side = true,
          .width = page_height,
          .height = page_width,
          .top = twips(style.margin_left),
          .right = twips(style.margin_top),
          .bottom = twips(style.margin_right),
          .left = twips(style.margin_bottom)};
}

void append_page(Node parent, const Page& page, const PaperStyle& style, bool first) {
  Node section = add(parent, "w:sectPr");
  if (style.page_number != PageNumber::none) {
    add(section, at_bottom(style.page_number) ? "w:footerReference" : "w:headerReference",
        {{"w:type", "default"}, {"r:id", page_number_id}});
  }
  add(section, "w:type", {{"w:val", "nextPage"}});
  Node size = add(section, "w:pgSz",
                  {{"w:w", fmt::to_string(page.width)}, {"w:h", fmt::to_string(page.height)}});
  if (page.on_side) size.append_attribute("w:orient").set_value("landscape");
  add(section, "w:pgMar",
      {{"w:top", fmt::to_string(page.top)},
       {"w:right", fmt::to_string(page.right)},
       {"w:bottom", fmt::to_string(page.bottom)},
       {"w:left", fmt::to_string(page.left)},
       {"w:header", fmt::to_string(header_distance)},
       {"w:footer", fmt::to_string(header_distance)},
       {"w:gutter", "0"}});
  if (first && !style.number_first_page) add(section, "w:titlePg");
}

bool needs_side(const Section& section, const PaperStyle& style, Lang lang) {
  return std::ranges::any_of(section.tables, [&](const Table& table) {
    return is_wide(table, upright(style).text_width(), style.table_size, lang);
  });
}

/// Writes the sections one after the other and turns the page where it must.
class Body {
 public:
  Body(Node body, const Document& document)
      : body_(body),
        document_(document),
        style_(document.paper ? document.paper->style : PaperStyle{}),
        page_(upright(style_)),
        body_page_(page_) {}

  void write() {
    const auto& sections = document_.sections;
    const auto is_annex = [&](const Section& section) { return document_.paper && section.annex; };
    const bool turns = std::ranges::any_of(sections, [&](const Section& section) {
      return !is_annex(section) && needs_side(section, style_, document_.lang);
    });
    if (turns) page_ = turned(style_);
    body_page_ = page_;
    if (document_.paper) {
      append_head(body_, *document_.paper, page_.text_width());
    } else {
      paragraph(body_, style::kind, document_.title);
    }
    for (const Section& section : sections) {
      if (!is_annex(section)) append(section);
    }
    if (document_.paper) sign();
    for (const Section& section : sections) {
      if (is_annex(section)) append(section);
    }
    if (!document_.foot.empty()) paragraph(body_, style::foot, document_.foot);
    append_page(body_, page_, style_, first_);
  }

 private:
  void turn_to(const Page& page) {
    if (page.on_side == page_.on_side) return;
    Node last = paragraph(body_, style::rule, "");
    append_page(last.child("w:pPr"), page_, style_, first_);
    first_ = false;
    page_ = page;
    fresh_ = true;
  }

  void sign() { append_signature(body_, *document_.paper, page_.text_width()); }

  void append(const Section& section) {
    const bool annex = document_.paper && section.annex;
    const bool on_side = needs_side(section, style_, document_.lang);
    turn_to(!annex ? body_page_ : on_side ? turned(style_) : upright(style_));
    const char* look = annex ? style::annex : style::heading;
    if (!section.title.empty() || annex) {
      Node title = paragraph(body_, look, section.title);
      if (annex && !fresh_) add(title.child("w:pPr"), "w:pageBreakBefore");
    }
    fresh_ = false;
    for (const std::string& text : section.paragraphs) {
      for (const std::string_view line : split(text, '\n')) paragraph(body_, style::body, line);
    }
    for (const Chart& chart : section.charts) append_chart(chart);
    for (const Table& table : section.tables) put(table);
  }

  void append_chart(const Chart& chart) {
    put(chart_table(chart));
    if (!chart.text.empty()) paragraph(body_, style::body, chart.text);
  }

  void put(const Table& table) {
    append_table(body_, table, page_.text_width(), style_.table_size, document_.lang);
  }

  Node body_;
  const Document& document_;
  PaperStyle style_;
  Page page_;
  Page body_page_;      ///< of everything up to the signature
  bool first_ = true;   ///< on the first page's section
  bool fresh_ = false;  ///< nothing stands on this page yet
};

std::string document_part(const Document& document) {
  pugi::xml_document xml;
  Node root = add(xml, "w:document", {{"xmlns:w", word_space}, {"xmlns:r", relation_space}});
  Body(add(root, "w:body"), document).write();
  return xml_bytes(xml);
}

std::string page_number_part(const PaperStyle& paper) {
  pugi::xml_document xml;
  Node root = add(xml, at_bottom(paper.page_number) ? "w:ftr" : "w:hdr", {{"xmlns:w", word_space}});
  Node line = paragraph(root, style::page_number, "");
  if (at_right(paper.page_number)) add(line.child("w:pPr"), "w:jc", {{"w:val", "right"}});
  add_text(add(add(add(line, "w:fldSimple", {{"w:instr", " PAGE "}}), "w:r"), "w:t"), "2");
  return xml_bytes(xml);
}

/// What an element of a package says of a part: its type by name, or its relation.
struct PartKind {
  const char* name;
  const char* type;
  const char* relation;
  const char* id;
};

constexpr PartKind word_parts[] = {
    {"styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
     "/styles", "rIdStyles"},
    {"settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
     "/settings", "rIdSettings"},
};

std::string content_types(bool bottom) {
  pugi::xml_document xml;
  Node root = add(xml, "Types",
                  {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  add(root, "Default",
      {{"Extension", "rels"},
       {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  add(root, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto override_of = [&](const std::string& name, const std::string& type) {
    add(root, "Override", {{"PartName", name}, {"ContentType", type}});
  };
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  override_of("/word/document.xml", word + "document.main+xml");
  for (const PartKind& part : word_parts) override_of(std::string("/word/") + part.name, part.type);
  override_of("/word/page-number.xml", word + (bottom ? "footer+xml" : "header+xml"));
  override_of("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return xml_bytes(xml);
}

Node relationships(pugi::xml_document& xml) {
  return add(xml, "Relationships",
             {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
}

void relate(Node root, const std::string& id, const std::string& type, const std::string& target) {
  add(root, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

std::string package_relations() {
  pugi::xml_document xml;
  Node root = relationships(xml);
  relate(root, "rIdDocument", std::string(relation_space) + "/officeDocument", "word/document.xml");
  relate(root, "rIdCore",
         "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
         "docProps/core.xml");
  return xml_bytes(xml);
}

std::string document_relations(bool bottom) {
  pugi::xml_document xml;
  Node root = relationships(xml);
  for (const PartKind& part : word_parts) {
    relate(root, part.id, std::string(relation_space) + part.relation, part.name);
  }
  relate(root, page_number_id, std::string(relation_space) + (bottom ? "/footer" : "/header"),
         "page-number.xml");
  return xml_bytes(xml);
}

/// Title and day: the day is that of the document, never the machine's.
std::string core_part(const Document& document) {
  pugi::xml_document xml;
  Node root =
      add(xml, "cp:coreProperties",
          {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
           {"xmlns:dcterms", "http://purl.org/dc/terms/"},
           {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  add_text(add(root, "dc:title"), document.title);
  if (!document.as_of.empty()) {
    for (const char* name : {"dcterms:created", "dcterms:modified"}) {
      add(root, name, {{"xsi:type", "dcterms:W3CDTF"}})
          .append_child(pugi::node_pcdata)
          .set_value(xml_text(document.as_of + "T00:00:00Z").c_str());
    }
  }
  return xml_bytes(xml);
}

}  // namespace

/// A quarter more than half of its size for a capital, less for a small letter: what Times needs.
int text_width(std::string_view text, int points) {
  constexpr int capital = 700, small = 480, space = 250, whole = 1000, twips_of_point = 20;
  int sum = 0;
  const std::string shown = xml_text(text), bare = fold(shown);
  const bool loud = upper(shown) == shown;
  for (const char c : bare) sum += c == ' ' ? space : loud ? capital : small;
  return sum * points * twips_of_point / whole;
}

Node paragraph(Node parent, const char* style, std::string_view text) {
  Node node = add(parent, "w:p");
  add(add(node, "w:pPr"), "w:pStyle", {{"w:val", style}});
  if (text.empty()) return node;
  Node run = add(node, "w:r");
  bool first = true;
  const std::string safe = xml_text(text);
  for (const std::string_view line : split(safe, '\n')) {
    if (!first) add(run, "w:br");
    first = false;
    add_text(add(run, "w:t"), line);
  }
  return node;
}

}  // namespace docx

std::string to_docx(const Document& document) {
  const PaperStyle style = document.paper ? document.paper->style : PaperStyle{};
  const bool bottom = docx::at_bottom(style.page_number);
  return zipped({{"[Content_Types].xml", docx::content_types(bottom)},
                 {"_rels/.rels", docx::package_relations()},
                 {"docProps/core.xml", docx::core_part(document)},
                 {"word/document.xml", docx::document_part(document)},
                 {"word/_rels/document.xml.rels", docx::document_relations(bottom)},
                 {"word/styles.xml", docx::styles(style)},
                 {"word/settings.xml", docx::settings(style)},
                 {"word/page-number.xml", docx::page_number_part(style)}});
}

}  // namespace lapthach::print
