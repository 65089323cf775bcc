// Reads files and the standard input to their end.
#include "cli/input.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>

#include "lapthach/base/error.hpp"

namespace lapthach::cli {
namespace {

Error unreadable(const std::string& path) {
  return {Fault::world,
          say("cannot read {}: {}", "không đọc được {}: {}", path, std::strerror(errno)),
          say("name a file that can be read", "hãy ghi tên một tệp đọc được")};
}

std::string read_all(std::istream& in, const std::string& path) {
  std::string bytes;
  std::array<char, 1 << 16> part{};
  do {
    in.read(part.data(), part.size());
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  if (in.bad()) throw unreadable(path);
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw unreadable(path);
  return read_all(file, path);
}

std::string read_input(const std::string& path, std::istream& in) {
  return path == "-" ? read_all(in, path) : read_file(path);
}

}  // namespace lapthach::cli
