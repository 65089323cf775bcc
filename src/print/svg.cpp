// Pictures of charts (SVG 1.1) inside a page: what they are drawn from, and which is drawn how.
#include "print/svg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/html.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace svg {
namespace {

constexpr int longest_upright_label = 9;
constexpr std::size_t most_upright_labels = 16;

std::string_view anchor_word(Anchor anchor) {
  if (anchor == Anchor::middle) return "middle";
  return anchor == Anchor::end ? "end" : "start";
}

bool fits_upright(const Chart& chart) {
  return chart.labels.size() <= most_upright_labels &&
         std::ranges::all_of(chart.labels, [](const std::string& label) {
           return width(label) <= longest_upright_label;
         });
}

}  // namespace

std::string text(double x, double y, std::string_view words, Anchor anchor) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
                     anchor_word(anchor), html::escaped(words));
}

std::string bar(double x, double y, double width, double height, std::string_view fill,
                std::string_view words) {
  return fmt::format(
      "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
      "fill=\"{}\"><title>{}</title></rect>\n",
      x, y, width, height, fill, html::escaped(words));
}

std::string rule(double x1, double y1, double x2, double y2) {
  return fmt::format(
      "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#b5b5b0\"/>\n", x1,
      y1, x2, y2);
}

Legend legend(const std::vector<std::string>& titles, const std::vector<std::string_view>& fills,
              int top) {
  constexpr int square = 12, gap = 18;
  Legend legend{"", titles.empty() ? 0 : line_height};
  int x = 0;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const int needed = square + 6 + width(titles[i]) * letter_width;
    if (x > 0 && x + needed > picture_width) {
      x = 0;
      legend.height += line_height;
    }
    const int y = top + legend.height - line_height;
    legend.drawn += bar(x, y + 2, square, square, fills[i], titles[i]);
    legend.drawn += text(x + square + 6, y + square, titles[i]);
    x += needed + gap;
  }
  return legend;
}

std::string tip(const Chart& chart, std::size_t series, std::size_t label, Lang lang) {
  const Series& one = chart.series[series];
  std::string words = chart.labels[label];
  if (!one.title.empty()) words += ", " + one.title;
  const auto value = label < one.values.size() ? one.values[label] : std::nullopt;
  words += ": " + (value ? shown(*value, lang) : std::string("-"));
  return chart.unit.empty() ? words : words + ' ' + chart.unit;
}

std::vector<Piece> pieces_of(std::size_t rows, std::size_t rows_in_piece) {
  std::vector<Piece> pieces;
  for (std::size_t first = 0; first < rows; first += rows_in_piece) {
    pieces.push_back(
        {first, std::min(rows, first + rows_in_piece), static_cast<int>(pieces.size())});
  }
  return pieces;
}

std::string picture(const Chart& chart, int number, int height, const std::string& drawn,
                    int piece) {
  const std::string name =
      piece == 0 ? fmt::format("chart{}", number) : fmt::format("chart{}-{}", number, piece + 1);
  return fmt::format(
      "<svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-labelledby=\"{2}-title {2}-text\" "
      "font-size=\"{3}\" xmlns=\"http://www.w3.org/2000/svg\">\n"
      "<title id=\"{2}-title\">{4}</title>\n<desc "
      "id=\"{2}-text\">{5}</desc>\n{6}</svg>\n",
      picture_width, height, name, letter_size, html::escaped(chart.title),
      html::escaped(chart.text), drawn);
}

}  // namespace svg

namespace html {

std::string svg(const Chart& chart, int number, Lang lang) {
  if (chart.labels.empty() || chart.series.empty()) return {};
  if (chart.kind == ChartKind::calendar) return svg::grid(chart, number);
  const bool upright = chart.kind == ChartKind::line || svg::fits_upright(chart);
  return upright ? svg::upright_chart(chart, number, lang) : svg::lying_bars(chart, number, lang);
}

}  // namespace html
}  // namespace lapthach::print
