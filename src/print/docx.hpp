// The pieces that a word processor's document is put together from.
#pragma once

#include <string>
#include <string_view>

#include "lapthach/print/document.hpp"
#include "print/xml.hpp"

namespace lapthach::print::docx {

/// Names of the paragraph styles, which docx_styles.cpp settles and everything else only names.
namespace style {
inline constexpr const char* motto = "Motto";
inline constexpr const char* superior = "Superior";
inline constexpr const char* issuer = "Issuer";
inline constexpr const char* number = "PaperNumber";
inline constexpr const char* place = "PlaceAndDate";
inline constexpr const char* mark = "Mark";  ///< of secrecy or urgency
inline constexpr const char* kind = "Kind";
inline constexpr const char* summary = "Summary";
inline constexpr const char* rule = "Rule";
inline constexpr const char* heading = "Heading1";
inline constexpr const char* annex = "AnnexHeading";
inline constexpr const char* table_title = "Heading2";
inline constexpr const char* body = "Body";
inline constexpr const char* table_head = "TableHead";
inline constexpr const char* table_text = "TableText";
inline constexpr const char* signature = "Signature";
inline constexpr const char* recipients_label = "RecipientsLabel";
inline constexpr const char* recipient = "Recipient";
inline constexpr const char* page_number = "PageNumber";
inline constexpr const char* foot = "Foot";
}  // namespace style

/// Twentieths of a point, in which Word counts lengths.
constexpr int twips(int millimetres) { return (millimetres * 1440 * 10 + 127) / 254; }

inline constexpr int page_width = twips(210), page_height = twips(297);

/// How wide a text is in letters of `points`, about, in twips.
int text_width(std::string_view text, int points);

/// A paragraph in a style; each line of `text` on a line of its own. Returns its properties.
Node paragraph(Node parent, const char* style, std::string_view text);

/// The parts before the sections: motto, issuing body, number, place and date, kind, summary,
/// grounds. `width`: between the margins, in twips.
void append_head(Node body, const Paper& paper, int width);
/// What stands behind the sections: signature and recipients.
void append_signature(Node body, const Paper& paper, int width);
/// A table with a head that is repeated on each page.
void append_table(Node body, const Table& table, int width, int points, Lang lang);
/// True when a table needs a page that lies on its side.
bool is_wide(const Table& table, int width, int points, Lang lang);
/// A table without lines, of two cells `left` and `right` twips wide; returns the cells.
std::pair<Node, Node> two_cells(Node body, int left, int right);

/// word/styles.xml and word/settings.xml.
std::string styles(const PaperStyle& style);
std::string settings(const PaperStyle& style);

}  // namespace lapthach::print::docx
