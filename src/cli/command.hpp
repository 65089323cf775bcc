// What a command is: its place in the tree of words, how it takes its words, and what it does.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach::cli {

class Words;
struct Context;

/// Does the work once all words are taken; returns the exit status.
using Action = std::function<int(Context&)>;

/// Commands that write take --key, those that recall take --known-on; hidden ones are left out of
/// help.
enum class Use { reads, recalls, writes, hidden };

struct Command {
  std::string_view group;  ///< the first of two words: "assign" of `assign draw`; else empty
  std::string_view name;
  Text summary;
  std::string_view formats;   ///< what --format may ask of it, e.g. "text|json"
  Action (*prepare)(Words&);  ///< names its words; the action holds what they said
  Use use = Use::reads;
  bool several = false;  ///< it reads several books as one
};

/// The names of those that read several books as one: "report period, report petitions".
std::string several_book_commands();

/// A first word that stands before several commands.
struct Group {
  std::string_view name;
  Text summary;
};

/// All commands, in the order of help. A new one is a file, a declaration here and a line there.
std::vector<Command> commands();
std::vector<Group> groups();

Action prepare_init(Words& words);
Action prepare_import(Words& words);
Action prepare_draw(Words& words);
Action prepare_publish(Words& words);
Action prepare_repair(Words& words);
Action prepare_explain(Words& words);
Action prepare_plan(Words& words);
Action prepare_show(Words& words);
Action prepare_verify(Words& words);
Action prepare_amend(Words& words);
Action prepare_teams(Words& words);
Action prepare_rotate(Words& words);
Action prepare_record_visit(Words& words);
Action prepare_record_session(Words& words);
Action prepare_record_absence(Words& words);
Action prepare_record_attendance(Words& words);
Action prepare_record_review(Words& words);
Action prepare_record_notebook(Words& words);
Action prepare_record_training(Words& words);
Action prepare_record_briefing(Words& words);
Action prepare_record_guidance(Words& words);
Action prepare_record_appointment(Words& words);
Action prepare_record_inspection(Words& words);
Action prepare_record_missing(Words& words);
Action prepare_record_close(Words& words);
Action prepare_record_show(Words& words);
Action prepare_report_roster(Words& words);
Action prepare_report_dashboard(Words& words);
Action prepare_report_pack(Words& words);
Action prepare_report_period(Words& words);
Action prepare_report_petitions(Words& words);
Action prepare_report_registers(Words& words);
Action prepare_report_reminders(Words& words);
Action prepare_report_cumulative(Words& words);
Action prepare_report_agencies(Words& words);
Action prepare_report_topics(Words& words);
Action prepare_report_compliance(Words& words);
Action prepare_report_attendance(Words& words);
Action prepare_check(Words& words);
Action prepare_log(Words& words);
Action prepare_log_undo(Words& words);
Action prepare_completion(Words& words);
Action prepare_complete(Words& words);
Action prepare_schema(Words& words);
Action prepare_manual(Words& words);
Action prepare_merge_file(Words& words);
Action prepare_receive(Words& words);

}  // namespace lapthach::cli
