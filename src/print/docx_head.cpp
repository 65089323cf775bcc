// What stands around the sections of a paper: head, title, grounds; signature and recipients.
#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/docx.hpp"

namespace lapthach::print::docx {
namespace {

constexpr int signature_space = 4;  // empty lines to sign in

/// A rule of `length` twips in the middle of `width`.
void append_rule(Node parent, int length, int width) {
  Node rule = paragraph(parent, style::rule, "");
  Node properties = rule.child("w:pPr");
  const int indent = std::max(0, (width - length) / 2);
  add(add(properties, "w:pBdr"), "w:top",
      {{"w:val", "single"}, {"w:sz", "6"}, {"w:space", "1"}, {"w:color", "auto"}});
  add(properties, "w:ind",
      {{"w:left", fmt::to_string(indent)}, {"w:right", fmt::to_string(indent)}});
}

void append_if(Node parent, const char* style, const std::string& text) {
  if (!text.empty()) paragraph(parent, style, text);
}

void append_left(Node cell, const Paper& paper, int width) {
  append_if(cell, style::superior, paper.superior);
  append_if(cell, style::issuer, paper.issuer);
  if (paper.style.issuer_rule) append_rule(cell, width / 3, width);
  append_if(cell, style::issuer, paper.issuer_mark);
  append_if(cell, style::number, paper.number);
  append_if(cell, style::mark, paper.secrecy);
  append_if(cell, style::mark, paper.urgency);
}

void append_right(Node cell, const Paper& paper, int width) {
  for (const std::string& line : paper.motto) paragraph(cell, style::motto, line);
  if (paper.style.motto_rule && !paper.motto.empty()) {
    append_rule(cell, text_width(paper.motto.back(), paper.style.motto_size), width);
  }
  append_if(cell, style::place, paper.place_and_date);
}

/// A cell must hold a paragraph, and what stands in it is its last.
void close_cell(Node cell) {
  if (!cell.child("w:p")) paragraph(cell, style::table_text, "");
}

}  // namespace

void append_head(Node body, const Paper& paper, int width) {
  const int left = width * 2 / 5;
  const auto [issuer, motto] = two_cells(body, left, width - left);
  append_left(issuer, paper, left);
  append_right(motto, paper, width - left);
  close_cell(issuer);
  close_cell(motto);

  append_if(body, style::kind, paper.kind);
  append_if(body, style::summary, paper.summary);
  if (paper.style.summary_rule) append_rule(body, width / 8, width);
  for (const std::string& ground : paper.grounds) paragraph(body, style::body, ground);
  append_if(body, style::kind, paper.resolution);
}

void append_signature(Node body, const Paper& paper, int width) {
  const Signature& signature = paper.signature;
  paragraph(body, style::table_text, "");
  const int left = width / 2;
  const auto [recipients, signer] = two_cells(body, left, width - left);
  if (!paper.recipients.empty()) {
    append_if(recipients, style::recipients_label, paper.recipients_label);
  }
  for (std::size_t i = 0; i < paper.recipients.size(); ++i) {
    const bool last = i + 1 == paper.recipients.size();
    paragraph(recipients, style::recipient, "- " + paper.recipients[i] + (last ? "." : ","));
  }
  append_if(signer, style::signature, signature.authority);
  append_if(signer, style::signature, signature.post);
  for (int i = 0; i < signature_space; ++i) paragraph(signer, style::signature, "");
  append_if(signer, style::signature, signature.name);
  close_cell(recipients);
}

}  // namespace lapthach::print::docx
