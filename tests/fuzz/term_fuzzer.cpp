// Terms of plans from any bytes, the first of which says in what plan: no word is lost, a term that
// is not read has no days, intervals are in order.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../intake/word_bag.hpp"
#include "fuzz/require.hpp"
#include "gerove/intake/encoding.hpp"
#include "gerove/intake/term.hpp"

namespace {

using namespace gerove;
using gerove::test::require;
using intake::TermProblem;

intake::TermContext context_of(std::uint8_t byte) {
  intake::TermContext context;
  if ((byte & 1U) != 0) context.year = 2023;
  if ((byte & 2U) != 0) context.last_year = 2024;
  context.year_kind = static_cast<PlanYearKind>((byte >> 2U) & 3U);
  if ((byte & 16U) != 0) context.month = 5;
  context.numbers_are_months = (byte & 32U) != 0;
  return context;
}

void check_intervals(const std::vector<Period>& intervals) {
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    require(!intervals[i].is_reversed(), "an interval ends before it begins");
    require(i == 0 || intervals[i - 1].start <= intervals[i].start, "intervals out of order");
  }
}

void check_terms(std::string_view cell, const intake::TermContext& context) {
  std::string words;
  for (const intake::TermReading& reading : intake::read_terms(cell, context)) {
    require(cell.substr(reading.offset, reading.term.text.size()) == reading.term.text,
            "the offset is not that of the words");
    words += reading.term.text + ' ';
    check_intervals(reading.term.intervals);
    const bool read =
        reading.problem == TermProblem::none || reading.problem == TermProblem::weekday_differs;
    require(read || reading.term.intervals.empty(), "days of a term that is not read");
  }
  require(intake::test::words_of(words) == intake::test::words_of(cell), "a word was lost");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  intake::DecodedText decoded;
  if (intake::try_decode_text(bytes.substr(1), decoded, intake::Encoding::utf8)) return 0;
  check_terms(decoded.text, context_of(data[0]));
  return 0;
}
