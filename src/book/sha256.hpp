// SHA-256 of bytes that come piece by piece.
#pragma once

#include <string>
#include <string_view>

#include <nettle/sha2.h>

namespace lapthach::book {

class Sha256 {
 public:
  Sha256();

  void add(std::string_view bytes);
  /// 64 hex digits of all that was added; the last thing to ask of it.
  std::string hex();

 private:
  sha256_ctx state_{};
};

}  // namespace lapthach::book
