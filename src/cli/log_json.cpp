// The JSON of log: a contract, see lapthach-data(5).
#include <nlohmann/json.hpp>

#include "cli/log_form.hpp"
#include "cli/log_show.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto replace = Json::error_handler_t::replace;

const char* word(book::ChangeKind kind) {
  switch (kind) {
    case book::ChangeKind::added:
      return "new";
    case book::ChangeKind::removed:
      return "removed";
    default:
      return "changed";
  }
}

Json json_of(const Tally& tally) {
  return {{"new", tally.added}, {"changed", tally.changed}, {"removed", tally.removed}};
}

Json json_of(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Json json_of(const book::RecordChange& record, bool full) {
  Json fields = Json::array(), counted = Json::object();
  for (const FieldForm& form : form_of(record, full)) {
    if (form.change) {
      fields.push_back({{"field", form.change->field},
                        {"before", json_of(form.change->before)},
                        {"after", json_of(form.change->after)}});
    } else {
      counted[form.list] = json_of(form.tally);
    }
  }
  return {{"noun", record.noun},
          {"key", record.key},
          {"change", word(record.kind)},
          {"fields", std::move(fields)},
          {"counted", std::move(counted)}};
}

Json json_of(const book::ChangedFile& file) {
  return {{"path", file.path},
          {"change", word(file.kind)},
          {"of_book", file.of_book},
          {"from_other_side", file.from_side},
          {"readable", file.unreadable.empty()}};
}

Json json_of(const book::Finding& finding, Lang lang) {
  return {{"severity", finding.severity == Severity::error ? "error" : "warning"},
          {"commit", finding.commit},
          {"seq", finding.seq},
          {"file", finding.where.file},
          {"line", finding.where.line},
          {"what", finding.what.in(lang)},
          {"hint", finding.hint.in(lang)}};
}

std::string indented(const std::string& text) {
  std::string result = "  ";
  for (const char c : text) {
    result += c;
    if (c == '\n') result += "  ";
  }
  return result;
}

}  // namespace

std::string step_json(const book::Step& step, bool full) {
  Json records = Json::array(), counted = Json::object(), files = Json::array();
  for (const NounForm& form : form_of(step, full)) {
    if (form.records.empty()) counted[form.noun] = json_of(form.tally);
    for (const auto* record : form.records) records.push_back(json_of(*record, full));
  }
  for (const auto& file : step.files) files.push_back(json_of(file));
  const Json json = {{"commit", step.commit},
                     {"seq", step.seq},
                     {"when", book::iso_text(step.when)},
                     {"author", step.author},
                     {"email", step.email},
                     {"op", step.op.empty() ? Json() : Json(step.op)},
                     {"correction", step.correction.empty() ? Json() : Json(step.correction)},
                     {"subject", step.subject},
                     {"merge", step.parents > 1},
                     {"records", std::move(records)},
                     {"counted", std::move(counted)},
                     {"files", std::move(files)}};
  return indented(harmless_json(json.dump(2, ' ', false, replace)));
}

std::string proof_json(const book::Proof& proof, Lang lang) {
  Json findings = Json::array();
  for (const auto& finding : proof.findings) findings.push_back(json_of(finding, lang));
  const Json json = {{"head", proof.head},
                     {"seq", proof.seq},
                     {"sha256", proof.sha256},
                     {"commits", proof.commits},
                     {"by_hand", proof.by_hand},
                     {"merges", proof.merges},
                     {"signatures", proof.signatures_checked ? Json(proof.signatures) : Json()},
                     {"witnessed", proof.witnessed},
                     {"findings", std::move(findings)}};
  return harmless_json(json.dump(2, ' ', false, replace)) + "\n";
}

}  // namespace lapthach::cli
