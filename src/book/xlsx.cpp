// Reads the first sheet of a workbook with libzip and pugixml.
#include "book/xlsx.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "book/archive.hpp"
#include "book/limits.hpp"
#include "book/xlsx_value.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

using pugi::xml_node;

constexpr int most_rows = 1'048'576;  // of a sheet, ECMA-376

/// The name of an element without the prefix that a program may give it.
bool is(const xml_node& node, std::string_view name) {
  std::string_view own = node.name();
  if (const auto colon = own.find(':'); colon != std::string_view::npos)
    own = own.substr(colon + 1);
  return own == name;
}

xml_node child(const xml_node& node, std::string_view name) {
  return node.find_child([&](const xml_node& each) { return is(each, name); });
}

/// The column of a cell, from 1: "AB12" is in column 28.
int column_of(std::string_view reference) {
  int column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = std::min(column * 26 + (c - 'A' + 1), most_rows);
  }
  return std::max(column, 1);
}

/// The parts of one workbook that are looked at.
class Workbook {
 public:
  Workbook(std::string_view bytes, const std::string& file) : archive_(bytes, file), file_(file) {}

  Csv read() {
    const auto book = part("xl/workbook.xml");
    const xml_node root = book->document_element();
    from_1904_ = child(root, "workbookPr").attribute("date1904").as_bool();
    const xml_node first = child(child(root, "sheets"), "sheet");
    if (!first) refuse(say("the workbook has no sheet", "tệp bảng tính không có trang nào"));
    read_strings();
    read_formats();
    const auto sheet = part(target_of(first));
    return rows_of(child(sheet->document_element(), "sheetData"));
  }

 private:
  using Document = std::unique_ptr<pugi::xml_document>;

  [[noreturn]] void refuse(Text what, int row = 0, int column = 0) const {
    throw Error(Fault::data,
                Diagnostic{Severity::error,
                           {file_, row, column, {}},
                           std::move(what),
                           say("open the file in a spreadsheet and save it anew as .xlsx or as CSV "
                               "UTF-8",
                               "mở tệp bằng chương trình bảng tính rồi lưu lại dạng .xlsx hoặc CSV "
                               "UTF-8"),
                           {}});
  }

  Document parsed(const std::string& name, const std::string& bytes) const {
    if (bytes.find("<!DOCTYPE") != std::string::npos ||
        bytes.find("<!ENTITY") != std::string::npos) {
      refuse(say("the part {} declares a document type", "phần {} có khai báo DOCTYPE", name));
    }
    if (std::ranges::count(bytes, '<') > static_cast<std::ptrdiff_t>(most_elements)) {
      refuse(say("the part {} has more than {} elements", "phần {} có hơn {} phần tử", name,
                 most_elements));
    }
    auto document = std::make_unique<pugi::xml_document>();
    const unsigned how = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!document->load_buffer(bytes.data(), bytes.size(), how)) {
      refuse(say("the part {} is not whole XML", "phần {} không phải XML nguyên vẹn", name));
    }
    return document;
  }

  Document part(const std::string& name) {
    const auto bytes = archive_.read(name);
    if (!bytes) refuse(say("the part {} is missing: no workbook", "thiếu phần {}", name));
    return parsed(name, *bytes);
  }

  Document part_or_none(const std::string& name) {
    const auto bytes = archive_.read(name);
    return bytes ? parsed(name, *bytes) : nullptr;
  }

  /// The part that holds a sheet, by its relation.
  std::string target_of(const xml_node& sheet) {
    std::string id;
    for (const auto& attribute : sheet.attributes()) {
      const std::string_view name = attribute.name();
      if (name.ends_with(":id") || name == "id") id = attribute.value();
    }
    const auto relations = part("xl/_rels/workbook.xml.rels");
    for (const xml_node& each : relations->document_element().children()) {
      if (id != each.attribute("Id").value()) continue;
      if (std::string_view(each.attribute("TargetMode").value()) == "External") break;
      const std::string target = each.attribute("Target").value();
      return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    refuse(say("the first sheet is not in the file", "tệp không có trang tính đầu tiên"));
  }

  static void append_text(const xml_node& node, std::string& out) {
    for (const xml_node& each : node.children()) {
      if (is(each, "t")) out += each.text().get();
      if (is(each, "r")) append_text(each, out);
    }
  }

  void read_strings() {
    const auto strings = part_or_none("xl/sharedStrings.xml");
    if (!strings) return;
    for (const xml_node& each : strings->document_element().children()) {
      std::string text;
      append_text(each, text);
      strings_.push_back(without_codes(std::move(text)));
    }
  }

  void read_formats() {
    const auto styles = part_or_none("xl/styles.xml");
    if (!styles) return;
    std::map<int, NumberForm> own;
    const xml_node root = styles->document_element();
    for (const xml_node& each : child(root, "numFmts").children()) {
      own[each.attribute("numFmtId").as_int()] =
          form_of(std::string_view(each.attribute("formatCode").value()));
    }
    for (const xml_node& each : child(root, "cellXfs").children()) {
      const int number = each.attribute("numFmtId").as_int();
      const auto found = own.find(number);
      forms_.push_back(found == own.end() ? form_of(number) : found->second);
    }
  }

  std::string text_of(const xml_node& cell, int row, int column) const {
    const std::string_view type = cell.attribute("t").value();
    const std::string value = child(cell, "v").text().get();
    if (type == "s") {
      const auto index = static_cast<std::size_t>(child(cell, "v").text().as_ullong());
      if (index < strings_.size()) return strings_[index];
      refuse(say("the cell names a text that is not there", "ô dẫn tới chữ không có trong tệp"),
             row, column);
    }
    if (type == "inlineStr") {
      std::string text;
      append_text(child(cell, "is"), text);
      return without_codes(std::move(text));
    }
    if (type == "str") return without_codes(value);
    if (type == "b") return value == "1" ? "true" : "false";
    if (type == "e") {
      refuse(say("the cell shows an error: {}", "ô hiện lỗi: {}", value), row, column);
    }
    if (type == "d" || value.empty()) return value;
    const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
    return shown_number(value, style < forms_.size() ? forms_[style] : NumberForm::number,
                        from_1904_);
  }

  /// One text may stand in many cells: all together are no longer than the parts may be.
  void check(const std::string& text, int row, int column) {
    if (!is_utf8(text)) refuse(say("the text is not UTF-8", "chữ không phải UTF-8"), row, column);
    cell_bytes_ += text.size();
    if (text.size() > most_text || column > static_cast<int>(most_columns) ||
        cell_bytes_ > most_unpacked) {
      refuse(
          say("a cell of more than {} KiB, a row of more than {} cells, or more than {} MiB in all",
              "một ô dài hơn {} KiB, một dòng có hơn {} ô, hoặc cả trang lớn hơn {} MiB",
              most_text >> 10U, most_columns, most_unpacked >> 20U),
          row, column);
    }
  }

  CsvRow row_of(const xml_node& node, int number) {
    CsvRow row;
    for (const xml_node& cell : node.children()) {
      if (!is(cell, "c")) continue;
      const auto reference = cell.attribute("r");
      const int column =
          reference ? column_of(reference.value()) : static_cast<int>(row.size()) + 1;
      std::string text = text_of(cell, number, column);
      if (text.empty()) continue;
      check(text, number, column);
      for (int next = static_cast<int>(row.size()) + 1; next <= column; ++next) {
        row.push_back({"", number, next});
      }
      row[static_cast<std::size_t>(column) - 1].text = std::move(text);
    }
    return row;
  }

  Csv rows_of(const xml_node& data) {
    Csv csv{file_, {}, {}, {}, {}};
    std::vector<CsvRow> rows;
    int number = 0;
    for (const xml_node& node : data.children()) {
      if (!is(node, "row")) continue;
      const int stated = node.attribute("r").as_int(number + 1);
      if (stated <= number || stated > most_rows) {
        refuse(say("the rows are not in order", "các dòng không theo thứ tự"));
      }
      number = stated;
      CsvRow row = row_of(node, number);
      const bool blank =
          std::ranges::all_of(row, [](const CsvField& field) { return trim(field.text).empty(); });
      if (!blank) rows.push_back(std::move(row));
      if (!rows.empty() && rows.size() > most_fields / rows.front().size()) {
        refuse(say("more than {} cells", "có hơn {} ô", most_fields), number);
      }
    }
    take_rows(csv, std::move(rows));
    return csv;
  }

  Archive archive_;
  const std::string& file_;
  bool from_1904_ = false;
  std::size_t cell_bytes_ = 0;
  std::vector<std::string> strings_;
  std::vector<NumberForm> forms_;
};

/// A workbook of before 2007, or one that is locked with a password.
bool is_old_workbook(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

}  // namespace

Csv read_xlsx(std::string_view bytes, const std::string& file) {
  return Workbook(bytes, file).read();
}

Csv read_rows(std::string_view bytes, const std::string& file) {
  if (is_archive(bytes)) return read_xlsx(bytes, file);
  if (is_old_workbook(bytes)) {
    throw Error(Fault::data, Diagnostic{Severity::error,
                                        {file, 0, 0, {}},
                                        say("an .xls workbook, or one with a password",
                                            "tệp .xls kiểu cũ, hoặc có mật khẩu"),
                                        say("save it as .xlsx without a password, or as CSV UTF-8",
                                            "lưu lại dạng .xlsx không mật khẩu, hoặc CSV UTF-8"),
                                        {}});
  }
  return read_csv(bytes, file);
}

}  // namespace lapthach::book
