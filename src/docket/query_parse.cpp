// Reads queries, and says where one is wrong.
#include <algorithm>
#include <utility>

#include "docket/query_fields.hpp"
#include "docket/query_text.hpp"
#include "docket/query_value.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

namespace {

constexpr std::size_t deepest = 100;

template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

class Parser {
 public:
  using Saved = std::vector<domain::SavedQuery>;

  /// `within`: the names of saved queries that led here, outermost first.
  explicit Parser(std::string_view text, const Saved* saved = nullptr,
                  std::vector<std::string> within = {})
      : in_(text, within.empty() ? "QUERY" : "@" + within.back()),
        saved_(saved),
        within_(std::move(within)) {}

  Query whole() {
    in_.skip_spaces();
    if (in_.done()) return {};
    Query query = either();
    if (!in_.done())
      in_.fail(in_.at(), say("nothing opens this )", "dấu ) không có dấu ( mở"), quote_hint());
    return query;
  }

 private:
  Query either() {
    std::vector<Query> parts;
    do parts.push_back(both());
    while (in_.keyword("OR"));
    return join(QueryKind::either, std::move(parts));
  }

  Query both() {
    std::vector<Query> parts;
    do {
      in_.keyword("AND");
      parts.push_back(negation());
    } while (!in_.done() && in_.peek() != ')' && !in_.at_or());
    return join(QueryKind::both, std::move(parts));
  }

  static Query join(QueryKind kind, std::vector<Query> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Query query;
    query.kind = kind;
    for (Query& part : parts) {
      if (part.kind == kind) {
        std::ranges::move(part.parts, std::back_inserter(query.parts));
      } else {
        query.parts.push_back(std::move(part));
      }
    }
    return query;
  }

  Query negation() {
    bool negated = false;
    if (in_.keyword("NOT")) {
      negated = true;
    } else if (in_.at_minus()) {
      in_.pass();
      negated = true;
    }
    if (!negated) return atom();
    if (++depth_ > deepest) in_.fail(in_.at(), say("too deep", "lồng quá sâu"), quote_hint());
    Query inner = negation();
    --depth_;
    if (inner.kind == QueryKind::negation) return std::move(inner.parts.front());
    Query query;
    query.kind = QueryKind::negation;
    query.parts.push_back(std::move(inner));
    return query;
  }

  Query atom() {
    if (in_.done()) {
      in_.fail(in_.at(), say("something is missing here", "thiếu điều kiện ở đây"), quote_hint());
    }
    Query query = in_.peek() == '(' ? group() : in_.peek() == '"' ? phrase() : test_or_word();
    in_.skip_spaces();
    return query;
  }

  Query group() {
    const std::size_t start = in_.pass();
    if (++depth_ > deepest) in_.fail(start, say("too deep", "lồng quá sâu"), quote_hint());
    in_.skip_spaces();
    Query query = either();
    if (!in_.take(')'))
      in_.fail(start, say("no ) closes this (", "dấu ( chưa được đóng"), quote_hint());
    --depth_;
    return query;
  }

  static Query word_query(std::string text) {
    Query query;
    query.kind = QueryKind::word;
    query.values.push_back({std::move(text), {}, false});
    return query;
  }

  Query phrase() { return word_query(in_.quoted()); }

  Query test_or_word() {
    if (in_.peek() == '@') return saved_query();
    const std::size_t start = in_.at();
    const std::string name = in_.take_name();
    const auto op = name.empty() ? std::nullopt : in_.take_op();
    if (!op) {
      in_.back_to(start);
      return bare_word();
    }
    if (*op == Op::has) {
      if (name == "is") return named_query(QueryKind::flag);
      if (name == "has") return named_query(QueryKind::present);
      if (name == "no") return named_query(QueryKind::absent);
      if (name == "ever") return ever();
      if (name == "event") return event();
    }
    return test(start, name, *op);
  }

  Query bare_word() {
    const std::size_t start = in_.at();
    const std::string_view word = in_.take_until("()\"");
    if (word.empty()) {
      in_.fail(start, say("this cannot stand here", "không thể đặt ở đây"), quote_hint());
    }
    if (word == "OR" || word == "AND") {
      in_.fail(start, say("something is missing before {}", "thiếu điều kiện trước {}", word),
               quote_hint());
    }
    if (in_.peek() == '(' ||
        std::string_view(":=<>~!").find(word.front()) != std::string_view::npos) {
      in_.fail(start,
               say("\"{}\" is neither a word nor a field", "\"{}\" không phải từ hay trường",
                   std::string(word) + (in_.peek() == '(' ? "(" : "")),
               quote_hint());
    }
    return word_query(std::string(word));
  }

  Query saved_query() {
    const std::size_t start = in_.pass();
    Query query;
    query.kind = QueryKind::saved;
    query.field = in_.take_name();
    if (saved_ == nullptr) return query;
    const auto found = std::ranges::find(
        *saved_, query.field, [](const domain::SavedQuery& each) { return each.id.str(); });
    if (found == saved_->end()) unknown_saved(start, query.field);
    if (std::ranges::count(within_, query.field) > 0) {
      in_.fail(start, say("@{} leads back to itself", "@{} dẫn trở lại chính nó", query.field),
               say("correct petitions.queries in lapthach.yaml",
                   "sửa lại petitions.queries trong lapthach.yaml"));
    }
    std::vector<std::string> within = within_;
    within.push_back(query.field);
    query.parts.push_back(Parser(found->query, saved_, std::move(within)).whole());
    return query;
  }

  [[noreturn]] void unknown_saved(std::size_t start, const std::string& name) const {
    std::vector<std::string> known;
    for (const domain::SavedQuery& each : *saved_) known.push_back("@" + each.id.str());
    if (known.empty()) {
      in_.fail(start,
               say("there is no saved query \"@{}\"", "không có điều kiện lưu sẵn \"@{}\"", name),
               say("save it under petitions.queries in lapthach.yaml",
                   "lưu ở petitions.queries trong lapthach.yaml"));
    }
    in_.unknown(start, {"saved query", "điều kiện lưu sẵn"}, "@" + name, known);
  }

  Query named_query(QueryKind kind) {
    const std::size_t start = in_.at();
    Query query;
    query.kind = kind;
    query.field = in_.take_name();
    if (kind == QueryKind::flag && flag_named(query.field) == nullptr) {
      in_.unknown(start, {"flag", "trạng thái"}, query.field, names_of(all_flags()));
    }
    if (kind != QueryKind::flag) require_field(start, query.field);
    return query;
  }

  void require_field(std::size_t start, const std::string& name) const {
    if (field_named(name) == nullptr) {
      in_.unknown(start, {"field", "trường"}, name, query_fields());
    }
  }

  Query test(std::size_t start, const std::string& name, Op op) {
    require_field(start, name);
    Query query;
    query.kind = QueryKind::test;
    query.field = name;
    query.op = op;
    take_values(query, field_named(name)->type);
    if (name == "stage") require_stages(start, query);
    if (name == "source") require_words<domain::Source>(start, query);
    if (name == "satisfaction") require_words<domain::Satisfaction>(start, query);
    return query;
  }

  /// `open` stands for every stage that is open.
  void require_stages(std::size_t start, Query& query) const {
    const bool open =
        query.op != Op::like && std::erase_if(query.values, [](const QueryValue& value) {
                                  return value.text == "open";
                                }) > 0;
    require_words<domain::Stage>(start, query);
    if (!open) return;
    for (const auto& word : domain::words(domain::Stage{})) {
      if (domain::is_open(word.value)) query.values.push_back({std::string(word.text), {}, false});
    }
  }

  template <class E>
  void require_words(std::size_t start, const Query& query) const {
    std::vector<std::string> known;
    for (const auto& word : domain::words(E{})) known.emplace_back(word.text);
    if constexpr (std::is_same_v<E, domain::Stage>) known.emplace_back("open");
    for (const QueryValue& value : query.values) {
      const bool is_word = query.op == Op::like || std::ranges::count(known, value.text) > 0;
      if (!is_word) in_.unknown(start, {"such word", "từ"}, value.text, known);
    }
  }

  Query ever() {
    const std::size_t start = in_.at();
    Query query;
    query.kind = QueryKind::ever;
    query.field = in_.take_name();
    if (const auto op = in_.take_op()) {
      query.op = *op;
      const EventField* field = event_field_named(query.field);
      if (field == nullptr) {
        in_.unknown(start, {"field of an event", "trường của việc"}, query.field,
                    names_of(event_fields()));
      }
      take_values(query, field->type);
    } else {
      require_event(start, query.field);
    }
    return query;
  }

  void require_event(std::size_t start, const std::string& name) const {
    if (event_kind_named(name)) return;
    std::vector<std::string> known;
    for (const auto& word : domain::words(domain::EventKind{})) known.emplace_back(word.text);
    in_.unknown(start, {"event", "việc"}, name, known);
  }

  Query event() {
    const std::size_t start = in_.at();
    Query query;
    query.kind = QueryKind::event;
    query.field = in_.take_name();
    if (const std::size_t dot = query.field.find('.'); dot != std::string::npos) {
      query.member = query.field.substr(dot + 1);
      query.field.resize(dot);
    }
    require_event(start, query.field);
    if (query.member.empty()) return query;
    const EventField* member = event_field_named(query.member);
    if (member == nullptr) {
      in_.unknown(start, {"field of an event", "trường của việc"}, query.member,
                  names_of(event_fields()));
    }
    const auto op = in_.take_op();
    if (!op) in_.fail(in_.at(), say("a value is missing", "thiếu giá trị"), quote_hint());
    query.op = *op;
    take_values(query, member->type);
    return query;
  }

  void take_values(Query& query, FieldType type) {
    const bool ordered = query.op == Op::less || query.op == Op::at_most ||
                         query.op == Op::greater || query.op == Op::at_least;
    const bool countable = type == FieldType::date || type == FieldType::number;
    if (ordered && !countable) {
      in_.fail(in_.at(),
               say("only days and numbers can be compared", "chỉ so sánh được ngày và số"),
               say("use : or =", "hãy dùng : hoặc ="));
    }
    do query.values.push_back(take_value(type));
    while (in_.take(','));
    if (ordered && (query.values.size() > 1 || query.values.front().range)) {
      in_.fail(in_.at(), say("compare with one value", "chỉ so sánh với một giá trị"),
               say("for several write field:a,b", "nhiều giá trị thì ghi trường:a,b"));
    }
  }

  QueryValue take_value(FieldType type) {
    const std::size_t start = in_.at();
    QueryValue value;
    value.text = in_.peek() == '"' ? in_.quoted() : std::string(in_.take_until("(),\""));
    if (in_.at() == start)
      in_.fail(start, say("a value is missing", "thiếu giá trị"), quote_hint());
    const bool countable = type == FieldType::date || type == FieldType::number;
    const std::size_t dots = countable ? value.text.find("..") : std::string::npos;
    if (dots != std::string::npos) {
      value.upto = value.text.substr(dots + 2);
      value.text.resize(dots);
      value.range = true;
    }
    check_value(start, value, type);
    return value;
  }

  void check_value(std::size_t start, const QueryValue& value, FieldType type) const {
    const auto check = [&](const std::string& text) {
      if (text.empty() && value.range) return;
      if (type == FieldType::date && !is_days(text)) {
        in_.fail(start, say("\"{}\" is not a day", "\"{}\" không phải là ngày", text),
                 say("write 2019-07-01, 2019-07, 2019-Q3, today, -30d or +5wd",
                     "ghi 2019-07-01, 2019-07, 2019-Q3, today, -30d hoặc +5wd"));
      }
      if (type == FieldType::number && !number_of(text)) {
        in_.fail(start, say("\"{}\" is not a number", "\"{}\" không phải là số", text),
                 say("write a whole number", "ghi một số nguyên"));
      }
    };
    check(value.text);
    if (value.range) check(value.upto);
    if (value.range && value.text.empty() && value.upto.empty()) {
      in_.fail(start, say("a range needs an end", "khoảng phải có ít nhất một đầu"),
               say("write A..B, A.. or ..B", "ghi A..B, A.. hoặc ..B"));
    }
    if (value.range && is_backward(value.text, value.upto)) {
      in_.fail(start,
               say("{}..{} ends before it begins", "{}..{} kết thúc trước khi bắt đầu", value.text,
                   value.upto),
               say("write {}..{}", "ghi {}..{}", value.upto, value.text));
    }
  }

  QueryText in_;
  const Saved* saved_;
  std::vector<std::string> within_;
  std::size_t depth_ = 0;
};

}  // namespace

Query parse_query(std::string_view text) {
  const std::string stored = is_utf8(text) ? nfc(text) : std::string(text);
  return Parser(stored).whole();
}

Query parse_query(std::string_view text, const std::vector<domain::SavedQuery>& saved) {
  const std::string stored = is_utf8(text) ? nfc(text) : std::string(text);
  return Parser(stored, &saved).whole();
}

}  // namespace lapthach::docket
