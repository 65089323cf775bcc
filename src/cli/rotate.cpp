// lapthach assign rotate: proposes the next amendment, so that nobody stays too long in a team.
#include "lapthach/roster/rotate.hpp"

#include <memory>
#include <ostream>

#include <fmt/ranges.h>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/words.hpp"
#include "lapthach/book/amendment.hpp"
#include "lapthach/report/teams.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string effective;
  std::vector<std::string> keep;
};

Diagnostic stuck_fault(const roster::Stuck& stuck) {
  std::vector<std::string> en, vi;
  for (const auto& [team, why] : stuck.why) {
    en.push_back(fmt::format("{}: {}", team, why.en));
    vi.push_back(fmt::format("{}: {}", team, why.vi));
  }
  const Text reasons{fmt::format("{}", fmt::join(en, "; ")),
                     fmt::format("{}", fmt::join(vi, "; "))};
  return {Severity::error,
          {},
          say("{} has to leave team {} and can go nowhere ({})",
              "{} phải rời tổ {} mà không có tổ nào nhận được ({})", stuck.official, stuck.team,
              reasons),
          say("let the official stay (--keep {}), bring in another person first (assign amend), or "
              "change `teams` in lapthach.yaml",
              "cho ở lại (--keep {}), bổ sung người trước (assign amend), hoặc sửa `teams` trong "
              "lapthach.yaml",
              stuck.official),
          {}};
}

void refuse_impossible(const roster::Rotation& rotation) {
  if (rotation.possible()) return;
  std::vector<Diagnostic> faults;
  for (const auto& stuck : rotation.stuck) faults.push_back(stuck_fault(stuck));
  for (const Text& shortage : rotation.shortages) {
    faults.push_back({Severity::error,
                      {},
                      shortage,
                      say("bring in another person first (assign amend), or change `teams` or "
                          "`requirements` in lapthach.yaml",
                          "bổ sung người trước (assign amend), hoặc sửa `teams` hay `requirements` "
                          "trong lapthach.yaml"),
                      {}});
  }
  throw Error(Fault::no, std::move(faults));
}

std::vector<domain::OfficialId> kept(const Asked& asked, const domain::Records& records) {
  std::vector<domain::OfficialId> officials;
  for (const auto& word : asked.keep) {
    officials.push_back(id_from<domain::OfficialId>(word, say("official", "cán bộ"),
                                                    ids_of(records.registry.officials)));
  }
  return officials;
}

/// --output names the file of the amendment; what is proposed goes to the standard output.
int rotate(const Asked& asked, Context& context) {
  if (asked.effective.empty()) {
    throw Error(Fault::usage, say("from which day?", "từ ngày nào?"),
                say("say it: --effective 2019-10-01", "nêu ngày: --effective 2019-10-01"));
  }
  const Date effective = date_from(asked.effective, "--effective");
  const auto records =
      book::load_or_throw(book_root(context), {.from = {}, .to = {}, .periods = false});
  const auto rotation = roster::rotate(records, effective, {kept(asked, records)});
  refuse_impossible(rotation);
  const std::string paper =
      laid_out(report::rotation(records, effective, rotation, context.desk.lang), context);
  const std::string& output = context.globals.output;
  if (output.empty()) {
    deliver(context, paper);
    return 0;
  }
  if (output != "-" && !context.globals.quiet) context.desk.out << paper;
  if (rotation.moves.empty()) return 0;
  deliver(context, book::draft_file(rotation.draft, records.settings.language));
  note(context, say("wrote {}: read and edit it, then lapthach assign amend {}",
                    "đã ghi {}: xem và sửa lại, rồi gõ lapthach assign amend {}", output, output));
  return 0;
}

}  // namespace

Action prepare_rotate(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.option("--effective", "DATE", asked->effective,
               say("the day from which it is to hold", "ngày bắt đầu có hiệu lực"));
  words.options("--keep", "OFFICIAL", asked->keep,
                say("this official stays, whatever the rules say; may be repeated",
                    "giữ nguyên cán bộ này; có thể lặp lại"));
  return [asked](Context& context) { return rotate(*asked, context); };
}

}  // namespace lapthach::cli
