// What must hold for anything that lies where a snapshot is kept.
#pragma once

#include <string>
#include <string_view>

#include "book/packed.hpp"
#include "book/snapshot_form.hpp"

namespace lapthach::test {

/// True when the bytes say nothing, or what is printed of them says the same.
inline bool snapshot_holds(std::string_view bytes) {
  const std::string stamp(book::Unpacker(bytes).text());
  const auto kept = book::parse_kept(bytes, stamp);
  if (!kept) return true;
  const std::string printed = book::print_kept(stamp, *kept);
  return book::parse_kept(printed, stamp) == kept &&
         !book::parse_kept(std::string_view(printed).substr(0, printed.size() - 1), stamp);
}

}  // namespace lapthach::test
