// Gives petitions their ids.
#include "docket/channel.hpp"
#include "docket/code.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/enter.hpp"

namespace lapthach::docket {

using domain::Petition;
using domain::PetitionId;

namespace {

constexpr std::size_t code_length = 5, longest_code = 26;

/// What makes a petition the one it is. Title and kind count only when no text was kept.
std::string content_of(const Petition& petition, Period period) {
  const std::string origin = petition.cell.empty() ? petition.unit.str() : petition.cell.str();
  std::string said = lapthach::fold(petition.text);
  if (said.empty()) said = lapthach::fold(petition.title) + '\n' + petition.kind.str();
  return fmt::format("{}\n{}\n{}\n{}\n{}", to_string(period), origin, to_string(petition.raised),
                     said, petition.ref);
}

PetitionId id_of(Period period, std::string_view code) {
  const std::string text = fmt::format("{:04}Q{}-{}", period.year, period.quarter, code);
  return PetitionId::parse(text).value_or(PetitionId());
}

void refuse(const Text& what, const Text& hint) { throw Error(Fault::usage, what, hint); }

void require_whole(const Petition& draft, const domain::PetitionSettings& settings) {
  if (draft.cell.empty() && draft.unit.empty()) {
    refuse(say("nobody raised it", "chưa nêu nơi có ý kiến"),
           say("name the cell, or the unit of the working session",
               "nêu chi bộ, hoặc đơn vị của buổi làm việc"));
  }
  const bool elsewhere = goes_elsewhere(draft, settings);
  const bool says = !draft.text.empty() || !draft.title.empty();
  if (elsewhere && says) {
    refuse(say("what was said in a {} is not kept here", "không lưu nội dung {} ở đây", draft.kind),
           say("leave out text and title, then `lapthach petition decline`",
               "bỏ nội dung và trích yếu, rồi `lapthach petition decline`"));
  }
  if (!elsewhere && !says) {
    refuse(say("it says nothing", "chưa có nội dung"),
           say("give the text with --text-file FILE, or - for standard input",
               "đưa nội dung bằng --text-file FILE, hoặc - cho đầu vào chuẩn"));
  }
}

}  // namespace

Raised raise(Petition draft, Period period, const domain::PetitionSettings& settings,
             const Known& known, bool anew) {
  require_whole(draft, settings);
  const std::string content = content_of(draft, period);
  std::size_t length = code_length;
  for (int again = 0;;) {
    const std::string drawn = again == 0 ? content : fmt::format("{}\n#{}", content, again);
    const PetitionId id = id_of(period, code_of(drawn).substr(0, length));
    const Petition* held = known(id);
    if (held == nullptr) {
      draft.id = id;
      return {std::move(draft), false};
    }
    const bool same = content_of(*held, period) == content;
    if (same && !anew) return {*held, true};
    if (same) {
      ++again;
      length = code_length;
    } else if (length < longest_code) {
      ++length;
    } else {
      throw Error(Fault::data, say("no id is left for it", "không còn mã cho kiến nghị này"));
    }
  }
}

}  // namespace lapthach::docket
