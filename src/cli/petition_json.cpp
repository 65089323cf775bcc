// Writes petitions, their events and counts as JSON.
#include "cli/petition_json.hpp"

#include <nlohmann/json.hpp>

#include "cli/output.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json text(const T& value) {
  if (value.empty()) return nullptr;
  if constexpr (requires { value.str(); }) {
    return value.str();
  } else {
    return value;
  }
}

Json day(std::optional<Date> date) { return date ? Json(to_string(*date)) : Json(); }

template <class Ids>
Json ids(const Ids& list) {
  Json all = Json::array();
  for (const auto& id : list) all.push_back(id.str());
  return all;
}

/// Adds what has a value.
void put(Json& object, const char* key, Json value) {
  if (!value.is_null() && !(value.is_array() && value.empty())) object[key] = std::move(value);
}

Json paper(const domain::Doc& doc) {
  if (doc.empty()) return nullptr;
  Json object = Json::object();
  put(object, "number", text(doc.number));
  put(object, "date", day(doc.date));
  put(object, "issuer", text(doc.issuer));
  put(object, "file", text(doc.file));
  put(object, "sha256", text(doc.sha256));
  return object;
}

void put_parties(Json& object, const domain::Event& event) {
  put(object, "level", text(event.level));
  put(object, "topic", text(event.topic));
  put(object, "rule", text(event.rule));
  put(object, "lead", text(event.lead));
  put(object, "cooperating", ids(event.cooperating));
  put(object, "agency", text(event.agency));
  put(object, "doc", paper(event.doc));
  put(object, "outcome", text(event.outcome));
}

Json one(const domain::Event& event) {
  Json object = {{"id", event.id.str()},
                 {"kind", domain::word_of(event.kind)},
                 {"at", to_string(event.at)},
                 {"recorded", to_string(event.recorded)}};
  put(object, "by", text(event.by));
  put_parties(object, event);
  if (event.clock) object["clock"] = domain::word_of(*event.clock);
  if (event.days) object["days"] = *event.days;
  put(object, "until", day(event.until));
  put(object, "reason", text(event.reason));
  put(object, "text", text(event.text));
  put(object, "petitions", ids(event.petitions));
  if (event.satisfaction) object["satisfaction"] = domain::word_of(*event.satisfaction);
  put(object, "channel", text(event.channel));
  if (event.on_the_spot) object["on_the_spot"] = true;
  put(object, "event", text(event.event));
  put(object, "field", text(event.field));
  if (event.legacy) object["legacy"] = true;
  return object;
}

Json one(const docket::Case& each) {
  const domain::Petition& petition = *each.petition;
  const docket::State& state = each.state;
  Json events = Json::array();
  for (const domain::Event& event : petition.events) events.push_back(one(event));
  return {{"id", petition.id.str()},
          {"ref", text(petition.ref)},
          {"period", to_string(petition.id.period())},
          {"cell", text(petition.cell)},
          {"unit", text(petition.unit)},
          {"raised", to_string(petition.raised)},
          {"kind", text(petition.kind)},
          {"source", domain::word_of(petition.source)},
          {"title", text(petition.title)},
          {"text", text(petition.text)},
          {"topic", text(state.topic)},
          {"voices", petition.voices},
          {"petitioner", text(petition.petitioner)},
          {"stage", domain::word_of(state.stage)},
          {"outcome", text(state.round().outcome)},
          {"level", text(state.level)},
          {"bucket", text(state.bucket)},
          {"lead", text(state.lead)},
          {"cooperating", ids(state.cooperating)},
          {"answered", day(state.round().answered)},
          {"replied", day(state.round().closed)},
          {"due", day(state.due)},
          {"overdue", state.overdue},
          {"late", state.late},
          {"paused", state.paused},
          {"reopened", state.generation() - 1},
          {"merged_into", text(state.merged_into)},
          {"parent", text(petition.parent)},
          {"children", ids(state.children)},
          {"again", text(petition.again)},
          {"place", text(petition.place)},
          {"official", text(petition.official)},
          {"events", std::move(events)}};
}

std::string dumped(const Json& json) {
  return harmless_json(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string petition_json(const docket::Case& each) {
  std::string indented = "  ";
  for (const char c : dumped(one(each))) {
    indented += c;
    if (c == '\n') indented += "  ";
  }
  return indented;
}

std::string petitions_json(const std::vector<const docket::Case*>& cases) {
  std::string array;
  for (std::size_t i = 0; i < cases.size(); ++i) array += json_joint(i) + petition_json(*cases[i]);
  return array + json_end(cases.size());
}

std::string counts_json(const std::vector<docket::Count>& counts,
                        const std::vector<std::string>& fields) {
  Json all = Json::array();
  for (const docket::Count& count : counts) {
    Json object = Json::object();
    for (std::size_t i = 0; i < fields.size(); ++i) object[fields[i]] = text(count.values[i]);
    object["n"] = count.n;
    all.push_back(std::move(object));
  }
  return dumped(all) + "\n";
}

}  // namespace lapthach::cli
