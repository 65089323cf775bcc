// Field table of an absence as a document states it: days in advance, or a visit that was missed.
#pragma once

#include "book/fields_registry.hpp"
#include "lapthach/domain/visit.hpp"

namespace lapthach::book {

struct Absence {
  domain::OfficialId official;
  Span span;            ///< in advance: days on which the official cannot be sent
  domain::CellId cell;  ///< else the cell the roster of the period sends the official to
  std::optional<domain::VisitStatus> status;
  std::string reason;
  domain::OfficialId substitute;
  Mark mark;
};

template <class Form, Is<Absence> T>
void fields(Form& form, T& absence) {
  using enum Need;
  form("official", absence.official, required, {"who cannot come", "người vắng"});
  form("from", absence.span.from, optional,
       {"in advance: first day away", "báo trước: ngày đầu vắng"});
  form("to", absence.span.to, optional, {"in advance: last day away", "báo trước: ngày cuối vắng"});
  form("cell", absence.cell, optional,
       {"cell of the visit missed; else as the roster says",
        "chi bộ không dự được; bỏ trống là theo bảng phân công"});
  form("status", absence.status, optional,
       {"excused when left out; substituted with a substitute",
        "bỏ trống là có lý do; có người thay là substituted"});
  form("reason", absence.reason, optional, {"why", "lý do"});
  form("substitute", absence.substitute, optional, {"who went instead", "người dự thay"});
}

}  // namespace lapthach::book
