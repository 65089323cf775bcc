// The pieces that pictures of charts are drawn from.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/print/document.hpp"

namespace lapthach::print::svg {

inline constexpr int picture_width = 480;
inline constexpr int letter_size = 13;
inline constexpr int letter_width = 7;  ///< of a letter of that size, about
inline constexpr int line_height = 18;

/// Told apart by who sees few colours too (Okabe and Ito), and by their order in the legend.
inline constexpr std::array<std::string_view, 6> colours = {"#0072b2", "#e69f00", "#009e73",
                                                            "#cc79a7", "#56b4e9", "#d55e00"};
inline std::string_view colour(std::size_t series) { return colours[series % colours.size()]; }

/// Where a text is held: at its beginning, middle or end.
enum class Anchor { start, middle, end };

std::string text(double x, double y, std::string_view words, Anchor anchor = Anchor::start);
/// A rectangle that says `words` when pointed at.
std::string bar(double x, double y, double width, double height, std::string_view fill,
                std::string_view words);
std::string rule(double x1, double y1, double x2, double y2);

/// A legend below `top`; returns how high it is.
struct Legend {
  std::string drawn;
  int height = 0;
};
Legend legend(const std::vector<std::string>& titles, const std::vector<std::string_view>& fills,
              int top);

/// Which of the rows of a tall picture are drawn: a printer cuts none that fits on a page.
struct Piece {
  std::size_t first = 0, end = 0;
  int number = 0;  ///< of the piece, from 0
};
std::vector<Piece> pieces_of(std::size_t rows, std::size_t rows_in_piece);

/// A picture of the given height, said in words by the chart's title and text.
std::string picture(const Chart& chart, int number, int height, const std::string& drawn,
                    int piece = 0);

/// What stands at one place: "2019-Q3, trả lời: 12 lượt".
std::string tip(const Chart& chart, std::size_t series, std::size_t label, Lang lang);

/// Bars or lines over an axis.
std::string upright_chart(const Chart& chart, int number, Lang lang);
/// Bars below their long labels.
std::string lying_bars(const Chart& chart, int number, Lang lang);
std::string grid(const Chart& chart, int number);

}  // namespace lapthach::print::svg
