// Turns what was read into UTF-8, and says what the old text could not tell.
#include "cli/encoded_input.hpp"

#include "cli/context.hpp"
#include "cli/input.hpp"
#include "cli/words.hpp"
#include "lapthach/base/encoding.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/table.hpp"

namespace lapthach::cli {
namespace {

Where file_of(const std::string& path, int line) {
  return {path == "-" ? "<stdin>" : path, line, 0, {}};
}

Error not_in_it(const std::string& path, const Text& what, const Text& hint) {
  return {Fault::data, {{Severity::error, file_of(path, 0), what, hint, {}}}};
}

void warn(Context& context, const std::string& path, const std::vector<Doubt>& doubts, Text what,
          Text hint) {
  if (doubts.empty()) return;
  show(context.desk,
       {{Severity::warning,
         file_of(path, doubts.front().line),
         std::move(what),
         std::move(hint),
         {}}},
       {}, context.globals.quiet);
}

std::string first_of(const std::vector<Doubt>& doubts) {
  return doubts.empty() ? std::string{} : harmless(doubts.front().text);
}

void warn_of_doubts(Context& context, const std::string& path, const Decoded& decoded) {
  warn(context, path, decoded.capitals,
       say("TCVN3 has no capital of a vowel with a tone, only the font .VnTimeH shows one; words "
           "that come out small: {}, the first is “{}”",
           "TCVN3 không có chữ hoa cho nguyên âm có dấu thanh, chỉ phông .VnTimeH hiện chữ hoa; số "
           "từ thành chữ thường: {}, từ đầu tiên là “{}”",
           decoded.capitals.size(), first_of(decoded.capitals)),
       say("look names over with --dry-run, and set capitals right in the file",
           "hãy xem lại tên riêng bằng --dry-run, và sửa chữ hoa trong tệp"));
  warn(context, path, decoded.left,
       say("the file has Unicode beside the old font, and some fields may be either; left as they "
           "are: {}, the first is “{}”",
           "tệp vừa có Unicode vừa có phông cũ, có ô không rõ là loại nào; giữ nguyên: {} ô, ô đầu "
           "tiên là “{}”",
           decoded.left.size(), first_of(decoded.left)),
       say("look them over with --dry-run, and type anew what cannot be read",
           "hãy xem lại bằng --dry-run, và gõ lại chỗ không đọc được"));
}

/// A file of a Windows program.
void settle_line_ends(std::string& text) {
  std::size_t to = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_line_feed = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!before_line_feed) text[to++] = text[i];
  }
  text.resize(to);
}

}  // namespace

void bind_encoding(Words& words, std::string& encoding) {
  words.option("--encoding", encoding, encoding_words(),
               say("the text is older than Unicode, or UTF-16; else it is UTF-8",
                   "văn bản theo bảng mã cũ hoặc UTF-16; nếu không ghi thì là UTF-8"));
}

std::string read_encoded(Context& context, const std::string& path, const std::string& encoding) {
  if (encoding.empty()) return read_input(path, context.desk.in, Zeros::refused_as_utf16);
  const std::string bytes = read_input(path, context.desk.in, Zeros::taken);
  if (book::is_workbook(bytes)) {
    throw not_in_it(path,
                    say("--encoding is for text, and this is a workbook",
                        "--encoding chỉ dùng cho văn bản, còn đây là bảng tính"),
                    say("save the sheet as CSV and name the encoding again",
                        "hãy lưu bảng tính thành CSV rồi chạy lại với --encoding"));
  }
  Decoded decoded = decode(*parse_encoding(encoding), bytes);
  if (!decoded.fault.empty()) {
    throw not_in_it(path, decoded.fault,
                    say("leave --encoding out, or name another one",
                        "hãy bỏ --encoding, hoặc nêu bảng mã khác"));
  }
  warn_of_doubts(context, path, decoded);
  settle_line_ends(decoded.utf8);
  return std::move(decoded.utf8);
}

void require_utf8(const std::string& path, const std::string& bytes) {
  int line = 1;
  for (const auto text : split(bytes, '\n')) {
    if (!is_utf8(text)) {
      throw Error(
          Fault::data,
          Diagnostic{Severity::error,
                     file_of(path, line),
                     say("this line is not UTF-8 text", "dòng này không phải văn bản UTF-8"),
                     say("add --encoding windows-1258, tcvn3 or vni, or save the file as UTF-8",
                         "thêm --encoding windows-1258, tcvn3 hoặc vni, hoặc lưu tệp dạng UTF-8"),
                     {}});
    }
    ++line;
  }
}

}  // namespace lapthach::cli
