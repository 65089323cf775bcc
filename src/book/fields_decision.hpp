// Field tables of the assignment decision, its teams and their members.
#pragma once

#include "book/fields_registry.hpp"
#include "lapthach/domain/decision.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Member> T>
void fields(Form& form, T& member) {
  using enum Need;
  form("official", member.official, required, {"who", "cán bộ"});
  form("role", member.role, optional,
       {"free word: leader, deputy, secretary, member", "vai trò: tổ trưởng, tổ phó, thư ký…"});
  span_fields(form, member.span);
}

template <class Form, Is<domain::TeamStatement> T>
void fields(Form& form, T& team) {
  using enum Need;
  form("id", team.id, required, {"chosen by people", "mã tự đặt"});
  form("name", team.name, optional, {"name as printed", "tên tổ như in trên giấy"});
  form("units", team.units, required, {"the units it looks after", "các đơn vị phụ trách"});
  form("members", team.members, required, {"its members", "các thành viên"});
  span_fields(form, team.span);
}

template <class Form, Is<domain::TeamChange> T>
void fields(Form& form, T& change) {
  using enum Need;
  form("kind", change.kind, required,
       {"replace, supplement, remove or rotate a member; role: another role; units: another area",
        "thay thế, bổ sung, thôi, luân chuyển; role: đổi nhiệm vụ; units: đổi địa bàn"});
  form("team", change.team, required, {"the team it is about", "tổ được điều chỉnh"});
  form("out", change.out, optional,
       {"of replace and remove: who leaves", "khi thay thế hoặc thôi: người ra"});
  form("in", change.in, optional,
       {"who comes; of role: who gets another", "người vào; khi đổi nhiệm vụ: người được đổi"});
  form("role", change.role, optional,
       {"role of who comes; else that of the place, or the one held so far",
        "vai trò của người vào; bỏ trống là theo chỗ được thay hoặc như cũ"});
  form("leaves", change.leaves, optional,
       {"of rotate: the team that is left, when there are several",
        "khi luân chuyển: tổ rời đi, nếu đang ở nhiều tổ"});
  form("units", change.units, optional,
       {"of units: all that the team looks after from then on",
        "khi đổi địa bàn: mọi đơn vị tổ phụ trách từ đó"});
  form("several_teams", change.several_teams, optional,
       {"who comes may sit in another team too, the units may have another team too",
        "người vào được ở thêm tổ khác, đơn vị được có thêm tổ khác"});
  form("because", change.because, optional, {"why", "lý do"});
}

/// All keys of a decision but its teams.
template <class Form, Is<domain::Decision> T>
void decision_fields(Form& form, T& decision) {
  using enum Need;
  form("id", decision.id, required, {"the name of its file", "mã, cũng là tên tệp"});
  form("number", decision.number, optional,
       {"number of the paper, as 37-QĐ/HU", "số văn bản, ví dụ 37-QĐ/HU"});
  form("signed_on", decision.signed_on, optional, {"day it was signed", "ngày ký"});
  form("effective", decision.effective, required, {"first day it holds", "ngày có hiệu lực"});
  form("kind", decision.kind, defaulted,
       {"decision: states all teams; amendment: only those it names",
        "decision: nêu mọi tổ; amendment: chỉ các tổ được nêu"});
  form("amends", decision.amends, optional,
       {"the decision an amendment changes", "quyết định được sửa đổi, bổ sung"});
  form("basis", decision.basis, optional, {"what it rests on", "căn cứ"});
  form("changes", decision.changes, optional,
       {"what an amendment changes; assign amend restates the teams from it",
        "những điều chỉnh; assign amend nêu lại các tổ từ đó"});
}

template <class Form, Is<domain::Decision> T>
void fields(Form& form, T& decision) {
  using enum Need;
  decision_fields(form, decision);
  form("teams", decision.teams, required, {"the teams as stated", "các tổ công tác"});
}

/// A decision as a person writes it for assign amend, which restates the teams.
struct WrittenDecision {
  domain::Decision decision;
  Mark mark;
};

template <class Form, Is<WrittenDecision> T>
void fields(Form& form, T& written) {
  decision_fields(form, written.decision);
  form("teams", written.decision.teams, Need::optional,
       {"teams stated whole, as a new one", "các tổ nêu trọn vẹn, ví dụ tổ mới"});
}

}  // namespace lapthach::book
