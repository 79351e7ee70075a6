#include "gerove/intake/roles.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/words.hpp"
#include "intake/role_vocabulary.hpp"

namespace gerove::intake {

namespace {

/// A word, or the words "vaiko gerovės komisijos" as one.
struct RoleWord {
  std::string_view text;
  std::size_t begin;
  std::size_t end;
  bool after_mark;  // a full stop or slash stands before it
};

/// Whether a mark between words separates nothing: brackets, also a comma in them, a dash, the
/// full stop of an abbreviation.
bool is_transparent(const Token& mark, const RoleWord* before, std::size_t depth) {
  if (mark.is('(') || mark.is(')') || mark.is('-')) return true;
  if (mark.is(',')) return depth > 0;
  return mark.is('.') && before != nullptr && !mark.spaced &&
         std::ranges::find(role_abbreviations, before->text) != std::end(role_abbreviations);
}

/// Takes "vaiko gerovės komisijos" at the end of the words as one word.
void join_commission(std::vector<RoleWord>& words) {
  const std::size_t n = words.size();
  const bool commission = n >= 3 && words[n - 3].text == "vaiko" &&
                          words[n - 2].text == "geroves" &&
                          words[n - 1].text.starts_with("komisij");
  if (!commission) return;
  words[n - 3].text = "vgk";
  words[n - 3].end = words[n - 1].end;
  words.resize(n - 2);
}

/// The words of a text, or nothing when other marks stand between them.
std::optional<std::vector<RoleWord>> role_words(const std::vector<Token>& tokens) {
  std::vector<RoleWord> words;
  bool after_mark = false;
  std::size_t depth = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::mark) {
      words.push_back({token.text, token.begin, token.end, after_mark});
      after_mark = false;
      join_commission(words);
      continue;
    }
    if (token.is('(')) ++depth;
    if (token.is(')') && depth-- == 0) return std::nullopt;
    if (is_transparent(token, words.empty() ? nullptr : &words.back(), depth)) continue;
    if (!token.is('.') && !token.is('/')) return std::nullopt;
    after_mark = true;
  }
  return depth == 0 ? std::optional(std::move(words)) : std::nullopt;
}

/// A known phrase found in the words.
struct Match {
  const RolePhrase* phrase{};
  std::size_t words{};  // how many it takes
  Answer plural{};
};

bool has_ending(std::string_view endings, std::string_view ending) {
  while (!endings.empty()) {
    const std::size_t space = std::min(endings.find(' '), endings.size());
    if (endings.substr(0, space) == ending) return true;
    endings.remove_prefix(std::min(space + 1, endings.size()));
  }
  return false;
}

/// Whether a number of words begins with the phrase.
std::optional<Match> match(std::span<const RoleWord> words, const RolePhrase& phrase) {
  std::string_view rest = phrase.words;
  std::size_t n = 0;
  for (; rest.find(' ') != rest.npos; ++n) {
    const std::size_t space = rest.find(' ');
    if (n >= words.size() || !matches(words[n].text, rest.substr(0, space))) return std::nullopt;
    if (n + 1 < words.size() && words[n + 1].after_mark) return std::nullopt;
    rest.remove_prefix(space + 1);
  }
  if (n >= words.size() || !words[n].text.starts_with(rest)) return std::nullopt;
  const std::string_view ending = words[n].text.substr(rest.size());
  Match found{&phrase, n + 1, Answer::unspecified};
  if (phrase.singular.empty() && phrase.plural.empty()) {
    return ending.empty() ? std::optional(found) : std::nullopt;
  }
  if (has_ending(phrase.singular, ending)) {
    found.plural = Answer::no;
  } else if (has_ending(phrase.plural, ending)) {
    found.plural = Answer::yes;
  } else {
    return std::nullopt;
  }
  return found;
}

/// The longest phrase with which the words begin.
std::optional<Match> longest_match(std::span<const RoleWord> words,
                                   std::span<const RolePhrase> phrases) {
  std::optional<Match> best;
  for (const RolePhrase& phrase : phrases) {
    const auto found = match(words, phrase);
    if (found && (!best || found->words > best->words)) best = found;
  }
  return best;
}

void take_longer(std::optional<Match>& best, const std::optional<Match>& found) {
  if (found && (!best || found->words > best->words)) best = found;
}

/// Takes the longest phrase behind words that change nothing, which count as words of the match.
void take_with_lead(std::span<const RoleWord> words,
                    std::span<const std::string_view> leads,
                    std::span<const RolePhrase> phrases,
                    std::optional<Match>& best) {
  take_longer(best, longest_match(words, phrases));
  std::string lead;
  for (std::size_t n = 0; n < std::min<std::size_t>(words.size(), 4); ++n) {
    if (n > 0) lead += ' ';
    lead += words[n].text;
    if (!matches_any(lead, leads)) continue;
    if (auto found = longest_match(words.subspan(n + 1), phrases)) {
      found->words += n + 1;
      take_longer(best, found);
    }
  }
}

/// The longest phrase with which the words begin, what may stand before it counted in.
std::optional<Match> match_with_lead(std::span<const RoleWord> words) {
  std::optional<Match> best;
  take_with_lead(words, lead_patterns, bare_phrases, best);
  take_with_lead(words, school_lead_patterns, school_phrases, best);
  take_longer(best, longest_match(words, named_phrases));
  return best;
}

bool is_conjunction(const RoleWord& word) { return word.text == "ir" || word.text == "bei"; }

/// "mokyklos seniūnai": the first word may be a plural or may belong to the second.
bool may_be_genitive(const RoleWord& word, const RoleWord& next) {
  const bool ambiguous = word.text.ends_with("os") || word.text.ends_with("es");
  return ambiguous && !next.after_mark && !is_conjunction(next);
}

/// The only phrase of the words: a role, or an institution whatever its name, unless part of that
/// stands in brackets.
std::optional<Match> match_whole(std::span<const RoleWord> words, bool brackets) {
  if (!words.empty() && is_conjunction(words.front())) words = words.subspan(1);
  if (const auto found = match_with_lead(words); found && found->words == words.size())
    return found;
  for (std::size_t begin = 0; begin < words.size() && !brackets; ++begin) {
    const auto found = longest_match(words.subspan(begin), named_phrases);
    if (found && begin + found->words == words.size()) return found;
  }
  return std::nullopt;
}

/// The parts of a text that is nothing but known phrases; the text itself otherwise.
std::vector<std::string_view> split_known(std::string_view text) {
  if (text.size() > longest_phrase || text.find('(') != text.npos) return {text};
  const Tokens tokens(text);
  const auto words = role_words(tokens.all());
  if (!words) return {text};
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while (at < words->size()) {
    const std::size_t first = at;
    if (is_conjunction((*words)[at])) ++at;
    const auto found = match_with_lead(std::span(*words).subspan(at));
    if (!found) return {text};
    at += found->words;
    if (at < words->size() && may_be_genitive((*words)[at - 1], (*words)[at])) return {text};
    const std::size_t begin = (*words)[first].begin;
    parts.push_back(text.substr(begin, (*words)[at - 1].end - begin));
  }
  if (parts.size() < 2) return {text};
  return parts;
}

/// The role in a commission as the plan means it.
RoleKind role_in(CommissionOf commission, RoleKind role) {
  if (commission == CommissionOf::municipality) return role;
  if (role == RoleKind::commission_chair) return RoleKind::school_commission_chair;
  return role == RoleKind::commission_member ? RoleKind::school_commission_member : role;
}

}  // namespace

Responsible read_responsible(std::string_view text, CommissionOf commission) {
  text = trim(text);
  Responsible responsible;
  responsible.text = text;
  if (text.size() > longest_phrase) return responsible;
  const Tokens tokens(text);
  const auto words = role_words(tokens.all());
  const auto found = words ? match_whole(*words, text.find('(') != text.npos) : std::nullopt;
  const bool marks_inside =
      words && std::ranges::any_of(*words, [](const RoleWord& word) { return word.after_mark; });
  if (!found || marks_inside) return responsible;
  responsible.role = role_in(commission, found->phrase->role);
  responsible.institution_kind = found->phrase->kind;
  responsible.plural = found->plural;
  return responsible;
}

std::vector<ResponsibleReading> read_responsibles(std::string_view cell, CommissionOf commission) {
  std::vector<ResponsibleReading> roles;
  for (const std::string_view part : split_at_semicolons(cell)) {
    for (const std::string_view item : split_at_commas(part)) {
      for (const std::string_view text : split_known(item)) {
        roles.push_back({read_responsible(text, commission),
                         static_cast<std::size_t>(text.data() - cell.data())});
      }
    }
  }
  return roles;
}

}  // namespace gerove::intake
