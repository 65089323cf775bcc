// Says what in a query can find nothing although it is well formed.
#include <algorithm>
#include <array>

#include "docket/query_fields.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

/// What people may write for a thing: its id, or its name.
struct Names {
  Text noun;
  std::vector<std::string> ids, names;
};

template <class Record>
Names names_in(std::string_view field, const char* noun, const std::vector<Record>& records) {
  Names known{{std::string(field), noun}, {}, {}};
  for (const Record& record : records) {
    known.ids.push_back(record.id.str());
    known.names.push_back(record.name);
  }
  return known;
}

/// The things that a field names; nothing when its values are not in the book.
std::optional<Names> names_of(std::string_view field, const domain::Records& records) {
  const domain::Registry& registry = records.registry;
  const domain::PetitionSettings& settings = records.settings.petitions;
  const auto in = [&](const char* noun, const auto& all) { return names_in(field, noun, all); };
  if (field == "lead" || field == "coop" || field == "agency") {
    return in("cơ quan", registry.agencies);
  }
  if (field == "unit" || field == "unit.now" || field == "commune") {
    return in("đơn vị", registry.units);
  }
  if (field == "cell") return in("chi bộ", registry.cells);
  if (field == "official") return in("cán bộ", registry.officials);
  if (field == "level") return in("cấp thẩm quyền", settings.levels);
  if (field == "bucket") return in("nhóm thẩm quyền", settings.buckets);
  if (field == "topic") return in("lĩnh vực", settings.topics);
  if (field == "kind") return in("loại ý kiến", settings.opinion_kinds);
  if (field == "outcome") return in("kết quả", settings.outcomes);
  return std::nullopt;
}

class Doubter {
 public:
  explicit Doubter(const domain::Records& records) : records_(records) {}

  void look(const Query& query) {
    for (const Query& part : query.parts) look(part);
    if (query.kind == QueryKind::word) look_at_word(query.values.front().text);
    const bool asks = query.kind == QueryKind::test || query.kind == QueryKind::ever ||
                      query.kind == QueryKind::event;
    if (!asks || query.op == Op::like) return;
    const std::string& field = query.member.empty() ? query.field : query.member;
    for (const QueryValue& value : query.values) look_at_value(field, value.text);
  }

  std::vector<Text> take() { return std::move(doubts_); }

 private:
  void look_at_word(const std::string& word) {
    for (const std::string_view operation : {"or", "and", "not"}) {
      if (word != operation) continue;
      doubts_.push_back(say("\"{}\" is looked for as a word: write it in capitals to join terms",
                            "\"{}\" được tìm như một từ: viết hoa nếu là phép nối điều kiện",
                            word));
    }
  }

  void look_at_value(const std::string& field, const std::string& value) {
    const auto known = names_of(field, records_);
    if (!known) return;
    const std::string asked = lapthach::fold(value);
    const auto is_it = [&](const std::string& name) { return lapthach::fold(name) == asked; };
    if (std::ranges::any_of(known->ids, is_it) || std::ranges::any_of(known->names, is_it)) return;
    const auto near = nearest(value, known->ids);
    doubts_.push_back(
        near ? say("the book has no {} \"{}\": did you mean {}?",
                   "sổ không có {} \"{}\": có phải là {} không?", known->noun, value, *near)
             : say("the book has no {} \"{}\"; {}~ looks for a part of its name",
                   "sổ không có {} \"{}\"; {}~ tìm theo một phần tên", known->noun, value, field));
  }

  const domain::Records& records_;
  std::vector<Text> doubts_;
};

}  // namespace

std::vector<Text> doubts(const Query& query, const domain::Records& records) {
  Doubter doubter(records);
  doubter.look(query);
  return doubter.take();
}

}  // namespace lapthach::docket
