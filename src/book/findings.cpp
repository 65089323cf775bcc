// Adds findings to a list.
#include "book/findings.hpp"

namespace lapthach::book {

void Findings::add(Severity severity, Text what, Text hint) {
  found_.push_back({severity, {}, 0, {}, std::move(what), std::move(hint)});
}

void Findings::add(Severity severity, const CommitStep& step, Text what, Text hint) {
  add(severity, step, {}, 0, std::move(what), std::move(hint));
}

void Findings::add(Severity severity, const CommitStep& step, const std::string& path, int line,
                   Text what, Text hint) {
  found_.push_back({severity,
                    git::hex(step.commit.raw.id),
                    step.seq,
                    {path, line, 0, {}},
                    std::move(what),
                    std::move(hint)});
}

void Findings::add(const git_oid& commit, std::int64_t seq, const Diagnostic& fault) {
  found_.push_back({Severity::error, git::hex(commit), seq, fault.where, fault.what, fault.hint});
}

Text see(const CommitStep& step) {
  const std::string commit = git::short_hex(step.commit.raw.id);
  return say("see it with: lapthach log commit:{} --full",
             "xem bằng: lapthach log commit:{} --full", commit);
}

}  // namespace lapthach::book
