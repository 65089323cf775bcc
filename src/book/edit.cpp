// Splices changed lines into the bytes of a file that a human has formatted.
#include "book/edit.hpp"

#include <algorithm>

namespace lapthach::book {

namespace {

struct Splice {
  std::size_t offset;
  std::size_t length;
  std::string text;
};

std::string indented(std::string_view lines, std::size_t indent) {
  std::string out;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = lines.find('\n', start) + 1;
    out.append(indent, ' ').append(lines.substr(start, end - start));
    start = end;
  }
  return out;
}

class Surgeon {
 public:
  explicit Surgeon(const Tree& tree) : tree_(tree), bytes_(tree.source->bytes) {}

  void change(const RecordEdit& edit);
  void remove(std::size_t record);
  void append(std::size_t list, const std::vector<RecordEdit>& edits);
  std::string finish();

 private:
  const Node& at(std::size_t node) const { return tree_.nodes[node]; }
  std::size_t line_start(std::size_t offset) const;
  std::size_t line_end(std::size_t offset) const;
  std::size_t column(std::size_t offset) const { return offset - line_start(offset); }
  std::size_t indent_of(std::size_t record) const;
  std::size_t content_end(std::size_t key, std::size_t limit, std::size_t indent) const;
  std::size_t field_end(std::size_t record, std::size_t key) const;
  std::size_t record_end(std::size_t record) const;
  void change_field(std::size_t record, std::size_t value, const FieldText& after);

  const Tree& tree_;
  std::string_view bytes_;
  std::vector<Splice> splices_;
};

std::size_t Surgeon::line_start(std::size_t offset) const {
  if (offset == 0) return 0;
  const std::size_t feed = bytes_.rfind('\n', offset - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t Surgeon::line_end(std::size_t offset) const { return bytes_.find('\n', offset) + 1; }

/// The column of a record's keys. Refuses a record that is not written one key a line after "- ".
std::size_t Surgeon::indent_of(std::size_t record) const {
  const std::size_t indent = column(at(record).offset);
  for (std::size_t key = record + 1; key < at(record).end; key = at(key + 1).end) {
    const std::size_t start = line_start(at(key).offset);
    const std::string_view lead = bytes_.substr(start, at(key).offset - start);
    const bool first = key == record + 1;
    const std::size_t dash = lead.find_first_not_of(' ');
    const bool fits = first ? dash != std::string_view::npos && lead[dash] == '-' &&
                                  lead.find_first_not_of(' ', dash + 1) == std::string_view::npos
                            : dash == std::string_view::npos;
    if (!fits || lead.size() != indent) refuse_edit(tree_, record);
  }
  return indent;
}

/// The end of the last line, before `limit`, that belongs to what begins at `offset` with keys at
/// `indent`: what follows it are comments and blank lines of what comes next.
std::size_t Surgeon::content_end(std::size_t offset, std::size_t limit, std::size_t indent) const {
  std::size_t end = line_end(offset);
  for (std::size_t start = end; start < limit; start = line_end(start)) {
    const std::string_view line = bytes_.substr(start, line_end(start) - 1 - start);
    const std::size_t text = line.find_first_not_of(' ');
    if (text == std::string_view::npos) continue;
    if (line[text] != '#' || text > indent) end = line_end(start);
  }
  return end;
}

std::size_t Surgeon::record_end(std::size_t record) const {
  const std::size_t next = at(record).end;
  std::size_t limit = bytes_.size();
  if (next < tree_.nodes.size()) limit = line_start(at(next).offset);
  return content_end(at(record).offset, limit, column(at(record).offset));
}

std::size_t Surgeon::field_end(std::size_t record, std::size_t key) const {
  const std::size_t next = at(key + 1).end;
  const std::size_t limit =
      next < at(record).end ? line_start(at(next).offset) : record_end(record);
  return content_end(at(key).offset, limit, column(at(record).offset));
}

/// A value on one line is replaced alone, so that a comment behind it stays.
void Surgeon::change_field(std::size_t record, std::size_t value, const FieldText& after) {
  const std::size_t key = value - 1;
  const std::size_t offset = at(value).offset;
  const bool block = bytes_[offset] == '|' || bytes_[offset] == '>';
  const bool one_line = after.text.find('\n') + 1 == after.text.size();
  if (at(value).kind == NodeKind::scalar && !block && one_line) {
    const std::string_view text = std::string_view(after.text).substr(after.key.size() + 2);
    splices_.push_back(
        {offset, scalar_end(tree_, value) - offset, std::string(text.substr(0, text.size() - 1))});
    return;
  }
  const std::size_t start = at(key).offset;
  const std::size_t indent = column(start);
  splices_.push_back(
      {start, field_end(record, key) - start, indented(after.text, indent).substr(indent)});
}

void Surgeon::change(const RecordEdit& edit) {
  const std::size_t indent = indent_of(edit.node);
  std::size_t behind = record_end(edit.node);
  for (const FieldText& field : edit.after) {
    const std::size_t value = find_key(tree_, edit.node, field.key);
    const bool same = std::find(edit.before.begin(), edit.before.end(), field) != edit.before.end();
    if (value == 0 && !same) splices_.push_back({behind, 0, indented(field.text, indent)});
    if (value == 0) continue;
    behind = field_end(edit.node, value - 1);
    if (!same) change_field(edit.node, value, field);
  }
  for (const FieldText& field : edit.before) {
    const bool stays = std::any_of(edit.after.begin(), edit.after.end(),
                                   [&](const FieldText& f) { return f.key == field.key; });
    const std::size_t value = find_key(tree_, edit.node, field.key);
    if (stays || value == 0) continue;
    const std::size_t key = value - 1;
    if (key == edit.node + 1) refuse_edit(tree_, edit.node);  // the "- " stands on its line
    const std::size_t start = line_start(at(key).offset);
    splices_.push_back({start, field_end(edit.node, key) - start, ""});
  }
}

void Surgeon::remove(std::size_t record) {
  indent_of(record);
  const std::size_t start = line_start(at(record).offset);
  splices_.push_back({start, record_end(record) - start, ""});
}

/// Adds the new records of `edits` behind the last record of the list.
void Surgeon::append(std::size_t list, const std::vector<RecordEdit>& edits) {
  const bool empty = at(list).end == list + 1;
  std::size_t last = list + 1;
  for (std::size_t i = last; i < at(list).end; i = at(i).end) last = i;
  const std::size_t dash = empty ? 2 : column(at(list).offset);
  std::string text;
  for (const RecordEdit& edit : edits) {
    if (edit.node != 0) continue;
    std::string record;
    for (const FieldText& field : edit.after) record += indented(field.text, dash + 2);
    if (!record.empty()) record[dash] = '-';
    text += record;
  }
  if (text.empty()) return;
  if (!empty) {
    indent_of(last);
    splices_.push_back({record_end(last), 0, std::move(text)});
  } else if (bytes_.substr(at(list).offset).starts_with("[]")) {
    const std::size_t end = line_end(at(list).offset);
    const std::size_t colon = bytes_.rfind(':', at(list).offset);
    splices_.push_back({colon + 1, at(list).offset + 2 - (colon + 1), ""});
    splices_.push_back({end, 0, std::move(text)});
  } else {
    refuse_edit(tree_, list);
  }
}

/// The bytes with every splice applied; those at one place in the order they were made.
std::string Surgeon::finish() {
  std::stable_sort(splices_.begin(), splices_.end(),
                   [](const Splice& a, const Splice& b) { return a.offset < b.offset; });
  std::string out;
  std::size_t done = 0;
  for (const Splice& splice : splices_) {
    out.append(bytes_.substr(done, splice.offset - done)).append(splice.text);
    done = splice.offset + splice.length;
  }
  return out.append(bytes_.substr(done));
}

}  // namespace

std::string splice(const Tree& tree, std::string_view key, const std::vector<RecordEdit>& edits) {
  Surgeon surgeon(tree);
  for (const RecordEdit& edit : edits) {
    if (edit.node == 0 || edit.before == edit.after) continue;
    if (edit.after.empty()) {
      surgeon.remove(edit.node);
    } else {
      surgeon.change(edit);
    }
  }
  surgeon.append(find_key(tree, 0, key), edits);
  return surgeon.finish();
}

void refuse_edit(const Tree& tree, std::size_t node) {
  throw Error(
      Fault::data,
      fault_of(tree, tree.nodes[node],
               say("this cannot be changed without losing how it was written by hand",
                   "không thể sửa chỗ này mà giữ nguyên cách đã viết tay"),
               say("write each key of a record on a line of its own, or make the change by hand",
                   "viết mỗi khóa của bản ghi trên một dòng riêng, hoặc tự sửa bằng tay")));
}

}  // namespace lapthach::book
