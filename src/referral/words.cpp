#include "referral/words.hpp"

#include <string_view>

namespace gerove::referral {

namespace {

template <CodeList E>
std::string label_or_newer(E value, Language language) {
  constexpr Text newer{"šiai versijai nežinomas", "unknown to this version"};
  return std::string((is_known(value) ? label(value) : newer).in(language));
}

template <CodeList E>
std::string name_of(E value) {
  const CodeEntry* const entry = find_code(entries<E>(), static_cast<std::int32_t>(value));
  return entry != nullptr ? std::string(entry->name)
                          : std::to_string(static_cast<std::int32_t>(value));
}

std::string quoted(const std::string& words, Language language) {
  return language == Language::lt ? "„" + words + "“" : '"' + words + '"';
}

template <class Say>
std::string allowed_in(ReferralState state, const Say& say) {
  std::string list;
  each_move_from(state, [&](const Move& move) {
    if (!list.empty()) list += ", ";
    list += say(move.event);
  });
  return list;
}

std::string state_and_event(ReferralState state, ReferralEventKind event, Language language) {
  constexpr Text words{"būsena {0}, veiksmas {1}", "state {0}, move {1}"};
  return fill(words.in(language),
              {quoted(label_or_newer(state, language), language),
               quoted(label_or_newer(event, language), language)});
}

std::string move_words_in(ReferralState state, ReferralEventKind event, Language language) {
  constexpr Text closed{"; nebeleidžiama nieko", "; nothing is allowed any more"};
  constexpr Text allowed{"; leidžiama: ", "; allowed: "};
  const std::string list = allowed_in(state, [&](ReferralEventKind kind) {
    return quoted(label_or_newer(kind, language), language);
  });
  return state_and_event(state, event, language) +
         std::string((list.empty() ? closed : allowed).in(language)) + list;
}

std::string maker_words_in(const Move& move, Language language) {
  constexpr Text may{"; gali: ", "; may: "};
  return state_and_event(move.from, move.event, language) + std::string(may.in(language)) +
         label_or_newer(move.by, language);
}

}  // namespace

OwnedText move_words(ReferralState state, ReferralEventKind event) {
  return {move_words_in(state, event, Language::lt), move_words_in(state, event, Language::en)};
}

OwnedText maker_words(const Move& move) {
  return {maker_words_in(move, Language::lt), maker_words_in(move, Language::en)};
}

std::string move_names(ReferralState state, ReferralEventKind event) {
  const auto name = [](ReferralEventKind kind) { return name_of(kind); };
  return name_of(state) + ' ' + name_of(event) + ": " + allowed_in(state, name);
}

}  // namespace gerove::referral
