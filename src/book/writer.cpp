// Canonical text: keys, comments and quoting; and the files that are one record.
#include "book/writer.hpp"

#include "book/layout.hpp"
#include "book/limits.hpp"
#include "book/modeline.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

/// As it is stored. `stored` holds it when that is another text.
std::string_view storable(std::string_view text, std::string& stored) {
  if (text.size() <= most_text && is_plain_text(text)) return text;
  if (parse_scalar(text, stored)) return stored;
  throw Error(Fault::data,
              say("a text cannot be stored: {}", "không thể lưu chuỗi chữ: {}", harmless(text)),
              say("remove its control characters and see that it is UTF-8",
                  "xóa ký tự điều khiển và bảo đảm là UTF-8"));
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  std::string stored;
  text = storable(text, stored);
  out += '"';
  for (std::size_t stop = text.find_first_of("\"\\\n\t"); stop != std::string_view::npos;
       stop = text.find_first_of("\"\\\n\t")) {
    out += text.substr(0, stop);
    switch (text[stop]) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        break;
    }
    text.remove_prefix(stop + 1);
  }
  out += text;
  out += '"';
}

void Writer::begin(std::string_view key) {
  if (!on_line_) out_.append(indent_, ' ');
  on_line_ = false;
  out_.append(key).append(":");
}

void Writer::comment(const Meaning& meaning) {
  out_.append(indent_, ' ').append("# ");
  out_.append(*explain_ == Lang::vi ? meaning.vi : meaning.en).append("\n");
}

std::string write(const domain::PeriodRecord& record) {
  return modeline(period_path(record.period)) + write_record(record);
}
std::string write(const domain::Roster& roster) {
  return modeline(roster_path(roster.period)) + write_record(roster);
}
std::string write(const domain::Decision& decision) {
  return modeline(decision_path(decision.id)) + write_record(decision);
}

}  // namespace lapthach::book
