// The front check of a file's bytes: what yaml-cpp would take silently, or choke on.
#include <algorithm>

#include "book/limits.hpp"
#include "book/scalar.hpp"
#include "book/source.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

Text save_as_utf8() {
  return say("save the file as UTF-8 without BOM", "lưu tệp dạng UTF-8 không có BOM");
}

Text hint_on_loss(const Source& source) {
  return say(
      "see what is missing: git diff {0}; the last committed version comes back with: "
      "git restore {0}",
      "xem phần bị mất: git diff {0}; lấy lại bản đã ghi vào git gần nhất: git restore {0}",
      source.name);
}

void refuse_too_large(const Source& source, std::size_t most) {
  refuse(source, 0,
         say("the file has {} KiB, more than the {} KiB it may have",
             "tệp có {} KiB, quá mức cho phép là {} KiB", source.bytes.size() >> 10U, most >> 10U),
         say("divide it, or move long texts to evidence/",
             "hãy chia nhỏ tệp, hoặc chuyển văn bản dài vào evidence/"));
}

/// UTF-16 and UTF-32 by their marks, or by the zero bytes of their first letter.
bool is_wide_text(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         (bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

void refuse_control(const Source& source, std::size_t offset, char c) {
  if (c == '\r') {
    refuse(source, offset, say("a Windows line end", "dấu xuống dòng kiểu Windows"),
           say("save the file with Unix line ends (LF)", "lưu tệp với dấu xuống dòng Unix (LF)"));
  }
  const Text what = say("control character 0x{:02X}", "ký tự điều khiển 0x{:02X}",
                        static_cast<unsigned>(static_cast<unsigned char>(c)));
  if (c == '\0') refuse(source, offset, what, hint_on_loss(source));
  refuse(source, offset, what, say("remove it", "xóa ký tự này"));
}

void refuse_character(const Source& source, std::size_t offset) {
  const std::string_view rest = std::string_view(source.bytes).substr(offset);
  const auto character = character_at(rest);
  if (!character) {
    refuse(source, offset,
           say("not UTF-8 text (byte 0x{:02X})", "không phải chữ UTF-8 (byte 0x{:02X})",
               static_cast<unsigned>(static_cast<unsigned char>(rest.front()))),
           say("save the file as UTF-8, or type the place anew",
               "lưu tệp dạng UTF-8, hoặc gõ lại chỗ này"));
  }
  if (*character < 0x80) refuse_control(source, offset, rest.front());
  if (*character == 0xFEFF && offset == 0) {
    refuse(source, offset, say("a byte order mark", "tệp có dấu BOM"), save_as_utf8());
  }
  refuse(source, offset,
         say("a character that cannot be seen, U+{:04X}", "ký tự không nhìn thấy được, U+{:04X}",
             static_cast<unsigned>(*character)),
         say("delete it and type the letters around it anew",
             "xóa ký tự ấy và gõ lại các chữ quanh nó"));
}

bool check_characters(const Source& source) {
  if (is_plain_text(source.bytes)) return true;
  if (is_wide_text(source.bytes)) {
    refuse(source, 0, say("UTF-16 or UTF-32 text", "chữ UTF-16 hoặc UTF-32"), save_as_utf8());
  }
  if (const auto offset = first_unstorable(source.bytes)) refuse_character(source, *offset);
  const std::size_t tab = source.bytes.find('\t');
  if (tab == std::string::npos) return false;
  refuse(source, tab, say("a tab", "ký tự tab"),
         say("indent with spaces, two a level; in double quotes write \\t",
             "thụt dòng bằng dấu cách, mỗi cấp hai dấu; trong ngoặc kép, viết \\t"));
}

/// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`, alone or before a space.
bool is_conflict_marker(std::string_view line) {
  if (line.size() < 7 || std::string_view("<|=>").find(line[0]) == std::string_view::npos) {
    return false;
  }
  const std::size_t end = std::min(line.find_first_not_of(line[0]), line.size());
  return end >= 7 && (end == line.size() || line[end] == ' ');
}

void check_line(const Source& source, std::size_t start, std::string_view line) {
  if (is_conflict_marker(line)) {
    refuse(source, start, say("a merge conflict is not settled", "còn xung đột chưa gỡ khi gộp"),
           say("two versions of this place stand here, above and below =======: keep the right "
               "lines, remove the marker lines, then git add {0}; to begin anew: "
               "git checkout --merge {0}",
               "chỗ này có hai bản, ở trên và dưới dòng =======: giữ các dòng đúng, xóa các dòng "
               "đánh dấu, rồi git add {0}; muốn gỡ lại từ đầu: git checkout --merge {0}",
               source.name));
  }
  if (line.starts_with('%')) {
    refuse(source, start, say("a YAML directive", "chỉ thị YAML (%)"),
           say("remove the line", "xóa dòng này"));
  }
}

/// Brackets that a line opens, outside double quotes and comments, and how deep they lie.
struct Brackets {
  std::size_t opened = 0, deepest = 0;
};

Brackets brackets_of(std::string_view line) {
  Brackets brackets;
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '#' && i > 0 && line[i - 1] == ' ') break;
    if (c == '[' || c == '{') {
      ++brackets.opened;
      brackets.deepest = std::max(brackets.deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return brackets;
}

template <class Check>
void for_each_line(std::string_view bytes, Check check) {
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    check(start, bytes.substr(start, end - start));
    start = end + 1;
  }
}

}  // namespace

bool guard_bytes(const Source& source) {
  const std::size_t most = limits_of(source.name).bytes;
  if (source.bytes.size() > most) refuse_too_large(source, most);
  if (source.bytes.empty()) {
    refuse(source, 0, say("the file is empty", "tệp trống rỗng"), hint_on_loss(source));
  }
  return check_characters(source);
}

void guard_lines(const Source& source) {
  const std::string_view bytes = source.bytes;
  for_each_line(bytes,
                [&](std::size_t start, std::string_view line) { check_line(source, start, line); });
  if (bytes.ends_with('\n')) return;
  refuse(source, bytes.size(),
         say("the last line has no end: the file may be cut off",
             "dòng cuối không có dấu xuống dòng: tệp có thể bị cụt"),
         hint_on_loss(source));
}

void guard(const Source& source) {
  guard_bytes(source);
  guard_lines(source);
}

void guard_by_hand(const Source& source, std::size_t stopped_at) {
  if (source.bytes.size() > by_hand_limits.bytes) {
    refuse(source, stopped_at,
           say("a file of more than {} KiB must keep to the form lapthach writes; here it does not",
               "tệp lớn hơn {} KiB phải giữ đúng dạng do lapthach ghi; chỗ này khác dạng",
               by_hand_limits.bytes >> 10U),
           say("one `key: \"value\"` a line, two spaces a level, comments on lines of their own",
               "mỗi dòng một `khóa: \"giá trị\"`, mỗi cấp thụt hai dấu cách, chú thích ở dòng "
               "riêng"));
  }
  for_each_line(source.bytes, [&](std::size_t start, std::string_view line) {
    const Brackets brackets = brackets_of(line);
    if (brackets.deepest <= most_levels && brackets.opened <= most_brackets) return;
    refuse(source, start, say("too many brackets on one line", "quá nhiều ngoặc trên một dòng"),
           say("write lists with `- `, one item a line",
               "viết danh sách bằng `- `, mỗi mục một dòng"));
  });
}

}  // namespace lapthach::book
