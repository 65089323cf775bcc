// What this machine remembers of a book outside its repository: a line for each commit it has made.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach::book {

/// A remembered head. The line is `SEQ COMMIT DAY PLACE`.
struct WitnessLine {
  std::int64_t seq = 0;
  std::string commit;  ///< 40 hex digits
  std::string day;     ///< of the commit
  std::string place;   ///< the repository's directory; empty when the line has none

  bool operator==(const WitnessLine&) const = default;
};

std::string to_line(const WitnessLine& line);
/// Nothing when it is not whole, as after a power cut.
std::optional<WitnessLine> parse_witness_line(std::string_view line);

/// All whole lines of a file; none when it is not there.
std::vector<WitnessLine> read_witness(const std::filesystem::path& file);

/// $XDG_STATE_HOME/lapthach/witness, else below ~/.local/state; empty without a home.
std::filesystem::path witness_directory();

}  // namespace lapthach::book
