#include "gerove/disclosure/pseudonyms.hpp"

#include <sodium/crypto_auth_hmacsha256.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "gerove/core/error.hpp"

namespace gerove::disclosure {

namespace {

constexpr std::size_t used_bytes = 16;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// Letters alone: digits could look like a personal code.
std::string letters(std::span<const std::uint8_t> bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += static_cast<char>('a' + (byte >> 4));
    text += static_cast<char>('a' + (byte & 15));
  }
  return text;
}

}  // namespace

PseudonymKey::PseudonymKey(std::string_view bytes) : bytes_(bytes) {
  if (bytes.size() < fewest_bytes) throw Error(Failure{.code = Errc::disclosure_key});
}

std::string PseudonymKey::pseudonym(std::string_view kind, std::string_view id) const {
  if (id.empty()) return {};
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(bytes_), bytes_.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(kind), kind.size());
  constexpr std::uint8_t between = 0;  // stands in no kind
  crypto_auth_hmacsha256_update(&state, &between, 1);
  crypto_auth_hmacsha256_update(&state, bytes_of(id), id.size());
  std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> digest;
  crypto_auth_hmacsha256_final(&state, digest.data());
  return letters(std::span(digest).first(used_bytes));
}

}  // namespace gerove::disclosure
