// Names options after fields and collects what they say as one record.
#include "cli/record_options.hpp"

#include "cli/encoded_input.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

/// roll.full is --full, resolution.text is --resolution, strengths is --strength. --from is the
/// document, so days of leave are --since and --until.
std::string option_of(const book::RecordField& field) {
  const auto parts = split(field.path, '.');
  const bool is_text = parts.size() > 1 && parts.back() == "text";
  std::string name(is_text ? parts.front() : parts.back());
  if (name == "from") name = "since";
  if (name == "to") name = "until";
  if (field.repeated && name.ends_with('s')) name.pop_back();
  for (char& c : name) {
    if (c == '_') c = '-';
  }
  return "--" + name;
}

}  // namespace

void bind_record(Words& words, book::RecordKind kind, RecordOptions& options) {
  options.fields = book::record_fields(kind);
  for (const book::RecordField& field : options.fields) {
    const std::string name = option_of(field);
    if (field.repeated) {
      words.options(name, field.placeholder, options.lists[field.path], field.meaning);
    } else {
      words.option(name, field.placeholder, options.values[field.path], field.meaning);
    }
  }
  words.option("--from", "FILE", options.from,
               say("records as YAML or JSON, one or many; - for the standard input",
                   "các bản ghi YAML hoặc JSON, một hay nhiều; - cho đầu vào chuẩn"));
  bind_encoding(words, options.encoding);
  words.option("--correct", "REASON", options.correct,
               say("change what is recorded, in a closed period too, and say why",
                   "đính chính nội dung đã ghi, kể cả trong kỳ đã đóng, và nêu lý do"));
}

Json record_of(const RecordOptions& options) {
  Json record = Json::object();
  const auto place = [&](const std::string& path) -> Json& {
    const std::size_t dot = path.find('.');
    if (dot == std::string::npos) return record[path];
    return record[path.substr(0, dot)][path.substr(dot + 1)];
  };
  for (const book::RecordField& field : options.fields) {
    if (field.repeated) {
      const auto& values = options.lists.at(field.path);
      if (!values.empty()) place(field.path) = values;
    } else {
      const std::string& value = options.values.at(field.path);
      if (!value.empty()) place(field.path) = value;
    }
  }
  return record;
}

std::pair<std::string, std::string> pair_from(const std::string& word, std::string_view option,
                                              const Text& form) {
  const std::size_t equals = word.find('=');
  if (equals != std::string::npos && equals > 0) {
    return {word.substr(0, equals), word.substr(equals + 1)};
  }
  throw Error(Fault::usage, say("{}: \"{}\" has no =", "{}: \"{}\" thiếu dấu =", option, word),
              say("write {}", "viết {}", form));
}

}  // namespace lapthach::cli
