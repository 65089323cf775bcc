// The front check of a file's bytes: what yaml-cpp would take silently, or choke on.
#include <algorithm>

#include "book/scalar.hpp"
#include "book/source.hpp"

namespace lapthach::book {

namespace {

constexpr std::size_t most_bytes = 64U << 20U;
constexpr int most_brackets = 64;

void refuse_character(const Source& source, std::size_t offset) {
  const std::string_view rest = std::string_view(source.bytes).substr(offset);
  if (rest.starts_with('\r')) {
    refuse(source, offset, say("a Windows line end", "dấu xuống dòng kiểu Windows"),
           say("save the file with Unix line ends (LF)", "lưu tệp với dấu xuống dòng Unix (LF)"));
  }
  if (rest.starts_with("\xEF\xBB\xBF")) {
    refuse(source, offset, say("a byte order mark", "tệp có dấu BOM"),
           say("save the file as UTF-8 without BOM", "lưu tệp dạng UTF-8 không có BOM"));
  }
  const unsigned byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x80) {
    refuse(source, offset, say("control character 0x{:02X}", "ký tự điều khiển 0x{:02X}", byte),
           say("remove it", "xóa ký tự này"));
  }
  refuse(source, offset,
         say("not UTF-8 text, or an invisible control character (byte 0x{:02X})",
             "không phải chữ UTF-8, hoặc là ký tự điều khiển ẩn (byte 0x{:02X})", byte),
         say("save the file as UTF-8, or type the place anew",
             "lưu tệp dạng UTF-8, hoặc gõ lại chỗ này"));
}

/// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>` alone or before a space.
bool is_conflict_marker(std::string_view line) {
  if (line.size() < 7 || std::string_view("<|=>").find(line[0]) == std::string_view::npos) {
    return false;
  }
  return std::all_of(line.begin(), line.begin() + 7, [&](char c) { return c == line[0]; }) &&
         (line.size() == 7 || line[7] == ' ');
}

/// How many brackets a line opens more than it closes, outside double quotes and comments.
int brackets_opened(std::string_view line) {
  int opened = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '#' && i > 0 && line[i - 1] == ' ') break;
    opened += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
  }
  return opened;
}

void check_line(const Source& source, std::size_t start, std::string_view line) {
  if (is_conflict_marker(line)) {
    refuse(source, start, say("a merge conflict is not settled", "còn xung đột chưa gỡ khi gộp"),
           say("keep the right lines and remove the marker lines",
               "giữ dòng đúng và xóa các dòng đánh dấu"));
  }
  if (line.starts_with('%')) {
    refuse(source, start, say("a YAML directive", "chỉ thị YAML (%)"),
           say("remove the line", "xóa dòng này"));
  }
  const std::size_t text = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t tab = line.substr(0, text).find('\t');
  if (tab != std::string_view::npos) {
    refuse(source, start + tab, say("a tab before the text", "ký tự tab ở đầu dòng"),
           say("indent with spaces, two a level", "thụt dòng bằng dấu cách, mỗi cấp hai dấu"));
  }
}

}  // namespace

void guard(const Source& source) {
  const std::string_view bytes = source.bytes;
  if (bytes.size() > most_bytes) {
    refuse(source, 0, say("the file is larger than 64 MiB", "tệp lớn hơn 64 MiB"),
           say("divide it", "hãy chia nhỏ tệp"));
  }
  if (const auto offset = first_unstorable(bytes)) refuse_character(source, *offset);
  int depth = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    const std::string_view line = bytes.substr(start, end - start);
    check_line(source, start, line);
    depth = std::max(0, depth + brackets_opened(line));
    if (depth > most_brackets) {
      refuse(source, start, say("brackets are nested too deep", "ngoặc lồng nhau quá sâu"),
             say("write lists with `- `, one item a line",
                 "viết danh sách bằng `- `, mỗi mục một dòng"));
    }
    if (end == bytes.size()) {
      refuse(source, end,
             say("the last line has no end: the file may be cut off",
                 "dòng cuối không có dấu xuống dòng: tệp có thể bị cụt"),
             say("see that it is whole, then end it with a line break",
                 "kiểm tra tệp còn đủ, rồi xuống dòng ở cuối"));
    }
    start = end + 1;
  }
}

}  // namespace lapthach::book
