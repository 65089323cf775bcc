// lapthach petition raise: enters what was said, and says what was said alike before.
#include <algorithm>
#include <memory>

#include "cli/input.hpp"
#include "cli/petition_event.hpp"
#include "cli/petitions.hpp"
#include "cli/record_meant.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/earlier.hpp"
#include "lapthach/book/persons.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::cli {
namespace {

using domain::Petition;

struct Asked {
  std::string period, cell, unit, raised, kind = "petition", source = "cell", title, text_file,
                                          topic, place, ref, official, by, voices, again,
                                          petitioner, petitioner_file;
  bool anew = false, highlight = false;
};

int voices_from(const std::string& word) {
  if (word.empty()) return 1;
  const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
  const int voices = digits && word.size() <= 5 ? std::stoi(word) : 0;
  if (voices >= 1) return voices;
  throw Error(
      Fault::usage,
      say("--voices: \"{}\" is no number of voices", "--voices: \"{}\" không phải số lượt", word),
      say("write 1 to 99999", "ghi từ 1 đến 99999"));
}

void fill_origin(Petition& petition, const Asked& asked, const domain::Records& records) {
  if (!asked.cell.empty() && !asked.unit.empty()) {
    throw Error(Fault::usage,
                say("--cell and --unit name two origins", "--cell và --unit nêu hai nơi có ý kiến"),
                say("leave out --unit, which follows from the cell; --unit alone is for what was "
                    "raised at a working session",
                    "bỏ --unit, đơn vị suy ra từ chi bộ; chỉ dùng --unit khi nêu ở buổi làm việc"));
  }
  const domain::Registry& registry = records.registry;
  petition.cell =
      id_from<domain::CellId>(asked.cell, say("cell", "chi bộ"), ids_of(registry.cells));
  petition.unit =
      id_from<domain::UnitId>(asked.unit, say("unit", "đơn vị"), ids_of(registry.units));
  petition.official = id_from<domain::OfficialId>(asked.official, say("official", "cán bộ"),
                                                  ids_of(registry.officials));
  if (petition.cell.empty()) return;
  const domain::Cell* cell = domain::cell_on(registry, petition.cell, petition.raised);
  if (cell == nullptr) {
    throw Error(Fault::usage,
                say("cell {} does not exist on {}", "chi bộ {} không tồn tại ngày {}",
                    petition.cell, to_string(petition.raised)),
                say("correct the cell or --raised", "sửa lại chi bộ hoặc --raised"));
  }
  petition.unit = cell->unit;
}

Petition petition_from(const Asked& asked, const domain::Records& records, Period period,
                       Context& context) {
  const domain::PetitionSettings& settings = records.settings.petitions;
  Petition petition;
  petition.raised = asked.raised.empty() ? domain::meeting_day(records, period)
                                         : date_from(asked.raised, "--raised");
  petition.recorded = context.desk.today;
  fill_origin(petition, asked, records);
  petition.kind =
      record_meant(asked.kind, say("kind of opinion", "loại ý kiến"), settings.opinion_kinds);
  petition.topic = record_meant(asked.topic, say("topic", "lĩnh vực"), settings.topics);
  petition.source = domain::from_word<domain::Source>(asked.source).value_or(domain::Source::cell);
  petition.title = asked.title;
  petition.place = asked.place;
  petition.ref = asked.ref;
  petition.by = asked.by;
  petition.highlight = asked.highlight;
  petition.voices = voices_from(asked.voices);
  if (!asked.again.empty()) petition.again = petition_meant(context, asked.again);
  if (!asked.text_file.empty()) {
    petition.text = nfc(trim(read_input(asked.text_file, context.desk.in)));
  }
  return petition;
}

void refuse_impossible(const Petition& petition, const domain::Records& records, Period period) {
  if (petition.recorded < petition.raised) {
    throw Error(Fault::usage, say("{} is still to come", "{} chưa đến", to_string(petition.raised)),
                say("write --raised, a day up to today", "ghi --raised, một ngày đã qua"));
  }
  if (const auto far = domain::far_day(petition.raised, period)) {
    throw Error(Fault::usage, far->what, far->hint);
  }
  if (!domain::is_closed(records, period)) return;
  throw Error(Fault::no, say("{} is closed", "kỳ {} đã đóng", to_string(period)),
              say("raise it in the next period", "ghi vào kỳ sau"));
}

/// What people say again they say in the same place and soon; to look through all that was ever
/// said would make each petition dearer than the one before.
constexpr int periods_of_similar = 8;

void tell_similar(Context& context, const Petition& petition, Period period) {
  const auto earlier =
      book::petitions_of(book_root(context), petition.unit, period - periods_of_similar, period);
  std::vector<const Petition*> all;
  for (const Petition& each : earlier) all.push_back(&each);
  for (const docket::Similar& each : docket::similar(petition, all)) {
    note(context, say("similar ({} %): {} {}", "tương tự ({} %): {} {}", each.score,
                      each.petition->id, each.petition->title));
  }
}

/// What is still open came back only in words.
void tell_open(Context& context, const Petition& petition) {
  if (petition.again.empty()) return;
  const Work work = work_on(context, {petition.again.str()});
  const Petition& earlier = work.petition(petition.again);
  const auto stage = domain::course(earlier, work.records.settings.petitions).standing.stage;
  if (!domain::is_open(stage)) return;
  note(context, say("{} is still open: to carry both as one, lapthach petition merge {} --into {}",
                    "{} chưa kết thúc: nếu là một việc, lapthach petition merge {} --into {}",
                    earlier.id, petition.id, earlier.id));
}

/// The token and hash of who said it; the person itself goes into private/ with the commit.
void fill_petitioner(Petition& petition, const Asked& asked, Context& context) {
  if (!asked.petitioner.empty()) {
    const auto person = book::find_person(book_root(context), asked.petitioner);
    if (!person) {
      throw Error(Fault::usage,
                  say("nobody is kept under {}", "không còn lưu ai với mã {}", asked.petitioner),
                  say("give the person anew: --petitioner-file FILE",
                      "ghi lại người nêu: --petitioner-file TỆP"));
    }
    petition.petitioner = asked.petitioner;
    petition.petitioner_hash = person->hash;
  } else if (!asked.petitioner_file.empty()) {
    const auto person = std::string(trim(read_input(asked.petitioner_file, context.desk.in)));
    if (context.globals.dry_run) return;
    const auto mark = book::keep_person(book_root(context), person);
    petition.petitioner = mark.token;
    petition.petitioner_hash = mark.hash;
  }
}

int raise(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  Work work = work_in(context, period);
  const domain::Records& records = work.records;
  const auto known = [&](const domain::PetitionId& id) { return find_petition(records, id); };
  Petition draft = petition_from(asked, records, period, context);
  refuse_impossible(draft, records, period);
  docket::Raised made =
      docket::raise(std::move(draft), period, records.settings.petitions, known, asked.anew);
  const domain::PetitionId id = made.petition.id;
  if (made.known) {
    note(context, say("{} is there already; --anew raises it once more",
                      "{} đã có trong sổ; thêm --anew nếu được nêu lần nữa", id));
  } else {
    const Petition& said = made.petition;
    warn_of_personal_data(context, "title", said.title);
    warn_of_personal_data(context, "text", said.text);
    warn_of_personal_data(context, "place", said.place);
    tell_similar(context, said, period);
    tell_open(context, said);
    fill_petitioner(made.petition, asked, context);
    work.changed[id] = std::move(made.petition);
    finish(work, hold, "raise");
  }
  deliver(context, id.str() + '\n');
  return 0;
}

}  // namespace

Action prepare_petition_raise(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q3", "ví dụ 2019-Q3"));
  words.option("--cell", "CELL", asked->cell, say("the cell that raised it", "chi bộ nêu"));
  words.option("--unit", "UNIT", asked->unit,
               say("the unit, when raised at a working session",
                   "đơn vị, khi nêu ở buổi làm việc với đảng ủy"));
  words.option("--text-file", "FILE", asked->text_file,
               say("what was said, - for standard input", "nguyên văn, - là đầu vào chuẩn"));
  words.option("--title", "WORDS", asked->title, say("in a few words", "trích yếu"));
  words.option("--kind", "KIND", asked->kind, say("kind of opinion", "loại ý kiến"));
  words.option("--topic", "TOPIC", asked->topic, say("what it is about", "lĩnh vực"));
  words.option("--source", asked->source, {"cell", "member", "people", "committee"},
               say("who said it", "ai nêu"));
  words.option(
      "--raised", "DATE", asked->raised,
      say("the day; else that of the meetings", "ngày nêu; nếu không thì ngày họp của kỳ"));
  words.option("--official", "OFFICIAL", asked->official, say("who heard it", "cán bộ tiếp thu"));
  words.option("--place", "WORDS", asked->place, say("as said", "địa điểm như đã nêu"));
  words.option("--ref", "NUMBER", asked->ref, say("its number elsewhere", "số ở sổ khác"));
  words.option("--voices", "N", asked->voices, say("how many raised it", "số lượt"));
  words.option("--again", "ID", asked->again,
               say("the closed petition it raises anew", "kiến nghị đã kết thúc được nêu lại"));
  words.option("--petitioner-file", "FILE", asked->petitioner_file,
               say("who he is, kept in private/ alone, - for standard input",
                   "người nêu là ai, chỉ lưu trong private/, - là đầu vào chuẩn"));
  words.option("--petitioner", "TOKEN", asked->petitioner,
               say("somebody kept there already", "người đã lưu ở đó"));
  words.option("--by", "WHO", asked->by, say("who enters it", "người ghi"));
  words.flag("--highlight", asked->highlight,
             say("worth a paragraph in the report", "kết quả nổi bật, nêu trong báo cáo"));
  words.flag("--anew", asked->anew,
             say("although the same words are there", "dù đã có nội dung y hệt"));
  return [asked](Context& context) { return raise(*asked, context); };
}

}  // namespace lapthach::cli
