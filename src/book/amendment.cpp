// Reads an amendment as people write it, works it out, and looks at the book that it would leave.
#include "lapthach/book/amendment.hpp"

#include <algorithm>

#include "book/introduced.hpp"
#include "book/layout.hpp"
#include "book/order.hpp"
#include "book/reader.hpp"
#include "book/record_document.hpp"
#include "book/record_loosen.hpp"
#include "book/recording.hpp"
#include "book/refine.hpp"
#include "book/writer.hpp"
#include "lapthach/domain/amendment.hpp"

namespace lapthach::book {
namespace {

/// Names mean who and what they mean on the first day it holds; of those that mean nothing then,
/// as whoever has left office, what they meant on any day before.
void read_names(Document& document, std::size_t record, const domain::Records& records,
                const WrittenDecision& written, std::vector<Diagnostic>& faults) {
  const Directory directory(records.registry);
  const std::size_t node = find_key(document.tree, record, "effective");
  const auto day = node ? parse_date_loose(document.tree.nodes[node].text) : std::nullopt;
  std::vector<Diagnostic> not_that_day;
  const Loosening exact{document.tree, directory, {day, day}, not_that_day};
  LooseForm that_day(exact, record);
  fields(that_day, written);
  const Loosening wide{document.tree, directory, {{}, day}, faults, true};
  LooseForm before(wide, record);
  fields(before, written);
}

void require_one(const Document& document) {
  if (document.records.size() == 1) return;
  throw Error(Fault::data,
              say("the file holds {} decisions", "tệp chứa {} quyết định", document.records.size()),
              say("enter them one by one, in the order of their days",
                  "nhập từng quyết định một, theo thứ tự ngày hiệu lực"));
}

/// Faults of reading go to `faults`.
domain::Decision read_decision(Document& document, const domain::Records& records,
                               std::vector<Diagnostic>& faults) {
  require_one(document);
  const std::size_t record = document.records.front();
  WrittenDecision written;
  written.decision.kind = domain::DecisionKind::amendment;
  read_names(document, record, records, written, faults);
  const std::size_t faults_of_names = faults.size();
  const int file = static_cast<int>(records.files.size()) - 1;
  read_record({document.tree, file, faults}, record, written);
  drop_repeated(faults, 0, faults_of_names);
  written.decision.mark = written.mark;
  return written.decision;
}

const domain::Decision* stored(const domain::Records& records, const domain::DecisionId& id) {
  const auto found = std::ranges::find(records.decisions, id, &domain::Decision::id);
  return found == records.decisions.end() ? nullptr : &*found;
}

void refuse_known(AmendmentPlan& plan) {
  plan.known = true;
  const domain::Decision& decision = plan.decision;
  plan.diagnostics.push_back(
      {Severity::error,
       domain::where(plan.after, decision.mark, "id"),
       say("the book has a decision {} that says otherwise",
           "trong sổ đã có quyết định {} với nội dung khác", decision.id),
       say("a new paper gets an id of its own; what was entered wrongly is put right in {}",
           "văn bản mới phải có mã riêng; nhập sai thì sửa trong {}", decision_path(decision.id)),
       {}});
}

void put(AmendmentPlan& plan) {
  const domain::Decision& decision = plan.decision;
  plan.change = {{{decision_path(decision.id), write(decision)}},
                 fmt::format("assign: amend {}, {} changes", decision.id, decision.changes.size()),
                 {{"Lapthach-Op", "assign amend"}, {"Lapthach-Decision", decision.id.str()}}};
}

void work_out(AmendmentPlan& plan, const domain::Decision& draft) {
  domain::Amended amended = domain::amend(plan.after, draft);
  plan.decision = std::move(amended.decision);
  plan.diagnostics = std::move(amended.faults);
  if (any_error(plan.diagnostics)) return;
  if (const domain::Decision* known = stored(plan.before, plan.decision.id)) {
    if (!(*known == plan.decision)) refuse_known(plan);
    return;
  }
  plan.after.decisions.push_back(plan.decision);
  sort_records(plan.after);
  const auto faults = introduced(plan.before, plan.after);
  plan.diagnostics.insert(plan.diagnostics.end(), faults.begin(), faults.end());
  if (!any_error(plan.diagnostics)) put(plan);
}

}  // namespace

AmendmentPlan plan_amendment(const std::filesystem::path& root, std::string_view bytes,
                             const std::string& file) {
  AmendmentPlan plan;
  Wanted wanted;
  wanted.periods = false;
  plan.before = load_or_throw(root, wanted);
  plan.after = plan.before;
  plan.after.files.push_back(file);
  Document document = read_document(bytes, file, "decisions");
  std::vector<Diagnostic> unreadable;
  const domain::Decision draft = read_decision(document, plan.after, unreadable);
  if (any_error(unreadable)) {
    plan.decision = draft;
    plan.diagnostics = std::move(unreadable);
  } else {
    work_out(plan, draft);
  }
  for (Diagnostic& fault : plan.diagnostics) {
    if (fault.where.file == file && fault.excerpt.empty()) refine(document.tree, fault);
    show_place(document, fault);
  }
  sort_diagnostics(plan.diagnostics);
  return plan;
}

std::string draft_file(const domain::Decision& draft, Lang lang) {
  const Text head = say(
      "# A proposal. Edit what people decide otherwise, give it the id, number, day of signing\n"
      "# and basis of the paper, then: lapthach assign amend FILE\n",
      "# Bản đề xuất. Sửa theo quyết định của cấp ủy; ghi mã (id), số (number), ngày ký "
      "(signed_on)\n# và căn cứ (basis) của văn bản, rồi gõ: lapthach assign amend TỆP\n");
  return head.in(lang) + write_record(WrittenDecision{draft, {}});
}

}  // namespace lapthach::book
