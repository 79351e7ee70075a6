/// @file
/// The codes of failures and what they mean in words.
#pragma once

#include <cstdint>

#include "gerove/core/text.hpp"

namespace gerove {

/// What went wrong. Each area has a range; a number is never reused.
enum class Errc : std::int32_t {
  ok = 0,  ///< nothing went wrong

  // 1-99: calls through the C ABI
  argument = 1,   ///< a pointer or value that a function does not take
  handle = 2,     ///< a handle that is NULL, destroyed or of another kind
  size = 3,       ///< a wrong size, or an index behind the end
  memory = 4,     ///< memory ran out
  cancelled = 5,  ///< the caller asked to stop
  internal = 6,   ///< a fault of the library itself
  busy = 7,       ///< the context is in another call

  // 100-199: Protobuf bytes
  wire_truncated = 100,     ///< the bytes end inside a field
  wire_varint = 101,        ///< a varint longer than ten bytes, or a tag or length over five
  wire_tag = 102,           ///< field number zero or a wire type that does not exist
  wire_group = 103,         ///< a group without end, or an end without its group
  wire_length = 104,        ///< a length beyond two gigabytes
  wire_utf8 = 105,          ///< a string that is not UTF-8
  wire_depth = 106,         ///< messages nested deeper than the limit
  wire_budget = 107,        ///< more memory needed than the budget allows
  wire_date = 108,          ///< a date that does not exist or is not `YYYY-MM-DD`
  wire_partial_date = 109,  ///< not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
  wire_id = 110,            ///< an id longer than 64 bytes
  wire_moment = 111,  ///< a moment outside the years 1 to 9999, or a second's fraction beyond it

  // 200-299: JSON
  json_syntax = 200,        ///< not JSON
  json_type = 201,          ///< a JSON value of the wrong kind for the field
  json_unknown_name = 202,  ///< no field of that name
  json_duplicate = 203,     ///< a field given twice
  json_oneof = 204,         ///< two alternatives of one choice given
  json_range = 205,         ///< a number that the field can't hold
  json_enum = 206,          ///< no code of that name
  json_date = 207,          ///< a date that does not exist or is not `YYYY-MM-DD`
  json_partial_date = 208,  ///< not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
  json_moment = 209,        ///< not an RFC 3339 moment in years 1 to 9999
  json_id = 210,            ///< an id longer than 64 bytes
  json_depth = 211,         ///< nested deeper than the limit
  json_utf8 = 212,          ///< text that is not UTF-8
  json_budget = 214,        ///< more memory needed than the budget allows

  // 300-399: streams and files
  stream_truncated = 300,    ///< the stream ends inside a record
  stream_frame = 301,        ///< the length before a record is malformed
  stream_record_size = 302,  ///< a record larger than the limit
  stream_read = 303,         ///< the system could not read
  stream_write = 304,        ///< the system could not write
  stream_open = 305,         ///< the file can't be opened
  stream_format = 306,       ///< the name ends in neither .gerove nor .jsonl
  stream_version = 307,      ///< a header says a newer file format
  stream_budget = 308,       ///< the records kept need more memory than the budget allows

  // 400-499: calendar
  calendar_range = 400,  ///< a day outside the calendar's years
  calendar_table = 401,  ///< holiday rows or overrides contradict each other
  calendar_years = 402,  ///< a calendar can't be built for these years
  calendar_term = 403,   ///< a term or age that is not a positive number of its unit

  // 500-599: what people write
  intake_encoding = 500,     ///< the bytes are text in none of the encodings known
  intake_size = 501,         ///< the text or file is larger than a limit
  intake_format = 502,       ///< a file of a kind that is not read
  intake_damaged = 503,      ///< a part is missing or cut, or its XML breaks off
  intake_encrypted = 504,    ///< the file has a password
  intake_unsafe = 505,       ///< the file holds what no document should
  intake_mapping = 506,      ///< no mapping of columns to fields
  intake_converter = 507,    ///< another program failed to convert the file
  intake_undo = 508,         ///< an import that can't be undone: records were changed since
  intake_unavailable = 509,  ///< the library was built without what the file needs

  // 600-699: archives
  archive_schema = 600,     ///< the archive was written by other field tables
  archive_malformed = 601,  ///< the archive can't be read
  archive_moment = 602,     ///< a moment outside the years 1 to 9999

  // 700-799: tables of law
  law_id = 700,         ///< a rule, edition, convention or source without id, or an id given twice
  law_reference = 701,  ///< what is referred to is not in the table, or no such code
  law_overlap = 702,    ///< two rows of a rule apply at once
  law_gap = 703,        ///< an edition or time without row, not said to be unknown
  law_order = 704,      ///< dates or rows that are not in their order
  law_citation = 705,   ///< no citation, source or status
  law_value = 706,      ///< a row that says nothing, or what can't be
  law_missing = 707,    ///< an edition, a rule or a row that the program relies on is not there

  // 800-899: referrals
  referral_move = 800,      ///< the state of the referral does not allow the move
  referral_closed = 801,    ///< the referral is closed
  referral_actor = 802,     ///< the move is not this institution's to make
  referral_reason = 803,    ///< the move needs a coded reason
  referral_moment = 804,    ///< the move needs a moment
  referral_sequence = 805,  ///< the move is numbered before what has already happened
  referral_missing = 806,   ///< there is no referral with that id

  // 900-999: services
  service_rrule = 900,  ///< a recurrence rule that is malformed or not supported
  service_hsds = 901,   ///< JSON that is no directory of services

  // 1000-1099: disclosure
  disclosure_path = 1000,  ///< a profile names a record type or field that does not exist
  disclosure_key = 1001,   ///< a key of pseudonyms that is too short
};

/// No failure has a greater number.
inline constexpr std::int32_t largest_errc = 1099;

/// What a failure code means, in both languages.
constexpr Text describe(Errc code) {
  switch (code) {
    case Errc::ok: return {"klaidos nėra", "no failure"};
    case Errc::argument: return {"netinkamas argumentas", "an argument is invalid"};
    case Errc::handle:
      return {"tokio objekto nėra arba jis kitos rūšies",
              "a handle is NULL, destroyed or of another kind"};
    case Errc::size: return {"netinkamas dydis arba numeris", "a size or index is invalid"};
    case Errc::memory: return {"neužteko atminties", "memory ran out"};
    case Errc::cancelled: return {"nutraukta", "cancelled"};
    case Errc::internal: return {"bibliotekos klaida", "a fault of the library itself"};
    case Errc::busy:
      return {"kontekstas tuo metu naudojamas kitam veiksmui", "the context is in another call"};
    case Errc::wire_truncated:
      return {"duomenys nutrūksta lauko viduje", "the bytes end inside a field"};
    case Errc::wire_varint: return {"per ilgas skaičiaus kodas", "a varint is too long"};
    case Errc::wire_tag: return {"netinkama lauko žymė", "a field tag is invalid"};
    case Errc::wire_group:
      return {"neužbaigta arba nepradėta grupė", "a group has no start or end"};
    case Errc::wire_length: return {"per didelis lauko ilgis", "a length is too large"};
    case Errc::wire_utf8: return {"tekstas ne UTF-8 koduotės", "a string is not UTF-8"};
    case Errc::wire_depth: return {"įrašas per giliai įdėtas", "messages are nested too deeply"};
    case Errc::wire_budget:
      return {"įrašui reikėtų daugiau atminties, nei leidžiama",
              "the record needs more memory than is allowed"};
    case Errc::wire_date:
      return {"tokios datos nėra arba ji ne YYYY-MM-DD pavidalo",
              "there is no such date, or it is not written YYYY-MM-DD"};
    case Errc::wire_partial_date:
      return {"data ne YYYY, YYYY-MM ar YYYY-MM-DD pavidalo",
              "a partial date is not written YYYY, YYYY-MM or YYYY-MM-DD"};
    case Errc::wire_id: return {"per ilgas identifikatorius", "an id is too long"};
    case Errc::wire_moment:
      return {"laikas ne nuo 1 iki 9999 metų", "a moment is not in the years 1 to 9999"};
    case Errc::json_syntax: return {"tai ne JSON", "this is not JSON"};
    case Errc::json_type:
      return {"reikšmė ne tokios rūšies, kokios reikia laukui",
              "the value is of the wrong kind for the field"};
    case Errc::json_unknown_name: return {"tokio lauko nėra", "there is no field of that name"};
    case Errc::json_duplicate: return {"laukas nurodytas du kartus", "a field is given twice"};
    case Errc::json_oneof:
      return {"nurodytos dvi viena kitą šalinančios reikšmės",
              "two alternatives of one choice are given"};
    case Errc::json_range: return {"skaičius netelpa į lauką", "the field can't hold the number"};
    case Errc::json_enum: return {"tokio kodo nėra", "there is no code of that name"};
    case Errc::json_date:
      return {"tokios datos nėra arba ji ne YYYY-MM-DD pavidalo",
              "there is no such date, or it is not written YYYY-MM-DD"};
    case Errc::json_partial_date:
      return {"data ne YYYY, YYYY-MM ar YYYY-MM-DD pavidalo",
              "a partial date is not written YYYY, YYYY-MM or YYYY-MM-DD"};
    case Errc::json_moment:
      return {"laikas ne RFC 3339 pavidalo", "a moment is not written as RFC 3339 says"};
    case Errc::json_id: return {"per ilgas identifikatorius", "an id is too long"};
    case Errc::json_depth: return {"JSON per giliai įdėtas", "the JSON is nested too deeply"};
    case Errc::json_utf8: return {"tekstas ne UTF-8 koduotės", "the text is not UTF-8"};
    case Errc::json_budget:
      return {"įrašui reikėtų daugiau atminties, nei leidžiama",
              "the record needs more memory than is allowed"};
    case Errc::stream_truncated:
      return {"srautas nutrūksta įrašo viduje", "the stream ends inside a record"};
    case Errc::stream_frame:
      return {"sugadintas įrašo ilgis", "the length before a record is malformed"};
    case Errc::stream_record_size: return {"įrašas per didelis", "a record is too large"};
    case Errc::stream_read: return {"nepavyko perskaityti", "reading failed"};
    case Errc::stream_write: return {"nepavyko įrašyti", "writing failed"};
    case Errc::stream_open: return {"nepavyko atverti failo", "the file can't be opened"};
    case Errc::stream_format:
      return {"failo vardas turi baigtis .gerove arba .jsonl",
              "the file's name must end in .gerove or .jsonl"};
    case Errc::stream_version:
      return {"naujesnis failo formatas, nei moka ši programa",
              "the file's format is newer than this program reads"};
    case Errc::stream_budget:
      return {"laikomiems įrašams reikėtų daugiau atminties, nei leidžiama",
              "the records kept need more memory than is allowed"};
    case Errc::calendar_range:
      return {"diena už kalendoriaus ribų", "the day is outside the calendar's years"};
    case Errc::calendar_table:
      return {"švenčių lentelė prieštarauja pati sau", "the holiday table contradicts itself"};
    case Errc::calendar_years:
      return {"tokiems metams kalendoriaus sudaryti negalima",
              "a calendar can't be built for these years"};
    case Errc::calendar_term:
      return {"tokio termino apskaičiuoti negalima", "a term of this kind can't be calculated"};
    case Errc::intake_encoding:
      return {"neatpažinta teksto koduotė", "the text's encoding is not recognised"};
    case Errc::intake_size: return {"tekstas per didelis", "the text is larger than the limit"};
    case Errc::intake_format:
      return {"šios rūšies failas neskaitomas", "files of this kind are not read"};
    case Errc::intake_damaged: return {"failas sugadintas", "the file is damaged"};
    case Errc::intake_encrypted:
      return {"failas apsaugotas slaptažodžiu: pašalinkite slaptažodį ir bandykite dar kartą",
              "the file is protected by a password: remove it and try again"};
    case Errc::intake_unsafe:
      return {"faile yra, ko dokumente būti neturi: jis neskaitomas",
              "the file holds what no document should: it is not read"};
    case Errc::intake_mapping: return {"atitikmenų failas netinkamas", "the mapping is invalid"};
    case Errc::intake_converter:
      return {"LibreOffice failo nekonvertavo", "LibreOffice did not convert the file"};
    case Errc::intake_undo:
      return {"importo atšaukti nebegalima: įrašai po jo pakeisti",
              "the import can't be undone: records were changed since"};
    case Errc::intake_unavailable:
      return {"ši biblioteka sukompiliuota be biuro failų",
              "this library was built without office files"};
    case Errc::archive_schema:
      return {"archyvas rašytas pagal kitas laukų lenteles",
              "the archive was written by other field tables"};
    case Errc::archive_malformed: return {"archyvas sugadintas", "the archive is damaged"};
    case Errc::archive_moment:
      return {"laikas ne nuo 1 iki 9999 metų", "a moment is not in the years 1 to 9999"};
    case Errc::law_id:
      return {"trūksta teisės lentelės dalies identifikatoriaus arba jis pakartotas",
              "a part of the law table has no id, or one given twice"};
    case Errc::law_reference:
      return {"teisės lentelėje nėra to, ką ji nurodo",
              "the law table refers to what it does not have"};
    case Errc::law_overlap:
      return {"kelios taisyklės eilutės galioja vienu metu", "two rows of a rule apply at once"};
    case Errc::law_gap:
      return {"redakcija ar laikas be taisyklės eilutės",
              "an edition or time has no row of the rule"};
    case Errc::law_order:
      return {"teisės lentelės datos ar eilutės ne iš eilės",
              "dates or rows of the law table are out of order"};
    case Errc::law_citation:
      return {"taisyklės eilutė be nuorodos, šaltinio ar patikimumo",
              "a row of a rule has no citation, source or status"};
    case Errc::law_value:
      return {"taisyklės eilutė nieko nesako arba sako, ko negali būti",
              "a row of a rule says nothing, or what can't be"};
    case Errc::law_missing:
      return {"teisės lentelėje nėra to, kuo remiasi programa",
              "the law table lacks what the program relies on"};
    case Errc::referral_move:
      return {"tokioje būsenoje siuntimui šis veiksmas neleidžiamas",
              "the state of the referral does not allow this move"};
    case Errc::referral_closed:
      return {"siuntimas užbaigtas, jo keisti nebegalima",
              "the referral is closed and can't be changed"};
    case Errc::referral_actor:
      return {"šį veiksmą atlieka ne ši institucija", "this institution can't make the move"};
    case Errc::referral_reason:
      return {"veiksmui reikia koduotos priežasties", "the move needs a coded reason"};
    case Errc::referral_moment: return {"veiksmui reikia laiko", "the move needs a moment"};
    case Errc::referral_sequence:
      return {"veiksmo eilės numeris ankstesnis už jau įvykusių",
              "the move is numbered before what has already happened"};
    case Errc::referral_missing:
      return {"siuntimo tokiu identifikatoriumi nėra", "there is no referral with that id"};
    case Errc::service_rrule:
      return {"pasikartojimo taisyklė netaisyklinga arba nepalaikoma",
              "the recurrence rule is malformed or not supported"};
    case Errc::service_hsds:
      return {"tai ne paslaugų katalogas", "this is no directory of services"};
    case Errc::disclosure_path:
      return {"profilis mini įrašą ar lauką, kurio nėra",
              "a profile names a record type or field that does not exist"};
    case Errc::disclosure_key:
      return {"pseudonimų raktas per trumpas: reikia bent 16 baitų",
              "the key of pseudonyms is too short: it needs 16 bytes at least"};
  }
  return {"nežinoma klaida", "unknown failure"};
}

}  // namespace gerove
