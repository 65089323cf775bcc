// lapthach log: who changed what, in the clerk's words; the proof of it; backups.
#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/log_show.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/words.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/book/progress.hpp"

namespace lapthach::cli {

namespace {

struct Asked {
  std::vector<std::string> words, heads;
  std::string limit, signers, witness, bundle, check_bundle;
  bool full = false, verify = false, accept_findings = false;
};

std::size_t limit_from(const std::string& word) {
  std::size_t limit = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), limit);
  if (fault == std::errc() && end == word.data() + word.size() && limit > 0) return limit;
  throw Error(Fault::usage, say("--limit {}: not a number", "--limit {}: không phải số", word),
              say("how many at most, as --limit 20", "nhiều nhất bao nhiêu, như --limit 20"));
}

int tell(const Asked& asked, Context& context) {
  book::Question question = book::parse_question(asked.words);
  if (!asked.limit.empty()) question.limit = limit_from(asked.limit);
  const bool json = context.globals.format == "json";
  Output output(context);
  std::size_t count = 0;
  book::history(book::find_repository(context.globals.directory()), question,
                [&](const book::Step& step) {
                  const std::string joint = json ? json_joint(count) : "";
                  ++count;
                  return output.add(joint + (json ? step_json(step, asked.full)
                                                  : step_text(step, asked.full, context.desk)));
                });
  if (json) output.add(json_end(count));
  output.end();
  if (count == 0) note(context, say("nothing found", "không tìm thấy gì"));
  return 0;
}

book::ProofRequest request_of(const Asked& asked) {
  if (asked.words.size() > 1) {
    throw Error(Fault::usage,
                say("a proof takes one range OLD..NEW", "kiểm chứng chỉ nhận một khoảng CŨ..MỚI"),
                say("or none, for the whole history", "hoặc bỏ trống, cho toàn bộ lịch sử"));
  }
  book::ProofRequest request;
  if (!asked.words.empty()) request.range = asked.words.front();
  request.signers = asked.signers;
  request.witness = asked.witness;
  request.heads = asked.heads;
  return request;
}

bool any_error(const book::Proof& proof) {
  return std::any_of(proof.findings.begin(), proof.findings.end(),
                     [](const auto& found) { return found.severity == Severity::error; });
}

void summarise(Context& context, const book::Proof& proof) {
  const auto errors =
      std::count_if(proof.findings.begin(), proof.findings.end(),
                    [](const auto& found) { return found.severity == Severity::error; });
  note(context,
       say("replayed {} commits to {} ({}): {} by hand, {} merges",
           "đã duyệt lại {} lần ghi đến lần {} ({}): {} bằng tay, {} lần gộp", proof.commits,
           proof.seq, proof.head.substr(0, 12), proof.by_hand, proof.merges));
  if (proof.signatures_checked) {
    note(context, say("good signatures: {}", "chữ ký hợp lệ: {}", proof.signatures));
  }
  if (proof.witnessed > 0) {
    note(context, say("remembered heads: {}", "lần ghi đã nhớ: {}", proof.witnessed));
  }
  if (errors == 0) {
    note(context, say("the history holds together", "lịch sử toàn vẹn"));
  } else {
    note(context, say("findings: {}", "phát hiện: {}", errors));
  }
}

int show_proof(Context& context, const book::Proof& proof) {
  deliver(context, context.globals.format == "json"
                       ? proof_json(proof, context.desk.lang)
                       : proof_text(proof, context.desk, context.globals.quiet));
  summarise(context, proof);
  return any_error(proof) ? static_cast<int>(Fault::data) : 0;
}

book::Proof proved(const std::filesystem::path& repository, const Asked& asked, Context& context) {
  ProgressLine line(context, say("replaying the history", "đang duyệt lại lịch sử"));
  return book::prove(repository, request_of(asked),
                     [&](std::size_t done, std::size_t all) { line.step(done, all); });
}

int verify(const Asked& asked, Context& context) {
  return show_proof(context,
                    proved(book::find_repository(context.globals.directory()), asked, context));
}

int write_bundle(const Asked& asked, Context& context) {
  const auto repository = book::find_repository(context.globals.directory());
  const auto proof = proved(repository, asked, context);
  const int status = show_proof(context, proof);
  if (status != 0 && !asked.accept_findings) {
    throw Error(Fault::data, say("no backup was written", "chưa ghi bản sao lưu"),
                say("see the findings above; to back the book up as it is, add --accept-findings",
                    "xem các phát hiện ở trên; để sao lưu nguyên trạng, thêm --accept-findings"));
  }
  if (context.globals.dry_run) return 0;
  book::write_bundle(repository, proof, asked.bundle);
  note(context,
       say("wrote {} and {}.manifest", "đã ghi {} và {}.manifest", asked.bundle, asked.bundle));
  return 0;
}

int check_bundle(const Asked& asked, Context& context) {
  auto request = request_of(asked);
  request.range.clear();
  const auto check = book::check_bundle(asked.check_bundle, request);
  const int status = show_proof(context, check.proof);
  if (status == 0) {
    note(context, say("{} is as its manifest says", "{} đúng như tệp kê", asked.check_bundle));
  }
  return status;
}

int log(const Asked& asked, Context& context) {
  if (!asked.check_bundle.empty()) return check_bundle(asked, context);
  if (!asked.bundle.empty()) return write_bundle(asked, context);
  const bool about_proof =
      asked.verify || !asked.signers.empty() || !asked.witness.empty() || !asked.heads.empty();
  return about_proof ? verify(asked, context) : tell(asked, context);
}

}  // namespace

Action prepare_log(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.words("WORD", asked->words,
              {"op:", "by:", "since:", "until:", "period:", "path:", "commit:"},
              say("an id, a period, or one of these with its value; with --verify OLD..NEW",
                  "một mã, một kỳ, hoặc một trong các từ sau kèm giá trị; với --verify: CŨ..MỚI"));
  words.option("--limit", "N", asked->limit, say("at most N commits", "nhiều nhất N lần ghi"));
  words.flag("--full", asked->full,
             say("every record and field, however many", "từng mục, từng trường, dù nhiều"));
  words.flag("--verify", asked->verify,
             say("prove that the history is true", "kiểm chứng lịch sử là thật"));
  words.option("--signers", "FILE", asked->signers,
               say("who may sign with which ssh key", "ai được ký bằng khóa ssh nào"));
  words.option("--witness", "FILE", asked->witness,
               say("heads remembered elsewhere", "các lần ghi được nhớ ở nơi khác"));
  words.options(
      "--head", "COMMIT", asked->heads,
      say("a head printed on a paper; may be repeated", "lần ghi in trên văn bản; có thể lặp lại"));
  words.option("--bundle", "FILE", asked->bundle,
               say("write a backup that can be proved", "ghi bản sao lưu kiểm chứng được"));
  words.flag("--accept-findings", asked->accept_findings,
             say("back up all the same", "vẫn sao lưu dù có phát hiện"));
  words.option("--check-bundle", "FILE", asked->check_bundle,
               say("prove a backup", "kiểm chứng một bản sao lưu"));
  return [asked](Context& context) { return log(*asked, context); };
}

}  // namespace lapthach::cli
