// What makes a document a paper of an office: head, grounds, signature, recipients, and how it
// looks.
#pragma once

#include <string>
#include <vector>

namespace lapthach::print {

/// Where the number of a page stands.
enum class PageNumber { none, top_center, top_right, bottom_center, bottom_right };

/// How the papers of an office look, on A4. Lengths in millimetres, sizes of letters in points.
/// The defaults are those of a Party paper (domain study, 1.4; what is unsure there is unsure
/// here).
struct PaperStyle {
  int margin_top = 20, margin_bottom = 20, margin_left = 30, margin_right = 15;
  bool mirrored = false;  ///< printed on both sides: left and right change places on even pages
  std::string font = "Times New Roman";
  int motto_size = 15;
  int issuer_size = 14;
  int number_size = 14;
  int place_size = 14;
  int kind_size = 16;
  int summary_size = 14;
  int body_size = 14;
  int table_size = 12;
  int signature_size = 14;
  int recipients_label_size = 14;
  int recipients_size = 12;
  bool label_bold_italic = false;  ///< "Nơi nhận" bold and italic, else underlined
  int line_spacing = 115;          ///< percent of a single line
  int paragraph_spacing = 6;       ///< points below a paragraph
  int first_line_indent = 10;
  bool motto_rule = true;    ///< a rule below the motto, as long as its last line
  bool issuer_rule = false;  ///< a rule below the issuing body, a third of it
  bool summary_rule = true;  ///< a short rule between the summary and the text
  PageNumber page_number = PageNumber::top_center;
  bool number_first_page = false;

  bool operator==(const PaperStyle&) const = default;
};

/// Who signs; each line may be empty.
struct Signature {
  std::string authority;  ///< T/M BAN THƯỜNG VỤ
  std::string post;       ///< BÍ THƯ
  std::string name;

  bool operator==(const Signature&) const = default;
};

/// The parts of a paper around its sections, as they are printed; what is empty is left out.
struct Paper {
  std::vector<std::string> motto;    ///< ĐẢNG CỘNG SẢN VIỆT NAM
  std::string superior;              ///< the body above the issuing one: HUYỆN ỦY LẬP THẠCH
  std::string issuer;                ///< BAN TỔ CHỨC
  std::string issuer_mark;           ///< below the issuer: *
  std::string number;                ///< Số 12-BC/BTCHU
  std::string place_and_date;        ///< Lập Thạch, ngày 20 tháng 02 năm 2018
  std::string secrecy;               ///< MẬT
  std::string urgency;               ///< KHẨN
  std::string kind;                  ///< BÁO CÁO
  std::string summary;               ///< trích yếu: what it is about
  std::vector<std::string> grounds;  ///< "Căn cứ …", one a line, before the sections
  std::string resolution;            ///< after the grounds: QUYẾT ĐỊNH
  Signature signature;
  std::string recipients_label;  ///< Nơi nhận:
  std::vector<std::string> recipients;
  PaperStyle style;

  bool operator==(const Paper&) const = default;
};

}  // namespace lapthach::print
