// Runs a record command once its record is known.
#include "cli/recording.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/encoded_input.hpp"
#include "cli/petitions.hpp"
#include "cli/record_opinions.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

void require_one_way(const RecordOptions& options, const Json& record) {
  if (options.from.empty() && record.empty()) {
    throw Error(Fault::usage, say("record what?", "ghi nội dung gì?"),
                say("say it by options, or name a file of records: --from FILE",
                    "nêu bằng các tùy chọn, hoặc chỉ một tệp bản ghi: --from TỆP"));
  }
  if (options.from.empty() && !options.encoding.empty()) {
    throw Error(
        Fault::usage,
        say("--encoding is for the file of --from", "--encoding chỉ dùng cho tệp của --from"),
        say("leave it out", "hãy bỏ tùy chọn này"));
  }
  if (options.from.empty() || record.empty()) return;
  throw Error(Fault::usage,
              say("records by options and from a file", "vừa nêu bằng tùy chọn, vừa lấy từ tệp"),
              say("use one of the two ways", "chỉ dùng một trong hai cách"));
}

Text counts(const book::RecordPlan& plan) {
  return say("{} new, {} completed, {} corrected, {} the same",
             "{} mới, {} bổ sung, {} đính chính, {} giữ nguyên", plan.added, plan.completed,
             plan.corrected, plan.same);
}

bool is_typed(const Diagnostic& fault) { return fault.where.file.empty(); }

/// What was typed stands in no file of which a line could be shown.
Error refusal_of(book::RecordPlan plan) {
  const auto& faults = plan.diagnostics;
  const bool typed = std::ranges::all_of(faults, [](const Diagnostic& fault) {
    return fault.severity != Severity::error || is_typed(fault);
  });
  for (Diagnostic& fault : plan.diagnostics) {
    if (!is_typed(fault)) continue;
    fault.where = {};
    fault.excerpt.clear();
  }
  const Fault kind = plan.not_allowed ? Fault::no : typed ? Fault::usage : Fault::data;
  return {kind, std::move(plan.diagnostics)};
}

}  // namespace

std::optional<Period> period_or_none(const std::string& word) {
  return word.empty() ? std::nullopt : std::optional(period_from(word));
}

int record_all(Context& context, book::RecordKind kind, const std::string& period,
               const RecordOptions& options, const Json& record) {
  require_one_way(options, record);
  refuse_line_breaks(options.correct);
  book::RecordRequest request;
  request.kind = kind;
  request.period = period_or_none(period);
  request.correction = options.correct;
  request.today = context.desk.today;
  request.raise = petition_raiser(context);
  if (options.from.empty()) {
    request.document = record.dump(-1, ' ', false, Json::error_handler_t::replace);
  } else {
    request.document = read_encoded(context, options.from, options.encoding);
    require_utf8(options.from, request.document);
    request.file = options.from == "-" ? "<stdin>" : options.from;
  }
  warn_of_personal_data(context, "record", request.document);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  auto plan = book::plan_record(book_root(context), request);
  if (any_error(plan.diagnostics)) throw refusal_of(std::move(plan));
  show(context.desk, plan.diagnostics, context.root, context.globals.quiet);
  if (!hold) {
    std::string lines;
    for (const auto& line : plan.preview) lines += harmless(line) + "\n";
    deliver(context, lines);
  }
  if (!options.from.empty()) note(context, counts(plan));
  if (!hold) return 0;
  for (const auto& id : plan.raised) {
    note(context, say("petition {} raised", "đã lập kiến nghị {}", id));
  }
  commit_and_say(context, *hold, plan.change);
  return 0;
}

}  // namespace lapthach::cli
