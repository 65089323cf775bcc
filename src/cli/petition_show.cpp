// lapthach petition show: one petition with its events and clocks.
#include <memory>

#include "cli/petition_event.hpp"
#include "cli/petition_json.hpp"
#include "cli/petitions.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/persons.hpp"
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string id;
  bool explain_due = false, person = false;
};

Text name_of(docket::Verdict verdict) {
  switch (verdict) {
    case docket::Verdict::running:
      return {"running", "đang tính"};
    case docket::Verdict::overdue:
      return {"overdue", "quá hạn"};
    case docket::Verdict::met:
      return {"on time", "đúng hạn"};
    case docket::Verdict::late:
      return {"late", "trễ hạn"};
    case docket::Verdict::dropped:
      return {"dropped", "thôi tính"};
    case docket::Verdict::untimed:
      return {"done, no term", "xong, không có hạn"};
  }
  return {};
}

Text name_of(docket::DayRole role) {
  switch (role) {
    case docket::DayRole::counts:
      return {"counts", "tính"};
    case docket::DayRole::off:
      return {"day off", "ngày nghỉ"};
    case docket::DayRole::paused:
      return {"paused", "tạm dừng"};
    case docket::DayRole::rolled:
      return {"rolled on", "lùi đến ngày làm việc"};
  }
  return {};
}

/// Lines in one language.
class Page {
 public:
  explicit Page(Lang lang) : lang_(lang) {}
  void line(const Text& text) { text_ += harmless(text.in(lang_), true) + '\n'; }
  void fact(const Text& name, const std::string& value) {
    if (!value.empty()) line(say("{}: {}", "{}: {}", name, value));
  }
  const std::string& text() const { return text_; }

 private:
  Lang lang_;
  std::string text_;
};

void show_facts(Page& page, const docket::Case& each) {
  const domain::Petition& petition = *each.petition;
  const docket::State& state = each.state;
  page.line(say("{} {}", "{} {}", petition.id, petition.title));
  page.fact({"stage", "bước"}, std::string(domain::word_of(state.stage)));
  page.fact({"raised", "ngày nêu"}, to_string(petition.raised));
  page.fact({"cell", "chi bộ"}, petition.cell.str());
  page.fact({"unit", "đơn vị"}, petition.unit.str());
  page.fact({"kind", "loại"}, petition.kind.str());
  page.fact({"topic", "lĩnh vực"}, state.topic.str());
  page.fact({"level", "cấp thẩm quyền"}, state.level.str());
  page.fact({"lead", "chủ trì"}, state.lead.str());
  page.fact({"merged into", "gộp vào"}, state.merged_into.str());
  page.fact({"outcome", "kết quả"}, state.round().outcome.str());
  page.fact({"petitioner", "người nêu"}, petition.petitioner);
  page.fact({"text", "nội dung"}, petition.text);
}

void show_events(Page& page, const domain::Petition& petition) {
  page.line(say("events:", "các việc:"));
  for (const domain::Event& event : petition.events) {
    std::string details;
    for (const std::string& part :
         {event.level.str(), event.lead.str(), event.agency.str(), event.doc.number,
          event.outcome.str(), event.reason, event.channel}) {
      if (!part.empty()) details += ", " + part;
    }
    page.line(say("  {} {} ({}){}", "  {} {} ({}){}", to_string(event.at),
                  domain::name_of(event.kind), event.id, details));
  }
}

void show_clock(Page& page, const docket::Clock& clock, const docket::Law& law, bool explain) {
  const std::string due = clock.due ? to_string(*clock.due) : "-";
  const std::string rule = clock.rule ? clock.rule->id.str() : "-";
  page.line(say("  {} from {}: due {} ({}), {}", "  {} từ {}: hạn {} ({}), {}",
                domain::word_of(clock.kind), to_string(clock.start), due, rule,
                name_of(clock.verdict)));
  if (!explain) return;
  for (const docket::CountedDay& day : docket::explain_due(clock, law)) {
    page.line(
        say("    {} {} {}", "    {} {} {}", to_string(day.date), day.count, name_of(day.role)));
  }
}

void show_person(Page& page, const domain::Petition& petition, Context& context) {
  if (petition.petitioner.empty()) return;
  const auto person = book::find_person(context.root, petition.petitioner);
  if (!person) return page.line(say("  not kept here", "  không lưu ở đây"));
  page.line(say("  {}", "  {}", person->text));
  if (person->hash != petition.petitioner_hash) {
    page.line(say("  this is not who was entered: the hash differs",
                  "  không đúng người đã ghi: mã băm khác nhau"));
  }
}

int show(const Asked& asked, Context& context) {
  domain::Records read = load_petitions(context);
  const auto id = petition_meant(read, asked.id);
  const auto records = domain::happened_by(std::move(read), context.desk.today);
  const auto cases = docket::cases(records, context.desk.today);
  const docket::Case* each = docket::find(cases, id);
  if (each == nullptr) {
    throw Error(Fault::no, say("{} had not been raised by then", "khi đó chưa có kiến nghị {}", id),
                say("leave out --as-of", "bỏ --as-of"));
  }
  if (context.globals.format == "json") {
    deliver(context, petitions_json({each}));
    return 0;
  }
  Page page(context.desk.lang);
  show_facts(page, *each);
  if (asked.person) show_person(page, *each->petition, context);
  show_events(page, *each->petition);
  const WorkCalendar calendar = domain::work_calendar(records.registry);
  page.line(say("clocks:", "các thời hạn:"));
  for (const docket::Clock& clock : each->state.clocks) {
    show_clock(page, clock, {records.settings.petitions, calendar}, asked.explain_due);
  }
  deliver(context, page.text());
  return 0;
}

}  // namespace

Action prepare_petition_show(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("ID", asked->id, Words::Need::required,
             say("a petition, or the beginning of its id", "mã kiến nghị, hoặc phần đầu của mã"));
  words.flag("--explain-due", asked->explain_due,
             say("count the terms day by day", "đếm thời hạn từng ngày"));
  words.flag("--person", asked->person,
             say("with who raised it, if that is kept here", "kèm người nêu, nếu có lưu ở đây"));
  return [asked](Context& context) { return show(*asked, context); };
}

}  // namespace lapthach::cli
