// How a page looks on a screen, on a phone and printed.
#include <fmt/format.h>

#include "print/html.hpp"

namespace lapthach::print::html {
namespace {

constexpr const char* screen = R"(* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #f2f2ef; font: 16px/1.5 system-ui, sans-serif; }
body.paper { font-family: "Times New Roman", Times, serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
.paper h1, .paper .summary, .paper .annex h2 { text-align: center; }
.paper h1 { margin-bottom: 0; }
.summary { font-weight: bold; margin: 0 auto 1rem; max-width: 45rem; }
header { display: grid; grid-template-columns: 2fr 3fr; gap: 1rem; text-align: center; }
header p { margin: 0; white-space: pre-wrap; }
.strong { font-weight: bold; }
.ruled { border-bottom: 1px solid; width: fit-content; margin: 0 auto; }
.place { font-style: italic; margin-top: .5rem; }
.signature { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 1.5rem;
  font-weight: bold; text-align: center; break-inside: avoid; }
.signature .recipients { font-weight: normal; text-align: left; font-size: .85em; }
.recipients p { text-decoration: underline; }
.recipients ul { list-style: "- "; margin: 0; padding-left: 1em; }
.signer { margin-top: 5rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .9rem; }
th, td { border: 1px solid #8a8a8a; padding: .25rem .4rem; vertical-align: top; text-align: left;
  overflow-wrap: anywhere; }
th { background: #eef0ea; text-align: center; overflow-wrap: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, td.whole { overflow-wrap: normal; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));
  gap: 1rem; }
figure { margin: 0; padding: .75rem; border: 1px solid #d5d5d0; }
figcaption { font-weight: bold; break-after: avoid; }
figure svg { display: block; width: 100%; max-width: 40rem; height: auto; break-inside: avoid; }
figure p, summary { font-size: .9rem; }
@media (min-width: 64rem) {
  .pictured { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: 1rem; align-items: start; }
  .pictured > h2, .pictured > p { grid-column: 1 / -1; }
  .pictured .charts { margin-top: .5rem; }
}
footer { margin-top: 2rem; font-size: .8rem; color: #555; }
@media (max-width: 40rem) {
  main { padding: .75rem; }
  header, .signature { grid-template-columns: 1fr; }
  .signature > :first-child { order: 2; }
  .charts { grid-template-columns: minmax(0, 1fr); }
  figure { overflow-x: auto; }
  figure svg { min-width: 26rem; }
  table.cards thead { display: none; }
  table.cards, table.cards tbody, table.cards tr, table.cards td { display: block; border: 0; }
  table.cards tr { border: 1px solid #8a8a8a; margin-bottom: .75rem; padding: .25rem .5rem; }
  table.cards td { text-align: left; padding: .1rem 0; }
  table.cards td:empty { display: none; }
  table.cards td::before { content: attr(data-head) ": "; color: #555; }
}
)";

constexpr const char* printed = R"(@media print {
  body { background: none; font-size: 12pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  .annex { break-before: page; }
  .wide { page: wide; }
  .by-hand td { height: 8mm; }
  table { font-size: 10pt; }
  details { display: none; }
}
)";

}  // namespace

std::string style_sheet(const PaperStyle& paper) {
  return screen +
         fmt::format(
             "@page {{ size: A4; margin: {0}mm {1}mm {2}mm {3}mm; }}\n"
             "@page wide {{ size: A4 landscape; margin: {3}mm {0}mm {1}mm {2}mm; }}\n",
             paper.margin_top, paper.margin_right, paper.margin_bottom, paper.margin_left) +
         printed;
}

}  // namespace lapthach::print::html
