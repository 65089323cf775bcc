// lapthach petition show: one petition with its events and clocks.
#include <algorithm>
#include <memory>

#include <fmt/ranges.h>

#include "cli/petition_event.hpp"
#include "cli/petition_json.hpp"
#include "cli/petition_names.hpp"
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

template <class Record>
std::string names_of(const std::vector<Record>& all, const std::vector<decltype(Record::id)>& ids,
                     Date day) {
  std::vector<std::string> names;
  for (const auto& id : ids) names.push_back(named(all, id, day));
  return fmt::format("{}", fmt::join(names, ", "));
}

template <class Ids>
std::string joined(const Ids& ids) {
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// The unit, with those that stand in its place by now.
std::string unit_of(const domain::Petition& petition, const domain::Registry& registry,
                    Date today) {
  const std::string then = named(registry.units, petition.unit, petition.raised);
  const auto now = domain::units_now(registry, petition.unit, today);
  if (now.empty() || now.front() == petition.unit) return then;
  return fmt::format("{} > {}", then, names_of(registry.units, now, today));
}

void show_origin(Page& page, const domain::Petition& petition, const domain::Records& records,
                 Date today) {
  const domain::Registry& registry = records.registry;
  const Date day = petition.raised;
  page.fact({"number elsewhere", "số ở sổ khác"}, petition.ref);
  page.line(say("raised: {}", "ngày nêu: {}", day_text(day)));
  page.fact({"cell", "chi bộ"}, named(registry.cells, petition.cell, day));
  page.fact({"unit", "đơn vị"}, unit_of(petition, registry, today));
  page.fact({"place", "địa điểm"}, petition.place);
  page.fact({"heard by", "cán bộ tiếp thu"}, named(registry.officials, petition.official, day));
  page.fact({"kind", "loại"}, named(records.settings.petitions.opinion_kinds, petition.kind, day));
  if (petition.voices > 1) page.fact({"voices", "số lượt"}, fmt::format("{}", petition.voices));
}

void show_facts(Page& page, const docket::Case& each, const domain::Records& records, Date today) {
  const domain::Petition& petition = *each.petition;
  const docket::State& state = each.state;
  const domain::PetitionSettings& settings = records.settings.petitions;
  const auto& agencies = records.registry.agencies;
  page.line(say("{} {}", "{} {}", petition.id, petition.title));
  page.line(say("stage: {}", "bước: {}", domain::name_of(state.stage)));
  show_origin(page, petition, records, today);
  page.fact({"topic", "lĩnh vực"}, named(settings.topics, state.topic, today));
  page.fact({"level", "cấp thẩm quyền"}, named(settings.levels, state.level, today));
  page.fact({"bucket", "nhóm"}, name_on(settings.buckets, state.bucket, today));
  page.fact({"lead", "chủ trì"}, named(agencies, state.lead, today));
  page.fact({"cooperating", "phối hợp"}, names_of(agencies, state.cooperating, today));
  page.fact({"merged into", "gộp vào"}, state.merged_into.str());
  page.fact({"part of", "tách từ"}, petition.parent.str());
  page.fact({"parts", "các phần"}, joined(state.children));
  page.fact({"raised before as", "đã nêu trước đây"}, petition.again.str());
  page.fact({"outcome", "kết quả"}, named(settings.outcomes, state.round().outcome, today));
  if (petition.highlight) page.line(say("highlight: yes", "nổi bật: có"));
  page.fact({"petitioner", "người nêu"}, petition.petitioner);
  page.fact({"text", "nội dung"}, petition.text);
}

/// What an event says, part by part, in both languages.
class Details {
 public:
  void put(const Text& before, const Text& value) {
    if (value.en.empty()) return;
    line_.en += fmt::format(", {}{}", before.en, value.en);
    line_.vi += fmt::format(", {}{}", before.vi, value.vi);
  }
  void put(const Text& before, const std::string& value) { put(before, Text{value, value}); }
  void put(const Text& before, const std::optional<Date>& day) {
    if (day) put(before, day_text(*day));
  }
  Text take() { return std::move(line_); }

 private:
  Text line_;
};

void put_parties(Details& details, const domain::Event& event, const domain::Records& records) {
  const domain::PetitionSettings& settings = records.settings.petitions;
  const auto& agencies = records.registry.agencies;
  const bool from_to = event.kind == domain::EventKind::hand_over;
  details.put({}, name_on(settings.levels, event.level, event.at));
  details.put({"topic ", "lĩnh vực "}, name_on(settings.topics, event.topic, event.at));
  details.put(from_to ? Text{"from ", "từ "} : Text{}, name_on(agencies, event.agency, event.at));
  details.put(from_to                                      ? Text{"to ", "sang "}
              : event.kind == domain::EventKind::send_back ? Text{"competent: ", "thẩm quyền: "}
                                                           : Text{},
              name_on(agencies, event.lead, event.at));
  std::vector<std::string> asked;
  for (const auto& id : event.cooperating) asked.push_back(name_on(agencies, id, event.at));
  details.put({"with ", "phối hợp "}, joined(asked));
}

void put_paper(Details& details, const domain::Doc& doc) {
  details.put({}, doc.number);
  details.put({"of ", "ngày "}, doc.date);
  details.put({"issued by ", "nơi ban hành "}, doc.issuer);
  details.put({"evidence/", "evidence/"}, doc.file);
}

/// Everything that an event says, in one line; its words, which may be long, come below.
Text details_of(const domain::Event& event, const domain::Records& records) {
  Details details;
  put_parties(details, event, records);
  put_paper(details, event.doc);
  details.put({}, name_on(records.settings.petitions.outcomes, event.outcome, event.at));
  if (event.clock) details.put({"clock ", "thời hạn "}, name_of(*event.clock));
  details.put({"days: ", "số ngày: "}, event.days ? fmt::format("{}", *event.days) : std::string());
  details.put({"until ", "đến "}, event.until);
  if (event.satisfaction) details.put({}, name_of(*event.satisfaction));
  details.put({}, joined(event.petitions));
  details.put({"field ", "mục "}, field_name(event.field));
  details.put({"strikes out ", "xóa "}, event.event.str());
  details.put({}, event.reason);
  details.put({}, event.channel);
  details.put({"rule ", "quy tắc "}, event.rule.str());
  details.put({"by ", "người ghi "}, event.by);
  if (event.on_the_spot) details.put({}, Text{"on the spot", "tại chỗ"});
  if (event.legacy) details.put({}, Text{"from an older book", "lấy từ sổ cũ"});
  return details.take();
}

void show_events(Page& page, const domain::Petition& petition, const domain::Records& records,
                 Date as_of) {
  page.line(say("events:", "các việc:"));
  const auto held = domain::events_in_order(petition, as_of);
  for (const domain::Event& event : petition.events) {
    if (as_of < event.at) continue;
    const bool struck = std::ranges::none_of(
        held, [&](const domain::Event* other) { return other->id == event.id; });
    page.line(say("  {} {} ({}){}{}", "  {} {} ({}){}{}", day_text(event.at),
                  domain::name_of(event.kind), event.id, details_of(event, records),
                  struck ? say(" [struck out]", " [đã xóa bỏ]") : Text{}));
    if (!event.text.empty()) page.line(say("    “{}”", "    “{}”", event.text));
  }
}

/// By what the due day holds: the paper or the event that set it, else the rule.
Text basis_of(const docket::Clock& clock, const domain::Petition& petition, Date as_of) {
  if (!clock.ordered) return say("{}", "{}", clock.rule ? clock.rule->id.str() : std::string("-"));
  const domain::Event* setter = nullptr;
  for (const domain::Event* event : domain::events_in_order(petition, as_of)) {
    const bool runs = clock.start <= event->at && (!clock.stop || event->at <= *clock.stop);
    const bool sets = event->until == clock.ordered && event->kind != domain::EventKind::pause;
    if (runs && sets) setter = event;
  }
  if (setter == nullptr) return say("set", "đã ấn định");
  if (setter->doc.number.empty()) {
    return say("set on {}", "ấn định ngày {}", day_text(setter->at));
  }
  return say("set by {}", "theo {}", setter->doc.number);
}

void explain_clock(Page& page, const docket::Clock& clock, const docket::Law& law) {
  if (clock.ordered) {
    page.line(say("    the day was set, not counted: {}", "    hạn được ấn định, không đếm: {}",
                  day_text(*clock.ordered)));
    if (clock.extended > 0) {
      page.line(say("    extended since by {}", "    sau đó gia hạn thêm {}", clock.extended));
    }
  }
  for (const docket::CountedDay& day : docket::explain_due(clock, law)) {
    page.line(
        say("    {} {} {}", "    {} {} {}", day_text(day.date), day.count, name_of(day.role)));
  }
}

void show_clocks(Page& page, const docket::Case& each, const domain::Records& records, Date as_of,
                 bool explain) {
  const WorkCalendar calendar = domain::work_calendar(records.registry);
  page.line(say("clocks:", "các thời hạn:"));
  for (const docket::Clock& clock : each.state.clocks) {
    if (clock.rule == nullptr && !clock.due) continue;
    const std::string agency = named(records.registry.agencies, clock.agency, as_of);
    page.line(say("  {}{} from {}: due {} ({}), {}", "  {}{} từ {}: hạn {} ({}), {}",
                  name_of(clock.kind), agency.empty() ? "" : " " + agency, day_text(clock.start),
                  clock.due ? day_text(*clock.due) : Text{"-", "-"},
                  basis_of(clock, *each.petition, as_of), name_of(clock.verdict)));
    if (explain) explain_clock(page, clock, {records.settings.petitions, calendar});
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
  show_facts(page, *each, records, context.desk.today);
  if (asked.person) show_person(page, *each->petition, context);
  show_events(page, *each->petition, records, context.desk.today);
  show_clocks(page, *each, records, context.desk.today, asked.explain_due);
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
