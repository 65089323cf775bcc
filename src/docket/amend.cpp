// Corrects fields of petitions and takes passages out.
#include "lapthach/docket/amend.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/ranges.h>

#include "docket/channel.hpp"
#include "docket/code.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

using domain::Petition;
using domain::PetitionSettings;

namespace {

constexpr std::string_view blank = "[…]";

/// One field: what it says, and how it is said otherwise. False: no such value; `values` are those
/// there are.
struct Field {
  std::string_view name;
  std::string (*read)(const Petition&);
  bool (*write)(Petition&, const std::string&, const PetitionSettings&);
  std::string (*values)(const PetitionSettings&) = nullptr;
};

template <class Record>
std::string ids_in(const std::vector<Record>& known) {
  std::vector<std::string> ids;
  for (const Record& record : known) ids.push_back(record.id.str());
  return fmt::format("{}", fmt::join(ids, ", "));
}

std::string sources(const PetitionSettings&) {
  std::vector<std::string_view> all;
  for (const auto& word : domain::words(domain::Source{})) all.push_back(word.text);
  return fmt::format("{}", fmt::join(all, ", "));
}

template <class Record, class RecordId>
bool set_word(RecordId& id, const std::string& value, const std::vector<Record>& known) {
  const auto found =
      std::ranges::find_if(known, [&](const Record& record) { return record.id.str() == value; });
  if (found == known.end() && !value.empty()) return false;
  id = found == known.end() ? RecordId() : found->id;
  return true;
}

template <std::string Petition::*Member>
constexpr Field text_field(std::string_view name) {
  return {name, [](const Petition& p) { return p.*Member; },
          [](Petition& p, const std::string& value, const PetitionSettings&) {
            p.*Member = value;
            return true;
          }};
}

bool set_voices(Petition& petition, const std::string& value) {
  int voices = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), voices);
  const bool fits =
      error == std::errc{} && end == value.data() + value.size() && voices >= 1 && voices <= 99'999;
  if (fits) petition.voices = voices;
  return fits;
}

constexpr std::array fields = {
    Field{"highlight",
          [](const Petition& p) { return std::string(p.highlight ? "true" : "false"); },
          [](Petition& p, const std::string& value, const PetitionSettings&) {
            if (value == "true" || value == "false") p.highlight = value == "true";
            return value == "true" || value == "false";
          },
          [](const PetitionSettings&) { return std::string("true, false"); }},
    Field{"kind", [](const Petition& p) { return p.kind.str(); },
          [](Petition& p, const std::string& value, const PetitionSettings& settings) {
            return set_word(p.kind, value, settings.opinion_kinds);
          },
          [](const PetitionSettings& settings) { return ids_in(settings.opinion_kinds); }},
    text_field<&Petition::place>("place"),
    text_field<&Petition::ref>("ref"),
    Field{"source", [](const Petition& p) { return std::string(domain::word_of(p.source)); },
          [](Petition& p, const std::string& value, const PetitionSettings&) {
            const auto source = domain::from_word<domain::Source>(value);
            if (source) p.source = *source;
            return source.has_value();
          },
          sources},
    text_field<&Petition::text>("text"),
    text_field<&Petition::title>("title"),
    Field{"topic", [](const Petition& p) { return p.topic.str(); },
          [](Petition& p, const std::string& value, const PetitionSettings& settings) {
            return set_word(p.topic, value, settings.topics);
          },
          [](const PetitionSettings& settings) { return ids_in(settings.topics); }},
    Field{"voices", [](const Petition& p) { return fmt::format("{}", p.voices); },
          [](Petition& p, const std::string& value, const PetitionSettings&) {
            return set_voices(p, value);
          },
          [](const PetitionSettings&) { return std::string("1..99999"); }},
};

/// What has been said cannot be emptied; what went another way has no words.
void require_words(const Petition& petition, const PetitionSettings& settings) {
  const bool says = !petition.text.empty() || !petition.title.empty();
  if (says || goes_elsewhere(petition, settings)) return;
  throw Error(Fault::usage, say("it says nothing", "chưa có nội dung"),
              say("leave it a title or a text; single words are taken out with lapthach petition "
                  "redact",
                  "giữ lại trích yếu hoặc nội dung; muốn che một đoạn thì dùng lapthach petition "
                  "redact"));
}

bool take_out(std::string& text, std::string_view passage) {
  bool found = false;
  for (auto at = text.find(passage); at != std::string::npos;
       at = text.find(passage, at + blank.size())) {
    text.replace(at, passage.size(), blank);
    found = true;
  }
  return found;
}

/// Everything of a petition that people wrote.
std::vector<std::string*> texts_of(Petition& petition) {
  std::vector<std::string*> texts = {&petition.title, &petition.text, &petition.place};
  for (domain::Event& event : petition.events) {
    texts.insert(texts.end(), {&event.reason, &event.text, &event.channel});
  }
  return texts;
}

}  // namespace

std::vector<std::string> correctable_fields() {
  std::vector<std::string> names;
  for (const Field& field : fields) names.emplace_back(field.name);
  return names;
}

std::string change_field(Petition& petition, std::string_view name, const std::string& value,
                         const PetitionSettings& settings) {
  const auto field = std::ranges::find(fields, name, &Field::name);
  if (field == fields.end()) {
    const auto near = nearest(name, correctable_fields());
    throw Error(
        Fault::usage,
        say("\"{}\" is no field that can be corrected", "không đính chính được mục \"{}\"", name),
        near ? say("did you mean {}?", "có phải ý bạn là {}?", *near)
             : say("those are: {}", "các mục đính chính được: {}",
                   fmt::format("{}", fmt::join(correctable_fields(), ", "))));
  }
  std::string former = field->read(petition);
  if (!field->write(petition, value, settings)) {
    const std::string values = field->values(settings);
    throw Error(Fault::usage,
                say("{} cannot be \"{}\"", "{} không thể là \"{}\"", name, clip(value, 40)),
                say("it can be: {}", "có thể ghi: {}", values));
  }
  if (value.empty()) require_words(petition, settings);
  return former;
}

std::optional<Redacted> redact(Petition petition, std::string_view passage) {
  std::string whole;
  for (const std::string* text : texts_of(petition)) whole += *text + '\n';
  bool found = false;
  for (std::string* text : texts_of(petition))
    found |= !passage.empty() && take_out(*text, passage);
  if (!found) return std::nullopt;
  return Redacted{std::move(petition), sha256_hex(whole)};
}

}  // namespace lapthach::docket
