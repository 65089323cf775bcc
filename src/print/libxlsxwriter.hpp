// What this room calls of libxlsxwriter, which is loaded with the first workbook: linked, it would
// bring OpenSSL into every command.
#pragma once

#include <xlsxwriter.h>

#include "lapthach/base/late_library.hpp"

namespace lapthach::print {

struct LibXlsxWriter {
  LateLibrary library{LAPTHACH_LIBXLSXWRITER};
  decltype(&::chart_add_series) chart_add_series = library.function("chart_add_series");
  decltype(&::chart_series_set_categories) chart_series_set_categories =
      library.function("chart_series_set_categories");
  decltype(&::chart_series_set_name_range) chart_series_set_name_range =
      library.function("chart_series_set_name_range");
  decltype(&::chart_series_set_values) chart_series_set_values =
      library.function("chart_series_set_values");
  decltype(&::format_set_align) format_set_align = library.function("format_set_align");
  decltype(&::format_set_bg_color) format_set_bg_color = library.function("format_set_bg_color");
  decltype(&::format_set_bold) format_set_bold = library.function("format_set_bold");
  decltype(&::format_set_border) format_set_border = library.function("format_set_border");
  decltype(&::format_set_font_size) format_set_font_size = library.function("format_set_font_size");
  decltype(&::format_set_num_format) format_set_num_format =
      library.function("format_set_num_format");
  decltype(&::format_set_text_wrap) format_set_text_wrap = library.function("format_set_text_wrap");
  decltype(&::lxw_strerror) lxw_strerror = library.function("lxw_strerror");
  decltype(&::lxw_workbook_free) lxw_workbook_free = library.function("lxw_workbook_free");
  decltype(&::workbook_add_chart) workbook_add_chart = library.function("workbook_add_chart");
  decltype(&::workbook_add_format) workbook_add_format = library.function("workbook_add_format");
  decltype(&::workbook_add_worksheet) workbook_add_worksheet =
      library.function("workbook_add_worksheet");
  decltype(&::workbook_close) workbook_close = library.function("workbook_close");
  decltype(&::workbook_new) workbook_new = library.function("workbook_new");
  decltype(&::workbook_set_properties) workbook_set_properties =
      library.function("workbook_set_properties");
  decltype(&::worksheet_autofilter) worksheet_autofilter = library.function("worksheet_autofilter");
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages =
      library.function("worksheet_fit_to_pages");
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes =
      library.function("worksheet_freeze_panes");
  decltype(&::worksheet_insert_chart_opt) worksheet_insert_chart_opt =
      library.function("worksheet_insert_chart_opt");
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows =
      library.function("worksheet_repeat_rows");
  decltype(&::worksheet_set_column) worksheet_set_column = library.function("worksheet_set_column");
  decltype(&::worksheet_set_landscape) worksheet_set_landscape =
      library.function("worksheet_set_landscape");
  decltype(&::worksheet_set_paper) worksheet_set_paper = library.function("worksheet_set_paper");
  decltype(&::worksheet_set_row) worksheet_set_row = library.function("worksheet_set_row");
  decltype(&::worksheet_write_blank) worksheet_write_blank =
      library.function("worksheet_write_blank");
  decltype(&::worksheet_write_datetime) worksheet_write_datetime =
      library.function("worksheet_write_datetime");
  decltype(&::worksheet_write_number) worksheet_write_number =
      library.function("worksheet_write_number");
  decltype(&::worksheet_write_string) worksheet_write_string =
      library.function("worksheet_write_string");
};

/// Throws Error (Fault::world) when the library is not on this machine.
inline const LibXlsxWriter& xlsx() {
  static const LibXlsxWriter loaded;
  return loaded;
}

}  // namespace lapthach::print
