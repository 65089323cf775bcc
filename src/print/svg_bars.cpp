// Bars and lines: upright over an axis, or lying below labels that are long.
#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/html.hpp"
#include "print/svg.hpp"
#include "print/value.hpp"

namespace lapthach::print::svg {
namespace {

constexpr int plot_height = 200, axis_width = 44, most_steps = 5;
constexpr std::int64_t whole = 100;  // hundredths

std::int64_t value_of(const Series& series, std::size_t label) {
  const bool known = label < series.values.size() && series.values[label];
  return known ? series.values[label]->hundredths : 0;
}

std::string shown_value(const Series& series, std::size_t label, Lang lang) {
  const bool known = label < series.values.size() && series.values[label];
  return known ? shown(*series.values[label], lang) : "–";
}

/// The greatest value that must have room, in hundredths.
std::int64_t greatest(const Chart& chart) {
  std::int64_t most = 0;
  for (std::size_t label = 0; label < chart.labels.size(); ++label) {
    std::int64_t sum = 0;
    for (const Series& series : chart.series) {
      const std::int64_t value = value_of(series, label);
      sum = chart.kind == ChartKind::stacked ? sum + value : std::max(sum, value);
    }
    most = std::max(most, sum);
  }
  return most;
}

/// The step between two lines of the axis: 1, 2 or 5 times a power of ten, at most five of them.
std::int64_t step_for(std::int64_t most) {
  for (std::int64_t power = whole;; power *= 10) {
    for (const std::int64_t factor : {1, 2, 5}) {
      if (most <= factor * power * most_steps) return factor * power;
    }
  }
}

struct Axis {
  std::int64_t step, top;
  explicit Axis(std::int64_t most)
      : step(step_for(most)), top(std::max<std::int64_t>(1, (most + step - 1) / step) * step) {}

  double share(std::int64_t value) const {
    return static_cast<double>(value) / static_cast<double>(top);
  }
};

std::vector<std::string> titles_of(const Chart& chart) {
  std::vector<std::string> titles;
  if (chart.series.size() < 2) return titles;
  for (const Series& series : chart.series) titles.push_back(series.title);
  return titles;
}

std::vector<std::string_view> fills_of(const Chart& chart) {
  std::vector<std::string_view> fills;
  for (std::size_t i = 0; i < chart.series.size(); ++i) fills.push_back(colour(i));
  return fills;
}

std::string axis_lines(const Axis& axis, double top) {
  std::string out;
  for (std::int64_t value = 0; value <= axis.top; value += axis.step) {
    const double y = top + plot_height * (1 - axis.share(value));
    out += rule(axis_width, y, picture_width, y);
    out += text(axis_width - 6, y + 4, to_string(Decimal{value}), Anchor::end);
  }
  return out;
}

/// Where things stand on the picture.
struct Plot {
  const Chart& chart;
  Lang lang;
  Axis axis;
  double top;    ///< of the plot
  double pitch;  ///< from one label to the next

  double left(std::size_t label) const { return axis_width + pitch * static_cast<double>(label); }
  double y(std::int64_t value) const { return top + plot_height * (1 - axis.share(value)); }
};

std::string bars_at(const Plot& plot, std::size_t label) {
  constexpr double filled = 0.8;
  const Chart& chart = plot.chart;
  const bool stacked = chart.kind == ChartKind::stacked;
  const double room = plot.pitch * filled;
  const double width = stacked ? room : room / static_cast<double>(chart.series.size());
  const double begin = plot.left(label) + plot.pitch * (1 - filled) / 2;
  std::string out;
  std::int64_t below = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const std::int64_t value = value_of(chart.series[i], label);
    if (value == 0) continue;
    const double x = stacked ? begin : begin + width * static_cast<double>(i);
    const double y = plot.y(below + value);
    out += bar(x, y, width, plot.y(below) - y, colour(i), tip(chart, i, label, plot.lang));
    if (stacked) below += value;
  }
  return out;
}

/// The line of one series, broken where a value is not known.
std::string line_of(const Plot& plot, std::size_t index) {
  const Series& series = plot.chart.series[index];
  std::string points, out, dots;
  const auto end_line = [&] {
    if (!points.empty()) {
      out += fmt::format(
          "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\"/>\n", points,
          colour(index));
    }
    points.clear();
  };
  for (std::size_t label = 0; label < plot.chart.labels.size(); ++label) {
    if (label >= series.values.size() || !series.values[label]) {
      end_line();
      continue;
    }
    const double x = plot.left(label) + plot.pitch / 2, y = plot.y(value_of(series, label));
    points += fmt::format("{}{:.1f},{:.1f}", points.empty() ? "" : " ", x, y);
    dots += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"{}\"><title>{}</title></circle>\n", x,
        y, colour(index), html::escaped(tip(plot.chart, index, label, plot.lang)));
  }
  end_line();
  return out + dots;
}

/// Labels below the axis, slanted when they would touch.
std::string labels_of(const Plot& plot, bool slanted) {
  std::string out;
  for (std::size_t label = 0; label < plot.chart.labels.size(); ++label) {
    const double x = plot.left(label) + plot.pitch / 2, y = plot.top + plot_height + 16;
    if (!slanted) {
      out += text(x, y, plot.chart.labels[label], Anchor::middle);
    } else {
      out += fmt::format("<g transform=\"rotate(-50 {0:.1f} {1:.1f})\">{2}</g>\n", x, y - 4,
                         text(x, y, plot.chart.labels[label], Anchor::end));
    }
  }
  return out;
}

int longest_label(const Chart& chart) {
  int longest = 0;
  for (const std::string& label : chart.labels) longest = std::max(longest, width(label));
  return longest;
}

constexpr int thick = 16, value_room = 60;
constexpr std::size_t piece_height = 390;  ///< fits on a page that lies on its side

/// The bars of one label below it, from `y` on, which moves below them.
std::string lying_bars_at(const Chart& chart, const Axis& axis, std::size_t label, Lang lang,
                          double& y) {
  const bool stacked = chart.kind == ChartKind::stacked;
  y += line_height;
  std::string drawn = text(0, y, clip(chart.labels[label], picture_width / letter_width));
  y += 4;
  double x = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const std::int64_t value = value_of(chart.series[i], label);
    const double length = (picture_width - value_room) * axis.share(value);
    drawn += bar(x, y, length, thick, colour(i), tip(chart, i, label, lang));
    if (stacked) {
      x += length;
    } else {
      drawn += text(length + 4, y + thick - 4, shown_value(chart.series[i], label, lang));
      y += thick + 2;
    }
  }
  if (stacked) y += thick + 2;
  return drawn;
}

}  // namespace

std::string upright_chart(const Chart& chart, int number, Lang lang) {
  const Legend key = legend(titles_of(chart), fills_of(chart), 0);
  const double pitch = (picture_width - axis_width) /
                       static_cast<double>(std::max<std::size_t>(1, chart.labels.size()));
  const Plot plot{chart, lang, Axis(greatest(chart)), key.height + 14.0, pitch};
  std::string drawn = key.drawn + axis_lines(plot.axis, plot.top);
  if (chart.kind == ChartKind::line) {
    for (std::size_t i = 0; i < chart.series.size(); ++i) drawn += line_of(plot, i);
  } else {
    for (std::size_t label = 0; label < chart.labels.size(); ++label) drawn += bars_at(plot, label);
  }
  const int longest = longest_label(chart) * letter_width;
  const bool slanted = longest + 4 > plot.pitch;
  drawn += labels_of(plot, slanted);
  const int below = slanted ? longest * 4 / 5 + 16 : line_height + 8;
  return picture(chart, number, static_cast<int>(plot.top) + plot_height + below, drawn);
}

std::string lying_bars(const Chart& chart, int number, Lang lang) {
  const std::size_t bars = chart.kind == ChartKind::stacked ? 1 : chart.series.size();
  const std::size_t height = line_height + 4 + bars * (thick + 2);
  const Axis axis(greatest(chart));
  const Legend key = legend(titles_of(chart), fills_of(chart), 0);
  std::string out;
  for (const Piece& piece :
       pieces_of(chart.labels.size(), std::max<std::size_t>(1, piece_height / height))) {
    std::string drawn = key.drawn;
    double y = key.height;
    for (std::size_t label = piece.first; label < piece.end; ++label) {
      drawn += lying_bars_at(chart, axis, label, lang, y);
    }
    out += picture(chart, number, static_cast<int>(y) + 8, drawn, piece.number);
  }
  return out;
}

}  // namespace lapthach::print::svg
