/// @file
/// How sensitive a field is. Every field of every record has exactly one class; a table row
/// without one does not compile.
#pragma once

#include <cstdint>
#include <string_view>

namespace gerove {

/// The privacy class of a field. Disclosure, the data dictionary and the `.proto` option
/// `(gerove.v1.privacy)` use the same six words.
enum class Privacy : std::uint8_t {
  plain,     ///< says nothing about a person by itself: codes of kinds, terms, counts, ids
  identity,  ///< tells who somebody is: names, personal codes, addresses, contacts
  health,    ///< health and special needs (GDPR art. 9)
  offence,   ///< offences, measures and their grounds (GDPR art. 10)
  reporter,  ///< who told the authorities about a child (VTAPĮ 35(4))
  opaque,    ///< kept as another system wrote it: it may repeat what any other field hides, so only
             ///< who sees the whole record sees it
};

/// The word for a class, as the data dictionary prints it.
constexpr std::string_view to_string(Privacy privacy) {
  switch (privacy) {
    case Privacy::plain: return "plain";
    case Privacy::identity: return "identity";
    case Privacy::health: return "health";
    case Privacy::offence: return "offence";
    case Privacy::reporter: return "reporter";
    case Privacy::opaque: return "opaque";
  }
  return "";
}

}  // namespace gerove
