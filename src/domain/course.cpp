// Follows a petition event by event through the transition table.
#include "lapthach/domain/course.hpp"

#include "domain/findings.hpp"

namespace lapthach::domain {

namespace {

/// What besides the stage a row may ask for.
struct Circumstances {
  bool grassroots = false;
  bool on_the_spot = false;
  bool master_answered = false;
};

bool serves(const Transition& row, EventKind kind, Stage stage, const Circumstances& given) {
  if (row.event != kind || std::ranges::find(row.from, stage) == row.from.end()) return false;
  switch (row.when) {
    case Condition::always:
      return true;
    case Condition::grassroots:
      return given.grassroots;
    case Condition::on_the_spot:
      return given.on_the_spot;
    case Condition::master_answered:
      return given.master_answered;
  }
  return false;
}

const Transition* find_row(const std::vector<Transition>& table, EventKind kind, Stage stage,
                           const Circumstances& given) {
  const auto row = std::ranges::find_if(
      table, [&](const Transition& each) { return serves(each, kind, stage, given); });
  return row == table.end() ? nullptr : &*row;
}

/// The commands of these kinds, as they must be typed to be legal there.
std::string listed(const std::vector<EventKind>& kinds, const std::vector<Transition>& table,
                   Stage stage, Circumstances given, Lang lang) {
  given.on_the_spot = false;
  std::string list;
  for (const EventKind kind : kinds) {
    const bool on_the_spot_only = find_row(table, kind, stage, given) == nullptr;
    list += fmt::format("{}{}{}", list.empty() ? "" : ", ", command_of(kind),
                        on_the_spot_only ? " --on-the-spot" : "");
    if (lang == Lang::vi) list += fmt::format(" ({})", name_of(kind).vi);
  }
  return list;
}

class Follower {
 public:
  Follower(const Petition& petition, const PetitionSettings& settings,
           std::optional<Date> master_answered)
      : petition_(petition), settings_(settings), master_answered_(master_answered) {
    course_.steps.reserve(petition.events.size());
  }

  void follow(const Event& event) {
    if (event.at < petition_.raised) return hinder_early(event);
    const Standing unmoved = standing();
    note_level(event);
    const bool master = master_answered_ && *master_answered_ <= event.at;
    const Transition* row = find_row(settings_.lifecycle, event.kind, standing().stage,
                                     {standing().grassroots, event.on_the_spot, master});
    auto missing =
        row == nullptr ? std::nullopt : what_is_missing(standing(), petition_, settings_, event);
    if (row != nullptr && !missing) return take(event, *row);
    standing() = unmoved;
    if (missing) {
      course_.obstacles.push_back(*std::move(missing));
    } else {
      hinder(event, master);
    }
  }

  Course take_course() { return std::move(course_); }

 private:
  Standing& standing() { return course_.standing; }

  /// An answer on the spot may state the level with it, so it counts before the row is chosen.
  void note_level(const Event& event) {
    if (event.level.empty()) return;
    const Level* level = level_on(settings_, event.level, event.at);
    standing().level = event.level;
    standing().grassroots = level != nullptr && level->grassroots;
  }

  void take(const Event& event, const Transition& row) {
    const Stage before = standing().stage;
    const Stage after =
        row.to == Target::before ? standing().before_merge : stage_of(row.to).value_or(before);
    if (after != before) standing().paused.clear();
    note_parties(event);
    note_links(event, before);
    standing().stage = after;
    course_.steps.push_back({&event, before, after});
  }

  void note_parties(const Event& event) {
    Standing& now = standing();
    switch (event.kind) {
      case EventKind::route:
      case EventKind::refer:
        now.lead = event.lead;
        now.asked = event.cooperating;
        break;
      case EventKind::consult:
        now.asked.insert(now.asked.end(), event.cooperating.begin(), event.cooperating.end());
        break;
      case EventKind::cooperate:
        std::erase(now.asked, event.agency);
        break;
      case EventKind::hand_over:
        if (now.lead == event.agency) now.lead = event.lead;
        std::ranges::replace(now.asked, event.agency, event.lead);
        break;
      case EventKind::send_back:
      case EventKind::classify:
      case EventKind::reopen:
        now.lead = {};
        now.asked.clear();
        break;
      case EventKind::answer:
        now.asked.clear();
        if (!event.agency.empty()) now.lead = event.agency;
        break;
      default:
        break;
    }
  }

  void note_links(const Event& event, Stage before) {
    Standing& now = standing();
    if (event.kind == EventKind::merge) {
      now.before_merge = before;
      now.merged_into = now.master = event.petitions.front();
    } else if (event.kind == EventKind::unmerge) {
      now.merged_into = now.master = {};
    } else if (event.kind == EventKind::reopen) {
      now.merged_into = {};
    } else if (event.kind == EventKind::pause) {
      now.paused.push_back({event.clock, event.until});
    } else if (event.kind == EventKind::resume) {
      std::erase_if(now.paused, [&](const Standstill& each) {
        return !event.clock || each.clock == event.clock;
      });
    } else if (event.kind == EventKind::promise) {
      now.promised = true;
    } else if (event.kind == EventKind::answer && event.until) {
      now.promised = true;
    } else if (event.kind == EventKind::fulfil) {
      now.promised = false;
    }
  }

  void hinder(const Event& event, bool master) {
    course_.obstacles.push_back(
        {&event,
         say("`{}` on {} is not legal: the petition {} is then at the stage \"{}\"",
             "không thể ghi việc `{}` ngày {}: khi đó kiến nghị {} đang ở bước \"{}\"",
             command_of(event.kind), day_text(event.at), petition_.id, name_of(standing().stage)),
         what_is_legal(event, master)});
  }

  Text what_is_legal(const Event& event, bool master) {
    const Stage stage = standing().stage;
    const auto legal = legal_kinds(standing(), settings_, master);
    const Circumstances given{standing().grassroots, false, master};
    const auto in = [&](Lang lang) {
      return listed(legal, settings_.lifecycle, stage, given, lang);
    };
    const Text list{in(Lang::en), in(Lang::vi)};
    if (event.kind == EventKind::reply && stage == Stage::merged) {
      return say("{}, which carries the matter, is not settled yet; legal then: {}",
                 "{} là kiến nghị nhận gộp, chưa có kết quả được chấp nhận; khi đó có thể ghi: {}",
                 standing().merged_into, list);
    }
    return say("legal then: {}", "khi đó có thể ghi: {}", list);
  }

  void hinder_early(const Event& event) {
    course_.obstacles.push_back(
        {&event,
         say("`{}` on {} comes before the petition {} was raised on {}",
             "việc `{}` ngày {} có trước ngày nêu kiến nghị {} ({})", command_of(event.kind),
             day_text(event.at), petition_.id, day_text(petition_.raised)),
         say("correct the day, or `raised` of the petition",
             "sửa lại ngày, hoặc sửa `raised` của kiến nghị")});
  }

  const Petition& petition_;
  const PetitionSettings& settings_;
  std::optional<Date> master_answered_;
  Course course_;
};

}  // namespace

Course course(const Petition& petition, const PetitionSettings& settings, std::optional<Date> as_of,
              std::optional<Date> master_answered) {
  Follower follower(petition, settings, master_answered);
  for (const Event* event : events_in_order(petition, as_of)) follower.follow(*event);
  return follower.take_course();
}

std::vector<EventKind> legal_kinds(const Standing& standing, const PetitionSettings& settings,
                                   bool master_answered) {
  const Circumstances given{standing.grassroots, true, master_answered};
  std::vector<EventKind> kinds;
  for (const auto& word : words(EventKind{})) {
    if (find_row(settings.lifecycle, word.value, standing.stage, given)) {
      kinds.push_back(word.value);
    }
  }
  return kinds;
}

}  // namespace lapthach::domain
