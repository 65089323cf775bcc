// Draws codes by sha256.
#include "docket/code.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <nettle/sha2.h>

namespace lapthach::docket {

namespace {

std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest_of(std::string_view content) {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, content.size(), reinterpret_cast<const std::uint8_t*>(content.data()));
  sha256_digest(&state, digest.size(), digest.data());
  return digest;
}

}  // namespace

std::string sha256_hex(std::string_view content) {
  std::string hex;
  for (const std::uint8_t byte : digest_of(content)) hex += fmt::format("{:02x}", byte);
  return hex;
}

std::string code_of(std::string_view content) {
  static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const auto digest = digest_of(content);
  std::string code;
  std::uint32_t bits = 0;
  int held = 0;
  for (const std::uint8_t byte : digest) {
    bits = (bits << 8 | byte) & 0xFFFF;
    for (held += 8; held >= 5;) {
      held -= 5;
      code += alphabet[bits >> held & 31U];
    }
  }
  return code;
}

}  // namespace lapthach::docket
