// How the office writes its papers: the form and what it does otherwise, and who signs which.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/error.hpp"

namespace lapthach::domain {

/// Which rules the papers follow: of the Party (Hướng dẫn 36-HD/VPTW) or the State (Nghị định
/// 30/2020/NĐ-CP).
enum class PaperForm { party, state };

enum class PageNumberPlace { none, top_center, top_right, bottom_center, bottom_right };

/// Who gives a paper out: the committee, or the board that keeps the book for it.
enum class Issuer { organ, committee };

/// In whose place the signer signs: thay mặt, ký thay, thừa lệnh.
enum class Authority { none, on_behalf, for_head, by_order };

/// What one report carries around its sections, besides what all of them do.
struct PaperSettings {
  std::string report;  ///< which: roster, period, petitions, cumulative …
  std::string kind;    ///< as printed: Báo cáo; empty: the report's own
  std::string symbol;  ///< of the kind, in its number: BC
  std::optional<Issuer> issuer;
  std::optional<Authority> authority;
  std::string represented;  ///< in whose place: Ban Thường vụ
  std::string post;         ///< of the signer: Trưởng Ban
  std::string signer;
  std::vector<std::string> grounds;  ///< "Căn cứ …"
  std::vector<std::string> recipients;
  std::string secrecy;  ///< Mật
  std::string urgency;  ///< Khẩn
  Mark mark;

  bool operator==(const PaperSettings&) const = default;
};

/// Whatever is left out is as the form has it (report::style_of). Lengths in millimetres, sizes of
/// letters in points.
struct PapersSettings {
  PaperForm form = PaperForm::party;
  std::optional<int> margin_top, margin_bottom, margin_left, margin_right;
  bool mirrored = false;
  std::string font;
  std::optional<int> motto_size, issuer_size, number_size, place_size, kind_size, summary_size,
      body_size, table_size, signature_size, recipients_label_size, recipients_size;
  std::optional<int> line_spacing, paragraph_spacing, first_line_indent;
  std::optional<bool> motto_rule, issuer_rule, summary_rule, label_bold_italic;
  std::optional<PageNumberPlace> page_number;
  bool number_first_page = false;
  std::vector<std::string> motto;
  std::string issuer_mark;
  std::string number_pattern;                 ///< with {number}, {kind}, {symbol}
  std::string date_pattern;                   ///< with {place}, {day}, {month}, {year}
  std::optional<int> zero_months;             ///< months up to this one get a leading zero; 0 to 12
  std::string on_behalf, for_head, by_order;  ///< T/M, K/T, T/L
  std::string recipients_label;
  std::vector<PaperSettings> reports;
  Mark mark;

  bool operator==(const PapersSettings&) const = default;
};

}  // namespace lapthach::domain
