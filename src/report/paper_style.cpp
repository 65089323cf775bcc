// The two forms of papers as numbers, and what the settings change of them.
#include "lapthach/report/paper.hpp"

namespace lapthach::report {
namespace {

using domain::PageNumberPlace;
using print::PageNumber;
using print::PaperStyle;

/// Nghị định 30/2020/NĐ-CP, Phụ lục I, where it differs from the Party's form.
PaperStyle state_style() {
  PaperStyle style;
  style.motto_size = 13;
  style.issuer_size = 13;
  style.number_size = 13;
  style.place_size = 13;
  style.kind_size = 14;
  style.recipients_label_size = 12;
  style.recipients_size = 11;
  style.issuer_rule = true;
  style.label_bold_italic = true;
  return style;
}

PageNumber page_number(PageNumberPlace place) {
  switch (place) {
    case PageNumberPlace::none:
      return PageNumber::none;
    case PageNumberPlace::top_center:
      return PageNumber::top_center;
    case PageNumberPlace::top_right:
      return PageNumber::top_right;
    case PageNumberPlace::bottom_center:
      return PageNumber::bottom_center;
    case PageNumberPlace::bottom_right:
      return PageNumber::bottom_right;
  }
  return PageNumber::none;
}

template <class V>
void change(V& value, const std::optional<V>& set) {
  if (set) value = *set;
}

void change_sizes(PaperStyle& style, const domain::PapersSettings& papers) {
  change(style.motto_size, papers.motto_size);
  change(style.issuer_size, papers.issuer_size);
  change(style.number_size, papers.number_size);
  change(style.place_size, papers.place_size);
  change(style.kind_size, papers.kind_size);
  change(style.summary_size, papers.summary_size);
  change(style.body_size, papers.body_size);
  change(style.table_size, papers.table_size);
  change(style.signature_size, papers.signature_size);
  change(style.recipients_label_size, papers.recipients_label_size);
  change(style.recipients_size, papers.recipients_size);
}

void change_layout(PaperStyle& style, const domain::PapersSettings& papers) {
  change(style.margin_top, papers.margin_top);
  change(style.margin_bottom, papers.margin_bottom);
  change(style.margin_left, papers.margin_left);
  change(style.margin_right, papers.margin_right);
  change(style.line_spacing, papers.line_spacing);
  change(style.paragraph_spacing, papers.paragraph_spacing);
  change(style.first_line_indent, papers.first_line_indent);
  change(style.motto_rule, papers.motto_rule);
  change(style.issuer_rule, papers.issuer_rule);
  change(style.label_bold_italic, papers.label_bold_italic);
  change(style.summary_rule, papers.summary_rule);
  style.mirrored = papers.mirrored;
  style.number_first_page = papers.number_first_page;
  if (papers.page_number) style.page_number = page_number(*papers.page_number);
}

}  // namespace

PaperStyle style_of(const domain::PapersSettings& papers) {
  PaperStyle style = papers.form == domain::PaperForm::state ? state_style() : PaperStyle{};
  if (!papers.font.empty()) style.font = papers.font;
  change_sizes(style, papers);
  change_layout(style, papers);
  return style;
}

}  // namespace lapthach::report
