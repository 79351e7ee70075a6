// A hash that nobody outside can foresee.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gerove {

/// What a hash depends on besides the text.
using HashKey = std::array<std::uint64_t, 2>;

/// SipHash-1-3 of a text: without the key nobody can make many texts of the same hash.
std::uint64_t sip_hash(std::string_view text, const HashKey& key);

/// The key of this process, which is another one each time: no result may depend on it.
const HashKey& process_hash_key();

/// Hashes texts that others send, for the standard's containers: with a hash that is known a file
/// could be made that puts all of them in one bucket.
struct KeyedHash {
  std::size_t operator()(std::string_view text) const {
    return static_cast<std::size_t>(sip_hash(text, process_hash_key()));
  }
};

}  // namespace gerove
