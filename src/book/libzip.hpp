// What this room calls of libzip, which is loaded with the first archive: linked, it would bring
// OpenSSL into every command.
#pragma once

#include <zip.h>

#include "lapthach/base/late_library.hpp"

namespace lapthach::book {

struct LibZip {
  LateLibrary library{LAPTHACH_LIBZIP};
  decltype(&::zip_discard) discard = library.function("zip_discard");
  decltype(&::zip_fclose) fclose = library.function("zip_fclose");
  decltype(&::zip_fopen) fopen = library.function("zip_fopen");
  decltype(&::zip_fread) fread = library.function("zip_fread");
  decltype(&::zip_get_num_entries) get_num_entries = library.function("zip_get_num_entries");
  decltype(&::zip_name_locate) name_locate = library.function("zip_name_locate");
  decltype(&::zip_open_from_source) open_from_source = library.function("zip_open_from_source");
  decltype(&::zip_source_buffer_create) source_buffer_create =
      library.function("zip_source_buffer_create");
  decltype(&::zip_source_free) source_free = library.function("zip_source_free");
};

/// Throws Error (Fault::world) when the library is not on this machine.
inline const LibZip& libzip() {
  static const LibZip loaded;
  return loaded;
}

}  // namespace lapthach::book
