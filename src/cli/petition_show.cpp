// lapthach petition show: one petition with its events and clocks.
#include <algorithm>
#include <memory>

#include <fmt/ranges.h>

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

template <class Ids>
std::string joined(const Ids& ids) {
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// The unit, with those that stand in its place by now.
std::string unit_of(const domain::Petition& petition, const domain::Registry& registry,
                    Date today) {
  const auto now = domain::units_now(registry, petition.unit, today);
  if (now.empty() || now.front() == petition.unit) return petition.unit.str();
  return fmt::format("{} > {}", petition.unit, joined(now));
}

void show_facts(Page& page, const docket::Case& each, const domain::Registry& registry,
                Date today) {
  const domain::Petition& petition = *each.petition;
  const docket::State& state = each.state;
  page.line(say("{} {}", "{} {}", petition.id, petition.title));
  page.fact({"stage", "bước"}, std::string(domain::word_of(state.stage)));
  page.fact({"number elsewhere", "số ở sổ khác"}, petition.ref);
  page.fact({"raised", "ngày nêu"}, to_string(petition.raised));
  page.fact({"cell", "chi bộ"}, petition.cell.str());
  page.fact({"unit", "đơn vị"}, unit_of(petition, registry, today));
  page.fact({"place", "địa điểm"}, petition.place);
  page.fact({"heard by", "cán bộ tiếp thu"}, petition.official.str());
  page.fact({"kind", "loại"}, petition.kind.str());
  if (petition.voices > 1) page.fact({"voices", "số lượt"}, fmt::format("{}", petition.voices));
  page.fact({"topic", "lĩnh vực"}, state.topic.str());
  page.fact({"level", "cấp thẩm quyền"}, state.level.str());
  page.fact({"bucket", "nhóm"}, state.bucket.str());
  page.fact({"lead", "chủ trì"}, state.lead.str());
  page.fact({"cooperating", "phối hợp"}, joined(state.cooperating));
  page.fact({"merged into", "gộp vào"}, state.merged_into.str());
  page.fact({"part of", "tách từ"}, petition.parent.str());
  page.fact({"parts", "các phần"}, joined(state.children));
  page.fact({"raised before as", "đã nêu trước đây"}, petition.again.str());
  page.fact({"outcome", "kết quả"}, state.round().outcome.str());
  page.fact({"petitioner", "người nêu"}, petition.petitioner);
  page.fact({"text", "nội dung"}, petition.text);
}

template <class E>
std::string word(const std::optional<E>& value) {
  return value ? std::string(domain::word_of(*value)) : std::string();
}

/// Everything that an event says, in one line; its words, which may be long, come below.
Text details_of(const domain::Event& event) {
  Text line;
  const auto put = [&](const Text& before, const std::string& value) {
    if (value.empty()) return;
    line.en += fmt::format(", {}{}", before.en, value);
    line.vi += fmt::format(", {}{}", before.vi, value);
  };
  const bool from_to = event.kind == domain::EventKind::hand_over;
  put({}, event.level.str());
  put({"topic ", "lĩnh vực "}, event.topic.str());
  put(from_to ? Text{"from ", "từ "} : Text{}, event.agency.str());
  put(from_to                                      ? Text{"to ", "sang "}
      : event.kind == domain::EventKind::send_back ? Text{"competent: ", "thẩm quyền: "}
                                                   : Text{},
      event.lead.str());
  put({"with ", "phối hợp "}, joined(event.cooperating));
  put({}, event.doc.number);
  put({"of ", "ngày "}, event.doc.date ? to_string(*event.doc.date) : std::string());
  put({"evidence/", "evidence/"}, event.doc.file);
  put({}, event.outcome.str());
  put({"clock ", "thời hạn "}, word(event.clock));
  put({"days: ", "số ngày: "}, event.days ? fmt::format("{}", *event.days) : std::string());
  put({"until ", "đến "}, event.until ? to_string(*event.until) : std::string());
  put({}, word(event.satisfaction));
  put({}, joined(event.petitions));
  put({"field ", "mục "}, event.field);
  put({"strikes out ", "xóa "}, event.event.str());
  put({}, event.reason);
  put({}, event.channel);
  put({"rule ", "quy tắc "}, event.rule.str());
  put({"by ", "người ghi "}, event.by);
  if (event.on_the_spot) put({"", ""}, "on_the_spot");
  if (event.legacy) put({"", ""}, "legacy");
  return line;
}

void show_events(Page& page, const domain::Petition& petition, Date as_of) {
  page.line(say("events:", "các việc:"));
  const auto held = domain::events_in_order(petition, as_of);
  for (const domain::Event& event : petition.events) {
    if (as_of < event.at) continue;
    const bool struck = std::ranges::none_of(
        held, [&](const domain::Event* other) { return other->id == event.id; });
    page.line(say("  {} {} ({}){}{}", "  {} {} ({}){}{}", to_string(event.at),
                  domain::name_of(event.kind), event.id, details_of(event),
                  struck ? say(" [struck out]", " [đã xóa bỏ]") : Text{}));
    if (!event.text.empty()) page.line(say("    “{}”", "    “{}”", event.text));
  }
}

void show_clock(Page& page, const docket::Clock& clock, const docket::Law& law, bool explain) {
  const std::string due = clock.due ? to_string(*clock.due) : "-";
  const std::string rule = clock.rule ? clock.rule->id.str() : "-";
  const std::string whose = clock.agency.empty() ? "" : " " + clock.agency.str();
  page.line(say("  {}{} from {}: due {} ({}), {}", "  {}{} từ {}: hạn {} ({}), {}",
                domain::word_of(clock.kind), whose, to_string(clock.start), due, rule,
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
  show_facts(page, *each, records.registry, context.desk.today);
  if (asked.person) show_person(page, *each->petition, context);
  show_events(page, *each->petition, context.desk.today);
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
