// Judges the records of a merge.
#include "book/three_way.hpp"

#include <optional>

#include "book/record_key.hpp"

namespace lapthach::book {

namespace {

/// The field in each version; nothing: the record has it not.
Versions<std::optional<std::string>> field_of(const Versions<FlatRecord>& record,
                                              const std::string& name) {
  const auto value = [&](const FlatRecord& fields) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::optional<std::string>{} : found->second;
  };
  Versions<std::optional<std::string>> field{value(record.base), {}, value(record.result)};
  for (const FlatRecord& side : record.sides) field.sides.push_back(value(side));
  return field;
}

/// What is wrong with one record, field by field. Where the sides contradict each other, a human
/// may have taken the record of one side whole.
std::vector<Flaw> record_flaws(const std::string& key, const Versions<FlatRecord>& record) {
  const auto changed = changed_values(record);
  const bool is_one_side = changed.size() > 1 && changed.contains(record.result);
  if (is_one_side && !record.base.empty() && changed.contains(FlatRecord{})) return {};
  std::set<std::string> names;
  const auto collect = [&](const FlatRecord& fields) {
    for (const auto& [name, value] : fields) names.insert(name);
  };
  collect(record.base);
  collect(record.result);
  for (const FlatRecord& side : record.sides) collect(side);

  bool contradiction = false;
  std::vector<Flaw> flaws;
  for (const std::string& name : names) {
    const auto field = field_of(record, name);
    contradiction |= changed_values(field).size() > 1;
    const Verdict verdict = judge(field);
    if (verdict == Verdict::as_it_should) continue;
    flaws.push_back({verdict, key.empty() ? name : key + ": " + name});
  }
  if (is_one_side && contradiction) {
    for (Flaw& flaw : flaws) flaw.verdict = Verdict::human_decided;
  }
  return flaws;
}

}  // namespace

FlatFile flat_file(const Part& part, const ParsedFile* file) {
  FlatFile records;
  if (file == nullptr || !file->whole) return records;
  if (!part.is_list()) records.emplace(part.id, flat({&file->tree, 0}));
  for (const std::string_view list : part.lists()) {
    for (const RecordView& record : records_of(list, file->tree)) {
      std::string key = record_key(file->tree, record.node, list);
      if (list != part.noun) key = fmt::format("{} {}", list, key);
      while (records.contains(key)) key += '+';
      records.emplace(std::move(key), flat(record));
    }
  }
  return records;
}

std::vector<Flaw> file_flaws(const Versions<FlatFile>& file) {
  std::set<std::string> keys;
  const auto collect = [&](const auto& records) {
    for (const auto& [key, fields] : records) keys.insert(key);
  };
  collect(file.base);
  collect(file.result);
  for (const auto& side : file.sides) collect(side);
  const auto record = [](const auto& records, const std::string& key) {
    const auto found = records.find(key);
    return found == records.end() ? FlatRecord{} : found->second;
  };
  std::vector<Flaw> flaws;
  for (const std::string& key : keys) {
    Versions<FlatRecord> versions{record(file.base, key), {}, record(file.result, key)};
    for (const auto& side : file.sides) versions.sides.push_back(record(side, key));
    auto found = record_flaws(key, versions);
    flaws.insert(flaws.end(), found.begin(), found.end());
  }
  return flaws;
}

}  // namespace lapthach::book
