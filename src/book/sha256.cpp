// libmd's SHA-256 with an owner.
#include "book/sha256.hpp"

#include <array>

namespace lapthach::book {

Sha256::Sha256() { SHA256_Init(&state_); }

void Sha256::add(std::string_view bytes) {
  SHA256_Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  return SHA256_End(&state_, text.data());
}

}  // namespace lapthach::book
