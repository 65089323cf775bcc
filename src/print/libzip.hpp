// What this room calls of libzip, which is loaded with the first archive: linked, it would bring
// OpenSSL into every command.
#pragma once

#include <zip.h>

#include "lapthach/base/late_library.hpp"

namespace lapthach::print {

struct LibZip {
  LateLibrary library{LAPTHACH_LIBZIP};
  decltype(&::zip_close) close = library.function("zip_close");
  decltype(&::zip_discard) discard = library.function("zip_discard");
  decltype(&::zip_file_add) file_add = library.function("zip_file_add");
  decltype(&::zip_file_set_dostime) file_set_dostime = library.function("zip_file_set_dostime");
  decltype(&::zip_open_from_source) open_from_source = library.function("zip_open_from_source");
  decltype(&::zip_set_file_compression) set_file_compression =
      library.function("zip_set_file_compression");
  decltype(&::zip_source_buffer) source_buffer = library.function("zip_source_buffer");
  decltype(&::zip_source_buffer_create) source_buffer_create =
      library.function("zip_source_buffer_create");
  decltype(&::zip_source_close) source_close = library.function("zip_source_close");
  decltype(&::zip_source_free) source_free = library.function("zip_source_free");
  decltype(&::zip_source_keep) source_keep = library.function("zip_source_keep");
  decltype(&::zip_source_open) source_open = library.function("zip_source_open");
  decltype(&::zip_source_read) source_read = library.function("zip_source_read");
  decltype(&::zip_source_stat) source_stat = library.function("zip_source_stat");
};

/// Throws Error (Fault::world) when the library is not on this machine.
inline const LibZip& libzip() {
  static const LibZip loaded;
  return loaded;
}

}  // namespace lapthach::print
