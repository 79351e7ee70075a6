/// @file
/// Citations of legal acts in Lithuanian text, "Mero 2024 m. sausio 9 d. potvarkis Nr. M-31" or
/// "VMVPĮ 12 straipsnio 10 dalies 3 punktas", as data.
///
/// A citation holds what the text says and no more: what is not written stays empty, numbers and
/// runs of numbers are kept as written, and a citation is not corrected, even where the law itself
/// cites wrongly. The act that is meant is found among records by `ActsByNumber` (records).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/intake/finding_kind.hpp"

namespace gerove::intake {

/// The parts of an act, from the largest to the smallest.
enum class ProvisionLevel : std::uint8_t {
  annex,     ///< priedas
  chapter,   ///< skyrius
  section,   ///< skirsnis
  article,   ///< straipsnis
  part,      ///< dalis
  point,     ///< punktas
  subpoint,  ///< papunktis
};

/// The label of a level.
constexpr Text label(ProvisionLevel level) {
  switch (level) {
    case ProvisionLevel::annex: return {"priedas", "annex"};
    case ProvisionLevel::chapter: return {"skyrius", "chapter"};
    case ProvisionLevel::section: return {"skirsnis", "section"};
    case ProvisionLevel::article: return {"straipsnis", "article"};
    case ProvisionLevel::part: return {"dalis", "part"};
    case ProvisionLevel::point: return {"punktas", "point"};
    case ProvisionLevel::subpoint: return {"papunktis", "subpoint"};
  }
  return {};
}

/// One level of a provision.
struct ProvisionStep {
  ProvisionLevel level{};  ///< what is numbered
  std::string first{};  ///< its number, "12", "36⁴", "3.254", "II", "c"; a plain "36(4)" is "36⁴"
  std::string last{};  ///< the last of a run, "6–8"; empty if it is no run
  bool operator==(const ProvisionStep&) const = default;
};

/// A provision of an act, from the largest part to the smallest. A run is not spelled out: the text
/// does not say what lies between its ends (7, 7¹, 8).
using Provision = std::vector<ProvisionStep>;

/// What is written and could not become data; the words stand in the text.
enum class CitationProblem : std::uint8_t {
  no_such_day,       ///< the calendar does not have the date: no date
  year_missing,      ///< a day or month without a year: no date
  weekday_differs,   ///< the date has another weekday than the one beside it: the date is taken
  number_unread,     ///< no number behind "Nr."
  title_not_closed,  ///< a quotation mark opens the title and none closes it: no title
};

/// A citation of an act.
struct Citation {
  std::size_t begin{};  ///< offset of its first byte in the text
  std::size_t end{};    ///< offset of the byte behind its last
  /// Where the list begins of which it is an item, in the text; `begin` for the first item. Later
  /// items have issuer, kind and, unless they say one, date from the item before.
  std::size_t list_begin{};
  ActKind kind{};             ///< what kind of act; `other` if the codes have none for it
  ActorKind issuer{};         ///< organ that issued it; `other` if the codes have none for it
  std::string issuer_text{};  ///< the words that name the issuer, as written
  std::string act_text{};     ///< the words that name the act, as written
  std::optional<PartialDate> date{};        ///< date, as far as it is written
  std::optional<PartialDate> last_date{};   ///< the last of a run of dates; empty if it is no run
  std::string number{};                     ///< number, as written: "M-31"
  std::string last_number{};                ///< the last of a run of numbers; empty if it is no run
  std::string title{};                      ///< what follows in quotation marks, without them
  std::vector<Provision> provisions{};      ///< provisions that are cited
  std::vector<CitationProblem> problems{};  ///< what could not be read
  bool operator==(const Citation&) const = default;
};

/// Reads all citations of a text, in the order in which they stand; they do not overlap.
///
/// A citation has a word for an act with number or date (potvarkis Nr. M-31), date and number
/// (2023-03-01 Nr. 5-1), provisions of an act (Švietimo įstatymo 5 straipsnis, VMVPĮ 12(13)), or
/// provisions from the article down (12 str. 10 d.). A mere mention (mero potvarkiu) is none. All
/// cases of words are read; letter case, diacritics, line ends and kinds of dashes do not matter.
/// Time and memory grow linearly with the text; bytes that are no UTF-8 are unknown letters.
std::vector<Citation> read_citations(std::string_view text);

/// What could not be read of citations, with line and column in the text; their codes begin
/// with the word citation.
/// @param most after so many a last finding, `citation.findings.more`, counts the rest
Findings citation_findings(std::string_view text,
                           const std::vector<Citation>& citations,
                           std::size_t most = 1000);

/// A provision in short words: "12 str. 10 d. 3 p.".
std::string provision_text(const Provision& provision);

/// The findings of citations.
namespace citation_finding {

/// CitationProblem::no_such_day
inline constexpr FindingKind no_such_day{
    "citation.date.no_such_day",
    Severity::error,
    {"cituojamo akto datos kalendoriuje nėra", "the calendar does not have the cited act's date"}};
/// CitationProblem::year_missing
inline constexpr FindingKind year_missing{
    "citation.date.no_year",
    Severity::warning,
    {"cituojamo akto datai trūksta metų", "the cited act's date lacks a year"}};
/// CitationProblem::weekday_differs
inline constexpr FindingKind weekday_differs{
    "citation.date.weekday",
    Severity::warning,
    {"cituojamo akto data yra kita savaitės diena, nei parašyta",
     "the cited act's date is another day of the week than is written"}};
/// CitationProblem::number_unread
inline constexpr FindingKind number_unread{
    "citation.number.unread",
    Severity::warning,
    {"po „Nr.“ nėra cituojamo akto numerio", "no number of the cited act follows \"Nr.\""}};
/// CitationProblem::title_not_closed
inline constexpr FindingKind title_not_closed{
    "citation.title.not_closed",
    Severity::info,
    {"cituojamo akto pavadinimo kabutės neuždarytos",
     "the quotation marks around the cited act's title are not closed"}};
/// The limit of findings is reached; says how many more.
inline constexpr FindingKind more{
    "citation.findings.more",
    Severity::info,
    {"pastabų yra daugiau, nei rodoma", "there are more findings than are shown"}};

}  // namespace citation_finding

}  // namespace gerove::intake
