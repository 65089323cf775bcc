// Reads the life of a petition out of one row.
#include "lapthach/docket/from_row.hpp"

#include <algorithm>

#include "lapthach/base/text.hpp"
#include "lapthach/docket/enter.hpp"
#include "lapthach/docket/personal.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::docket {

using domain::Event;
using domain::EventKind;
using domain::Petition;
using domain::PetitionRow;

namespace {

/// The words of a row that the settings explain.
struct Meant {
  domain::OpinionKindId kind;
  domain::TopicId topic;
  domain::LevelId level;
  bool grassroots = false, elsewhere = false;
};

bool is_called(const std::string& typed, const std::string& name) {
  return !name.empty() && lapthach::fold(typed) == lapthach::fold(name);
}
bool is_meant(const std::string& typed, const domain::Topic& topic) {
  return is_called(typed, topic.name) ||
         std::ranges::any_of(topic.synonyms,
                             [&](const std::string& word) { return is_called(typed, word); });
}
bool is_meant(const std::string& typed, const auto& record) {
  return is_called(typed, record.name);
}

class Reading {
 public:
  Reading(const PetitionRow& row, const domain::Records& records, Date today)
      : row_(row), records_(records), today_(today) {}

  domain::RowOutcome read(const domain::KnownPetition& known) {
    understand();
    if (!outcome_.faults.empty()) return std::move(outcome_);
    Petition draft = origin();
    require_order(draft.raised);
    if (!outcome_.faults.empty()) return std::move(outcome_);
    identify(std::move(draft), known);
    if (!outcome_.faults.empty()) return std::move(outcome_);
    for (const Event& event : meant_.elsewhere ? other_way() : events()) enter(event);
    return std::move(outcome_);
  }

 private:
  const domain::PetitionSettings& settings() const { return records_.settings.petitions; }

  void fault(std::string_view column, Text what, Text hint) {
    outcome_.faults.push_back({column, std::move(what), std::move(hint)});
  }

  template <class Record>
  auto word(const std::string& typed, std::string_view column, const Text& noun,
            const std::vector<Record>& all) {
    using RecordId = decltype(Record::id);
    if (typed.empty()) return RecordId();
    for (const Record& record : all) {
      if (record.id.str() == typed || is_meant(typed, record)) return record.id;
    }
    std::vector<std::string> ids;
    for (const Record& record : all) ids.push_back(record.id.str());
    const auto near = nearest(typed, ids);
    fault(column, say("there is no {} “{}”", "không có {} “{}”", noun, clip(typed, 40)),
          near ? say("did you mean “{}”?", "có phải ý bạn là “{}”?", *near)
               : say("those of lapthach.yaml are: {}", "trong lapthach.yaml có: {}",
                     fmt::format("{}", fmt::join(ids, ", "))));
    return RecordId();
  }

  void understand() {
    meant_.kind = word(row_.kind.empty() ? std::string("petition") : row_.kind, "kind",
                       {"kind of opinion", "loại ý kiến"}, settings().opinion_kinds);
    meant_.topic = word(row_.topic, "topic", {"topic", "lĩnh vực"}, settings().topics);
    meant_.level = word(row_.level, "level", {"level", "cấp thẩm quyền"}, settings().levels);
    const auto* kind = domain::opinion_kind(settings(), meant_.kind);
    meant_.elsewhere = kind != nullptr && kind->other_channel;
    if (!row_.raised && !row_.period) {
      fault("raised", {"neither the day nor the period is known", "chưa rõ ngày nêu và kỳ"},
            {"fill in raised or period", "ghi raised hoặc period"});
    }
  }

  Petition origin() {
    Petition draft;
    period_ = row_.period ? *row_.period : period_of(*row_.raised);
    draft.raised = row_.raised ? *row_.raised : domain::meeting_day(records_, period_);
    draft.recorded = today_;
    draft.ref = row_.ref;
    draft.kind = meant_.kind;
    draft.topic = meant_.topic;
    draft.source = row_.source;
    draft.cell = row_.cell;
    draft.unit = row_.unit;
    const auto* level = domain::level_on(settings(), meant_.level, draft.raised);
    meant_.grassroots = level != nullptr && level->grassroots;
    state_words(draft);
    find_unit(draft);
    if (auto far = domain::far_day(draft.raised, period_)) {
      fault("raised", std::move(far->what), std::move(far->hint));
    }
    return draft;
  }

  void state_words(Petition& draft) {
    if (!meant_.elsewhere) {
      draft.title = row_.title;
      draft.text = row_.text;
      for (const Text& kind : personal_data(row_.title + '\n' + row_.text)) {
        outcome_.warnings.push_back(
            say("it holds what looks like {}; the history keeps it for good",
                "có nội dung giống {}; lịch sử sổ sẽ lưu vĩnh viễn", kind));
      }
    } else if (!row_.title.empty() || !row_.text.empty()) {
      outcome_.warnings.push_back(say("what was said in a {} is left out: it goes its own way",
                                      "không lưu nội dung {}: việc này có trình tự riêng",
                                      meant_.kind));
    }
    if (!meant_.elsewhere && row_.title.empty() && row_.text.empty()) {
      fault("text", {"it says nothing", "chưa có nội dung"},
            {"fill in text or title", "ghi text hoặc title"});
    }
  }

  void find_unit(Petition& draft) {
    if (draft.cell.empty()) {
      if (draft.unit.empty()) {
        fault("cell", {"nobody raised it", "chưa nêu nơi có ý kiến"},
              {"fill in the cell, or the unit of the working session",
               "ghi chi bộ, hoặc đơn vị của buổi làm việc"});
      }
      return;
    }
    const domain::Cell* cell = domain::cell_on(records_.registry, draft.cell, draft.raised);
    if (cell != nullptr) {
      draft.unit = cell->unit;
      return;
    }
    fault("cell",
          say("there is no cell {} on {}", "không có chi bộ {} vào ngày {}", draft.cell,
              to_string(draft.raised)),
          {"correct the day, or the days of the cell in registry/cells.yaml",
           "sửa lại ngày, hoặc thời gian của chi bộ trong registry/cells.yaml"});
  }

  /// recorded ≤ directed ≤ result ≤ reply.
  void require_order(Date raised) {
    struct Day {
      std::string_view column;
      std::optional<Date> date;
    };
    Day before{"raised", raised};
    for (const Day& day : {Day{"raised", raised}, Day{"routed", row_.routed},
                           Day{"answered", row_.answered}, Day{"replied", row_.replied}}) {
      if (!day.date) continue;
      if (*day.date < *before.date) {
        fault(day.column,
              say("{} {} comes before {} {}", "{} {} có trước {} {}", day.column,
                  to_string(*day.date), before.column, to_string(*before.date)),
              {"correct one of the days", "sửa lại một trong hai ngày"});
      } else if (today_ < *day.date) {
        fault(day.column, say("{} is still to come", "{} chưa đến", to_string(*day.date)),
              {"write a day up to today", "ghi một ngày không muộn hơn hôm nay"});
      }
      before = day;
    }
    const bool has_paper = !row_.answer_doc.empty() || meant_.grassroots || meant_.elsewhere;
    if (row_.replied && !has_paper) {
      fault("answer_doc",
            {"a reply without a result paper", "có trả lời nhưng không có văn bản kết quả"},
            {"fill in answer_doc; only the grassroots level goes without",
             "ghi answer_doc; chỉ cấp cơ sở mới không cần"});
    }
  }

  void identify(Petition draft, const domain::KnownPetition& known) {
    try {
      Raised made = raise(std::move(draft), period_, settings(), known);
      outcome_.known = made.known;
      outcome_.petition = std::move(made.petition);
    } catch (const Error& error) {
      const Diagnostic& first = error.diagnostics().front();
      fault("text", first.what, first.hint);
      return;
    }
    if (outcome_.known || !domain::is_closed(records_, period_)) return;
    fault("period", say("the period {} is closed", "kỳ {} đã đóng", to_string(period_)),
          {"raise it in a period that is open", "ghi vào một kỳ còn mở"});
  }

  Event at(EventKind kind, Date day, bool legacy) const {
    Event event;
    event.kind = kind;
    event.at = day;
    event.recorded = today_;
    event.legacy = legacy;
    return event;
  }

  /// The steps that the row tells of, and those that lie before them.
  std::vector<Event> events() const {
    const Date raised = outcome_.petition.raised;
    const bool answered = row_.answered || row_.replied || !row_.answer_doc.empty();
    const bool charged = row_.routed || !row_.lead.empty() || row_.due;
    const bool spot = meant_.grassroots && row_.answered == raised && !charged;
    std::vector<Event> all;
    if (spot) {
      all.push_back(answer(raised));
      all.back().level = meant_.level;
      all.back().on_the_spot = true;
    } else {
      const Date routed = row_.routed.value_or(raised);
      if (!meant_.level.empty() || charged || answered) {
        all.push_back(at(EventKind::classify, routed, meant_.level.empty()));
        all.back().level = meant_.level;
      }
      if (charged || answered) all.push_back(route(routed));
      if (answered) all.push_back(answer(row_.answered.value_or(row_.replied.value_or(routed))));
    }
    if (row_.replied) add_reply(all, spot);
    return all;
  }

  Event route(Date day) const {
    Event event = at(EventKind::route, day, !row_.routed || row_.lead.empty());
    event.lead = row_.lead;
    event.until = row_.due;
    return event;
  }

  Event answer(Date day) const {
    const bool whole = row_.answered && (meant_.grassroots || !row_.answer_doc.empty());
    Event event = at(EventKind::answer, day, !whole);
    event.doc.number = row_.answer_doc;
    return event;
  }

  void add_reply(std::vector<Event>& all, bool spot) const {
    if (!spot && !meant_.grassroots) all.push_back(at(EventKind::approve, all.back().at, true));
    all.push_back(at(EventKind::reply, *row_.replied, row_.reply_doc.empty()));
    all.back().doc.number = row_.reply_doc;
  }

  /// Of complaints and denunciations only that they were sent on, and the reply.
  std::vector<Event> other_way() const {
    std::vector<Event> all;
    const auto sent = row_.routed ? row_.routed : row_.answered ? row_.answered : row_.replied;
    if (!sent) return all;
    all.push_back(at(EventKind::decline, *sent, true));
    if (!row_.replied) return all;
    all.push_back(at(EventKind::reply, *row_.replied, row_.reply_doc.empty()));
    all.back().doc.number = row_.reply_doc;
    return all;
  }

  /// A result that was late by hours of its own day has the day before as its due day.
  bool is_late_by_hours(const Event& event) const {
    return row_.answered == event.at && event.until == add_days(event.at, -1);
  }

  void enter(const Event& event) {
    Petition& petition = outcome_.petition;
    const auto held = domain::events_in_order(petition);
    const auto same = std::ranges::find(held, event.kind, [](const Event* e) { return e->kind; });
    if (same != held.end()) return compare(**same, event);
    if (auto early = domain::early_term(event); early && !is_late_by_hours(event)) {
      return fault("due", std::move(early->what), std::move(early->hint));
    }
    if (const auto refused = refusal(petition, event, settings())) {
      fault(column_of(event.kind), refused->what, refused->hint);
      return;
    }
    const WorkCalendar calendar = domain::work_calendar(records_.registry);
    petition = with_event(std::move(petition), event, {settings(), calendar});
    outcome_.added.push_back(event.kind);
  }

  /// What the row states must be what the book says.
  void compare(const Event& held, const Event& stated) {
    const bool same_day = stated.legacy || held.at == stated.at;
    const bool same_paper = stated.doc.number.empty() || stated.doc.number == held.doc.number;
    const bool same_lead = stated.lead.empty() || stated.lead == held.lead;
    const bool same_level = stated.level.empty() || stated.level == held.level;
    if (same_day && same_paper && same_lead && same_level) return;
    fault(column_of(stated.kind),
          say("the book tells `{}` of {} otherwise", "sổ ghi khác về việc `{}` của {}",
              domain::word_of(stated.kind), outcome_.petition.id),
          say("see lapthach petition show {}; what is wrong there is struck out with `correct`",
              "xem lapthach petition show {}; nếu sổ sai thì đính chính bằng `correct`",
              outcome_.petition.id));
  }

  static std::string_view column_of(EventKind kind) {
    if (kind == EventKind::classify) return "level";
    if (kind == EventKind::route || kind == EventKind::decline) return "routed";
    return kind == EventKind::reply ? "replied" : "answered";
  }

  const PetitionRow& row_;
  const domain::Records& records_;
  Date today_;
  Period period_{};
  Meant meant_;
  domain::RowOutcome outcome_;
};

}  // namespace

domain::RowOutcome from_row(const PetitionRow& row, const domain::Records& records,
                            const domain::KnownPetition& known, Date today) {
  return Reading(row, records, today).read(known);
}

}  // namespace lapthach::docket
