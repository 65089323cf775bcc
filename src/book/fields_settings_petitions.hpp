// Field tables of what a book settles about petitions: levels, topics, rules, clocks, life cycle.
#pragma once

#include "book/fields_registry.hpp"
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Level> T>
void fields(Form& form, T& level) {
  using enum Need;
  form("id", level.id, required, {"chosen by people", "mã tự đặt"});
  form("name", level.name, required, {"name as printed", "tên cấp như in trên giấy"});
  form("order", level.order, defaulted, {"from the base up", "thứ tự từ cơ sở lên"}, Limits{1, 99});
  form("grassroots", level.grassroots, optional,
       {"settles by itself, without a paper to the committee", "tự giải quyết ở cơ sở"});
  span_fields(form, level.span);
  form("successors", level.successors, optional,
       {"levels that took over after its last day", "các cấp kế tục sau ngày cuối"});
}

template <class Form, Is<domain::Bucket> T>
void fields(Form& form, T& bucket) {
  using enum Need;
  form("id", bucket.id, required, {"chosen by people", "mã tự đặt"});
  form("name", bucket.name, required, {"heading in reports", "tên nhóm trong báo cáo"});
  form("levels", bucket.levels, required, {"the levels counted in it", "các cấp được gộp"});
  span_fields(form, bucket.span);
}

template <class Form, Is<domain::Topic> T>
void fields(Form& form, T& topic) {
  using enum Need;
  form("id", topic.id, required, {"chosen by people", "mã tự đặt"});
  form("name", topic.name, required, {"name as printed", "tên lĩnh vực"});
  form("synonyms", topic.synonyms, optional, {"other words for it", "các cách gọi khác"});
}

template <class Form, Is<domain::OpinionKind> T>
void fields(Form& form, T& kind) {
  using enum Need;
  form("id", kind.id, required, {"chosen by people", "mã tự đặt"});
  form("name", kind.name, required, {"name as printed", "tên loại ý kiến"});
  form("counts", kind.counts, defaulted,
       {"among the opinions that reports add up", "có tính vào tổng số ý kiến, kiến nghị"});
  form("other_channel", kind.other_channel, optional,
       {"goes another way: what was said is not kept", "theo kênh khác, không lưu nội dung"});
}

template <class Form, Is<domain::Outcome> T>
void fields(Form& form, T& outcome) {
  using enum Need;
  form("id", outcome.id, required, {"chosen by people", "mã tự đặt"});
  form("name", outcome.name, required, {"name as printed", "tên kết quả"});
}

template <class Form, Is<domain::CompetenceRule> T>
void fields(Form& form, T& rule) {
  using enum Need;
  form("id", rule.id, required, {"chosen by people", "mã tự đặt"});
  form("topic", rule.topic, optional, {"only this topic", "chỉ lĩnh vực này"});
  form("kind", rule.kind, optional, {"only this kind of opinion", "chỉ loại ý kiến này"});
  form("unit", rule.unit, optional,
       {"only petitions from this unit or one below it", "chỉ nơi này và đơn vị trực thuộc"});
  form("level", rule.level, required, {"the level it proposes", "cấp thẩm quyền đề xuất"});
  form("lead", rule.lead, optional, {"the agency it proposes", "cơ quan chủ trì đề xuất"});
  form("cooperating", rule.cooperating, optional, {"agencies to ask", "các cơ quan phối hợp"});
  form("basis", rule.basis, optional, {"what it rests on", "căn cứ"});
  span_fields(form, rule.span);
}

template <class Form, Is<domain::ClockRule> T>
void fields(Form& form, T& rule) {
  using enum Need;
  form("id", rule.id, required, {"chosen by people", "mã tự đặt"});
  form("clock", rule.clock, required, {"what is counted", "thời hạn của việc gì"});
  form("level", rule.level, optional, {"only this level", "chỉ cấp này"});
  form("topic", rule.topic, optional, {"only this topic", "chỉ lĩnh vực này"});
  form("days", rule.days, required, {"how many days", "số ngày"}, Limits{1, 3650});
  form("unit", rule.unit, defaulted,
       {"working days, or days of the calendar", "ngày làm việc hay ngày theo lịch"});
  form("roll", rule.roll, defaulted,
       {"when a term of calendar days ends on a day off",
        "khi hạn tính theo ngày lịch rơi vào ngày nghỉ"});
  form("near", rule.near, defaulted,
       {"called near so many days before", "báo sắp đến hạn trước bao nhiêu ngày"}, Limits{0, 365});
  form("basis", rule.basis, optional, {"what it rests on", "căn cứ"});
  span_fields(form, rule.span);
}

template <class Form, Is<domain::Transition> T>
void fields(Form& form, T& row) {
  using enum Need;
  form("event", row.event, required, {"what happens", "việc xảy ra"});
  form("from", row.from, required, {"at which stages it may", "ở những bước nào"});
  form("to", row.to, defaulted,
       {"where it leads; same: nowhere; before: where it stood before the merge",
        "dẫn đến bước nào; same: giữ nguyên; before: về bước trước khi gộp"});
  form("when", row.when, defaulted, {"what must be so besides", "điều kiện kèm theo"});
}

template <class Form, Is<domain::SavedQuery> T>
void fields(Form& form, T& saved) {
  using enum Need;
  form("id", saved.id, required,
       {"chosen by people; @id stands for the query", "mã tự đặt; gõ @mã thay cho điều kiện"});
  form("query", saved.query, required, {"as typed to petition list", "như gõ ở petition list"});
  form("meaning", saved.meaning, optional, {"what it is for", "dùng để làm gì"});
}

template <class Form, Is<domain::PetitionSettings> T>
void fields(Form& form, T& settings) {
  using enum Need;
  form("levels", settings.levels, defaulted,
       {"levels of competence, each with its days", "các cấp thẩm quyền, theo thời gian"});
  form("buckets", settings.buckets, defaulted,
       {"what reports count the levels together in", "các nhóm cấp thẩm quyền trong báo cáo"});
  form("topics", settings.topics, defaulted, {"what petitions are about", "các lĩnh vực"});
  form("opinion_kinds", settings.opinion_kinds, defaulted,
       {"kinds of opinions", "các loại ý kiến"});
  form("outcomes", settings.outcomes, defaulted,
       {"how petitions are settled", "các kết quả giải quyết"});
  form("competence", settings.competence, defaulted,
       {"who is competent; the first rule that holds proposes",
        "quy tắc đề xuất thẩm quyền; lấy quy tắc khớp đầu tiên"});
  form("clocks", settings.clocks, defaulted,
       {"terms; the first rule that holds counts. They come from the local decision",
        "các thời hạn; lấy quy tắc khớp đầu tiên. Ghi theo quy định của nơi mình"});
  form("lifecycle", settings.lifecycle, defaulted,
       {"which event may follow which; only reply leads to closed",
        "việc nào được tiếp theo việc nào; chỉ reply dẫn đến closed"});
  form("queries", settings.queries, optional,
       {"queries with names, for petition list and its like",
        "các điều kiện lưu sẵn cho petition list và các lệnh tương tự"});
}

}  // namespace lapthach::book
