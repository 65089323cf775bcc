// Reads files and the standard input to their end, as far as they may be long.
#include "cli/input.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>

#include "lapthach/base/error.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/table.hpp"

namespace lapthach::cli {
namespace {

constexpr std::size_t most_bytes = book::most_import_bytes;

Error unreadable(const std::string& path) {
  return {Fault::world,
          say("cannot read {}: {}", "không đọc được {}: {}", path, std::strerror(errno)),
          say("name a file that can be read", "hãy ghi tên một tệp đọc được")};
}

Error too_large(const std::string& path) {
  return {Fault::data,
          say("{} is larger than {} MiB", "{} lớn hơn {} MiB", path, most_bytes >> 20U),
          say("divide it", "hãy chia nhỏ tệp")};
}

/// A device or a picture is not read to its end; a workbook alone may have zero bytes.
Error not_text(const std::string& path, Zeros zeros) {
  const Text again = say("save the file again as “CSV UTF-8 (Comma delimited)”",
                         "hãy lưu lại tệp theo kiểu “CSV UTF-8 (Comma delimited)”");
  return {Fault::data,
          say("{} is not a text file, or is UTF-16 text",
              "{} không phải tệp văn bản, hoặc là chữ UTF-16", path),
          zeros == Zeros::refused
              ? again
              : say("if it is UTF-16, add --encoding utf-16; else {}",
                    "nếu là UTF-16, thêm --encoding utf-16; nếu không, {}", again)};
}

std::string read_all(std::istream& in, const std::string& path, Zeros zeros) {
  std::string bytes;
  std::array<char, 1 << 16> part{};
  do {
    in.read(part.data(), part.size());
    const std::string_view read(part.data(), static_cast<std::size_t>(in.gcount()));
    const bool workbook = book::is_workbook(bytes.empty() ? read : bytes);
    const bool refuses = zeros != Zeros::taken && !workbook;
    if (refuses && read.find('\0') != std::string_view::npos) throw not_text(path, zeros);
    if (bytes.size() + read.size() > most_bytes) throw too_large(path);
    bytes += read;
  } while (in);
  if (in.bad()) throw unreadable(path);
  return bytes;
}

std::string read_named(const std::string& path, Zeros zeros) {
  std::error_code not_sized;  // a pipe has no size
  const auto size = std::filesystem::file_size(path, not_sized);
  if (!not_sized && size > most_bytes) throw too_large(path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw unreadable(path);
  return read_all(file, path, zeros);
}

}  // namespace

std::string read_file(const std::string& path) { return read_named(path, Zeros::refused); }

std::string read_input(const std::string& path, std::istream& in, Zeros zeros) {
  return path == "-" ? read_all(in, path, zeros) : read_named(path, zeros);
}

}  // namespace lapthach::cli
