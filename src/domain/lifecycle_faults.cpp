// What must hold of a transition table: only a reply closes, and nothing gets stuck.
#include <set>

#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

namespace {

TableFault fault(const Transition* row, Text what, Text hint) {
  return {row, std::move(what), std::move(hint)};
}

void check_row(const Transition& row, std::vector<TableFault>& faults) {
  const std::string_view event = word_of(row.event);
  if (row.from.empty()) {
    faults.push_back(fault(&row,
                           say("`{}` can happen at no stage", "`{}` không có bước nào", event),
                           say("list the stages under from", "ghi các bước ở from")));
  }
  if (row.to == Target::closed && row.event != EventKind::reply) {
    faults.push_back(
        fault(&row, say("`{}` leads to closed", "`{}` dẫn đến closed", event),
              say("only `reply` to the origin closes: write another stage under to",
                  "chỉ `reply` (trả lời nơi có ý kiến) mới kết thúc: ghi bước khác ở to")));
  }
  if (row.to == Target::before && row.event != EventKind::unmerge) {
    faults.push_back(fault(
        &row, say("`{}` leads to before", "`{}` dẫn đến before", event),
        say("only `unmerge` has a stage to go back to", "chỉ `unmerge` mới có bước để quay lại")));
  }
}

/// The stages from which a chain of rows leads to closed.
std::set<Stage> ways_out(const std::vector<Transition>& table) {
  std::set<Stage> out = {Stage::closed};
  for (bool grown = true; grown;) {
    grown = false;
    for (const Transition& row : table) {
      const auto to = stage_of(row.to);
      if (!to || !out.contains(*to)) continue;
      for (const Stage from : row.from) grown |= out.insert(from).second;
    }
  }
  return out;
}

}  // namespace

std::vector<TableFault> faults_of(const std::vector<Transition>& table) {
  std::vector<TableFault> faults;
  for (const Transition& row : table) check_row(row, faults);
  const std::set<Stage> out = ways_out(table);
  for (const auto& word : words(Stage{})) {
    if (!is_open(word.value) || out.contains(word.value)) continue;
    faults.push_back(
        fault(nullptr,
              say("no chain of events leads from {} to closed",
                  "không có chuỗi việc nào dẫn từ {} đến closed", word.text),
              say("add a row that leads on from {}", "thêm một dòng đi tiếp từ {}", word.text)));
  }
  return faults;
}

}  // namespace lapthach::domain
