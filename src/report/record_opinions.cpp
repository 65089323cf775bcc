// Lays out what was heard: in whose words, from whom, and what became of it.
#include "report/record_opinions.hpp"

#include <algorithm>
#include <string>

namespace lapthach::report {
namespace {

using print::ColumnKind;

/// The name that a list of the settings gives to an id; the id itself when it has none.
template <class T, class WordId>
std::string name_in(const std::vector<T>& list, const WordId& id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() || found->name.empty() ? id.str() : found->name;
}

/// What became of an opinion: the petition's id, a remark, or not yet decided.
Text fate_text(const domain::Opinion& opinion) {
  Text fate = opinion.petition.empty() ? say("not yet decided", "chưa quyết định")
                                       : say("{}", "{}", opinion.petition);
  if (opinion.remark) fate = say("a remark", "ghi nhận");
  if (!opinion.on_the_spot) return fate;
  if (opinion.answer.empty()) return say("{}, answered there", "{}, đã trả lời tại chỗ", fate);
  return say("{}, answered there: {}", "{}, đã trả lời tại chỗ: {}", fate, opinion.answer);
}

}  // namespace

Text source_text(domain::Source source) {
  switch (source) {
    case domain::Source::cell:
      return say("cell", "chi bộ");
    case domain::Source::member:
      return say("member", "đảng viên");
    case domain::Source::people:
      return say("people", "nhân dân");
    case domain::Source::committee:
      break;
  }
  return say("committee", "đảng ủy");
}

print::Table opinions_table(const domain::Records& records,
                            const std::vector<domain::Opinion>& opinions, Lang lang) {
  print::Table table{say("Opinions heard", "Ý kiến, kiến nghị").in(lang),
                     {{"no", say("No.", "TT").in(lang), ColumnKind::number},
                      {"text", say("Opinion", "Nội dung").in(lang)},
                      {"kind", say("Kind", "Loại").in(lang)},
                      {"source", say("Source", "Nguồn").in(lang)},
                      {"topic", say("Topic", "Lĩnh vực").in(lang)},
                      {"becomes", say("Becomes", "Xử lý").in(lang)}},
                     {}};
  const domain::PetitionSettings& settings = records.settings.petitions;
  std::int64_t number = 0;
  for (const domain::Opinion& opinion : opinions) {
    const std::string title = opinion.title.empty() ? "" : opinion.title + ": ";
    table.rows.push_back({++number, title + opinion.text,
                          name_in(settings.opinion_kinds, opinion.kind),
                          opinion.source ? source_text(*opinion.source).in(lang) : "",
                          name_in(settings.topics, opinion.topic), fate_text(opinion).in(lang)});
  }
  return table;
}

}  // namespace lapthach::report
