// What the reader does that does not depend on a noun: finding keys, and saying what is wrong.
#include "book/reader.hpp"

#include <limits>

#include "book/limits.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

constexpr int most_shown = 60;  // columns of what stands in the file

Text meaning_hint(std::string_view key, const Meaning& meaning) {
  return say("{}: {}", "{}: {}", key, Text{std::string(meaning.en), std::string(meaning.vi)});
}

Text kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::list:
      return say("a list", "một danh sách");
    case NodeKind::map:
      return say("a record of keys", "một bản ghi gồm nhiều khóa");
    case NodeKind::scalar:
      return say("one value", "một giá trị");
    case NodeKind::null:
      break;
  }
  return say("nothing", "bỏ trống");
}

Text shape_hint(NodeKind kind, std::string_view key) {
  switch (kind) {
    case NodeKind::list:
      return say("write `{}:` and below it one item a line, each after `- `",
                 "viết `{}:` rồi bên dưới mỗi mục một dòng, bắt đầu bằng `- `", key);
    case NodeKind::map:
      return say("write `{}:` and below it, indented, its own `key: value` lines",
                 "viết `{}:` rồi bên dưới, thụt vào, các dòng `khóa: giá trị`", key);
    default:
      return say("write `{}: value` on one line", "viết `{}: giá trị` trên một dòng", key);
  }
}

Text joined(const std::vector<std::string>& keys) {
  return say("the keys here are: {}", "các khóa ở đây là: {}", fmt::join(keys, ", "));
}

}  // namespace

Reader::Reader(const Reading& reading, std::size_t map)
    : reading_(reading), map_(map), next_(map + 1) {
  for (std::size_t i = map + 1; i < at(map).end; i = at(i + 1).end) {
    const std::uint64_t bit = bit_of(at(i).text);
    may_repeat_ = may_repeat_ || (keys_ & bit) != 0;
    keys_ |= bit;
    ++not_taken_;
  }
  if (may_repeat_) refuse_repeats(map);
}

std::size_t Reader::take(std::string_view key) {
  const std::size_t end = at(map_).end;
  std::size_t value = 0;
  for (std::size_t i = may_repeat_ || next_ == end || at(next_).text != key ? map_ + 1 : next_;
       i < end; i = at(i + 1).end) {
    if (at(i).text != key) continue;
    --not_taken_;
    if (value == 0) {
      value = i + 1;
      next_ = at(value).end;
    }
    if (!may_repeat_) break;
  }
  return value;
}

void Reader::finish(const std::vector<std::string>& known) {
  for (std::size_t i = map_ + 1; i < at(map_).end; i = at(i + 1).end) {
    const std::string_view key = at(i).text;
    if (std::ranges::find(known, key) != known.end()) continue;
    const auto meant = nearest(key, known);
    fault(i, say("unknown key \"{}\"", "không có khóa \"{}\"", clip(key, most_shown)),
          meant ? say("did you mean \"{}\"?", "có phải là \"{}\"?", *meant) : joined(known));
    if (meant) std::erase_if(missing_, [&](const Missing& m) { return m.key == *meant; });
  }
  if (reading_.lenient) return;
  for (const Missing& missing : missing_) {
    fault(map_, say("\"{}\" is missing", "thiếu \"{}\"", missing.key),
          meaning_hint(missing.key, missing.meaning));
  }
}

bool Reader::has_value(std::size_t node, std::string_view key) {
  if (at(node).kind != NodeKind::null) return true;
  fault(node, say("\"{}\" has no value", "\"{}\" chưa có giá trị", key),
        say("write the value after the colon, or remove the line",
            "ghi giá trị sau dấu hai chấm, hoặc xóa dòng"));
  return false;
}

bool Reader::expect(NodeKind kind, std::size_t node, std::string_view key) {
  if (at(node).kind == kind) return true;
  fault(node,
        say("\"{}\" is {}, not {}", "\"{}\" là {}, không phải {}", key, kind_name(kind),
            kind_name(at(node).kind)),
        shape_hint(kind, key));
  return false;
}

void Reader::fault(std::size_t node, Text what, Text hint) {
  if (reading_.faults.size() - reading_.faults_before >= most_faults_of_file) {
    const Node& here = at(node);
    throw Error(Fault::data, fault_of(reading_.tree, here,
                                      say("more than {} faults: the file was read no further",
                                          "có hơn {} lỗi: không đọc tiếp phần còn lại của tệp",
                                          most_faults_of_file),
                                      say("correct these first", "hãy sửa các lỗi này trước")));
  }
  reading_.faults.push_back(fault_of(reading_.tree, at(node), std::move(what), std::move(hint)));
}

void Reader::bad_value(const Field& field, const Text& type,
                       const std::vector<std::string>& words) {
  const std::string_view text = at(field.node).text;
  const auto meant = nearest(text, words);
  fault(field.node,
        say("\"{}\": \"{}\" is not {}", "\"{}\": \"{}\" không phải {}", field.key,
            clip(text, most_shown), type),
        meant ? say("did you mean \"{}\"?", "có phải là \"{}\"?", *meant)
              : meaning_hint(field.key, field.meaning));
}

void Reader::bad_number(const Field& field) {
  fault(field.node,
        say("\"{}\": {} is not from {} to {}", "\"{}\": {} không nằm trong khoảng {} đến {}",
            field.key, clip(at(field.node).text, most_shown), field.limits.least,
            field.limits.greatest),
        meaning_hint(field.key, field.meaning));
}

void Reader::empty_text(const Field& field) {
  fault(field.node, say("\"{}\" is empty", "\"{}\" để trống", field.key),
        meaning_hint(field.key, field.meaning));
}

std::size_t Reader::items_of(std::size_t node) const {
  std::size_t items = 0;
  for (std::size_t i = node + 1; i < at(node).end; i = at(i).end) ++items;
  return items;
}

/// Told without sorting for a record of few keys, as nearly all are.
bool Reader::has_repeats(std::size_t map) const {
  int keys = 0;
  for (std::size_t i = map + 1; i < at(map).end; i = at(i + 1).end) {
    if (++keys > 32) return true;
    for (std::size_t j = map + 1; j < i; j = at(j + 1).end) {
      if (at(i).text == at(j).text) return true;
    }
  }
  return false;
}

void Reader::refuse_repeats(std::size_t map) {
  if (!has_repeats(map)) return;
  std::vector<std::size_t> keys;
  for (std::size_t i = map + 1; i < at(map).end; i = at(i + 1).end) keys.push_back(i);
  std::sort(keys.begin(), keys.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(std::string_view(at(a).text), a) < std::pair(std::string_view(at(b).text), b);
  });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (at(keys[i]).text != at(keys[i - 1]).text) continue;
    fault(keys[i],
          say("\"{}\" stands twice, first on line {}", "\"{}\" ghi hai lần, lần đầu ở dòng {}",
              clip(at(keys[i]).text, most_shown), at(keys[i - 1]).line),
          say("keep one of the two lines", "giữ lại một trong hai dòng"));
  }
}

}  // namespace lapthach::book
