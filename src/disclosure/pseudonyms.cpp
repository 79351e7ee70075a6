#include "gerove/disclosure/pseudonyms.hpp"

#include <nettle/hmac.h>

#include <array>
#include <cstdint>

#include "gerove/core/error.hpp"

namespace gerove::disclosure {

namespace {

constexpr std::size_t used_bytes = 16;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// Letters alone: digits could look like a personal code.
std::string letters(const std::array<std::uint8_t, used_bytes>& bytes) {
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
  hmac_sha256_ctx context;
  hmac_sha256_set_key(&context, bytes_.size(), bytes_of(bytes_));
  hmac_sha256_update(&context, kind.size(), bytes_of(kind));
  constexpr std::uint8_t between = 0;  // stands in no kind
  hmac_sha256_update(&context, 1, &between);
  hmac_sha256_update(&context, id.size(), bytes_of(id));
  std::array<std::uint8_t, used_bytes> digest;
  hmac_sha256_digest(&context, digest.size(), digest.data());
  return letters(digest);
}

}  // namespace gerove::disclosure
