// Looks up contents of a period's guidance.
#include "domain/guidance.hpp"

#include <algorithm>

#include "lapthach/base/text.hpp"

namespace lapthach::domain {

GuidanceIds::GuidanceIds(const PeriodBook& book) : period_(book.period) {
  if (!book.record) return;
  for (const Guidance& guidance : book.record->guidance) ids_.push_back(guidance.id.str());
}

void GuidanceIds::require(Findings& findings, Use use, const GuidanceId& id) const {
  if (id.empty() || std::ranges::find(ids_, id.str()) != ids_.end()) return;
  const std::string folder = to_string(period_);
  const auto near = nearest(id.str(), ids_);
  findings.error(
      use, say("the guidance of {} has no {}", "định hướng kỳ {} không có nội dung {}", folder, id),
      near ? say("did you mean {}?", "có phải là {} không?", *near)
           : say("add it to guidance in {}/period.yaml, or correct the id",
                 "thêm vào guidance trong {}/period.yaml, hoặc sửa lại mã", folder));
}

std::string_view name_of(VisitPart part) {
  const auto all = words(part);
  return std::ranges::find(all, part, &Named<VisitPart>::value)->text;
}

namespace {

/// Refuses a word that names nothing in a list of the settings.
template <class T, class WordId>
void require_listed(Findings& findings, Use use, const std::vector<T>& list, const WordId& id) {
  if (id.empty() || std::ranges::find(list, id, &T::id) != list.end()) return;
  std::vector<std::string> ids;
  for (const T& each : list) ids.push_back(each.id.str());
  const auto near = nearest(id.str(), ids);
  findings.error(use,
                 say("the settings have no {} {}", "quy định của sổ không có {} {}", use.key, id),
                 near ? say("did you mean {}?", "có phải là {} không?", *near)
                      : say("the ids are: {}", "các mã là: {}", fmt::join(ids, ", ")));
}

/// A form that is no id of a petition.
void check_petition(Findings& findings, const Opinion& opinion) {
  if (opinion.petition.empty() || PetitionId::parse(opinion.petition)) return;
  findings.error(
      {opinion.mark, "petition"},
      say("\"{}\" is no id of a petition", "\"{}\" không phải mã kiến nghị", opinion.petition),
      say("an id looks like 2019Q3-7F3K2; see lapthach petition list",
          "mã có dạng 2019Q3-7F3K2; xem lapthach petition list"));
}

}  // namespace

void check_opinions(Findings& findings, const std::vector<Opinion>& opinions) {
  const PetitionSettings& settings = findings.records().settings.petitions;
  for (const Opinion& opinion : opinions) {
    require_listed(findings, {opinion.mark, "kind"}, settings.opinion_kinds, opinion.kind);
    require_listed(findings, {opinion.mark, "topic"}, settings.topics, opinion.topic);
    check_petition(findings, opinion);
    if (opinion.remark && !opinion.petition.empty()) {
      findings.error({opinion.mark, "remark"},
                     say("the opinion is both petition {} and a remark",
                         "ý kiến vừa lập kiến nghị {}, vừa chỉ ghi nhận", opinion.petition),
                     say("keep one of the two", "chỉ giữ một trong hai"));
    }
    if (!opinion.answer.empty() && !opinion.on_the_spot) {
      findings.warning({opinion.mark, "answer"},
                       say("an answer, but not on the spot",
                           "có câu trả lời nhưng không ghi trả "
                           "lời tại chỗ"),
                       say("add on_the_spot: true", "thêm on_the_spot: true"));
    }
  }
}

}  // namespace lapthach::domain
