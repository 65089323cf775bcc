// A zip archive that somebody sent, of which a few parts are read and never more than is allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lapthach/base/say.hpp"

struct zip;

namespace lapthach::book {

/// True of bytes that begin as a zip archive does.
bool is_archive(std::string_view bytes);

class Archive {
 public:
  /// `bytes` must outlive it; `file`: its name in faults. Throws Error (Fault::data) when it is no
  /// whole archive, or has more than most_archive_parts.
  Archive(std::string_view bytes, std::string file);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// The part of that name, unpacked; nothing when there is none. Throws Error (Fault::data) when
  /// it is locked or damaged, or all parts read so far exceed most_unpacked, whatever the archive
  /// says of their sizes.
  std::optional<std::string> read(const std::string& name);

 private:
  [[noreturn]] void refuse(Text what, Text hint) const;

  std::string file_;
  struct zip* archive_ = nullptr;
  std::size_t unpacked_ = 0;
};

}  // namespace lapthach::book
