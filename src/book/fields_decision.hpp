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

template <class Form, Is<domain::Decision> T>
void fields(Form& form, T& decision) {
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
  form("teams", decision.teams, required, {"the teams as stated", "các tổ công tác"});
}

}  // namespace lapthach::book
