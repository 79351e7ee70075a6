// Names of services compared as people write them: by words, whatever their endings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gerove::service {

/// The words of a name, folded, without those that every service could have (help, service); these
/// stay when there are no others.
std::vector<std::string> telling_words(std::string_view text);

/// Words no longer than this, in bytes, are alike only if they are the same.
inline constexpr std::size_t shortest_stem = 4;
/// How many bytes of a word may be an ending in which another one differs.
inline constexpr std::size_t longest_ending = 3;

/// Whether two folded words are the same but for a short ending: `logopedas` and `logopedo`.
bool words_alike(std::string_view a, std::string_view b);

}  // namespace gerove::service
