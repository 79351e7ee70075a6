// Citations in any bytes. They stand in order within the text, say only what stands in their words,
// and these words alone say the same. No term of a plan has an interval from inside a citation.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "fuzz/require.hpp"
#include "gerove/intake/citation.hpp"
#include "gerove/intake/term.hpp"

namespace {

namespace intake = gerove::intake;
using gerove::test::require;

/// The citation as it is when the text begins further on.
intake::Citation moved(intake::Citation citation, std::size_t by) {
  citation.begin -= by;
  citation.end -= by;
  citation.list_begin -= by;
  return citation;
}

void check_words(std::string_view words, const intake::Citation& citation) {
  for (const std::string_view part : {std::string_view(citation.number),
                                      std::string_view(citation.last_number),
                                      std::string_view(citation.title),
                                      std::string_view(citation.issuer_text),
                                      std::string_view(citation.act_text)}) {
    require(words.find(part) != words.npos, "a citation says what its words do not");
  }
}

void check_citations(std::string_view text, const std::vector<intake::Citation>& citations) {
  std::size_t end = 0;
  for (const intake::Citation& citation : citations) {
    require(citation.begin >= end && citation.begin < citation.end, "citations overlap");
    require(citation.list_begin <= citation.begin, "a list begins behind its item");
    require(citation.end <= text.size(), "a citation ends behind the text");
    end = citation.end;

    const auto words = text.substr(citation.list_begin, end - citation.list_begin);
    check_words(words, citation);
    const auto again = intake::read_citations(words);
    require(!again.empty() && again.back() == moved(citation, citation.list_begin),
            "the words of a citation say something else");
  }
}

void check_terms(std::string_view text, const std::vector<intake::Citation>& citations) {
  for (const intake::TermReading& reading : intake::read_terms(text, {.year = 2024})) {
    if (reading.term.intervals.empty()) continue;
    const std::size_t end = reading.offset + reading.term.text.size();
    const bool cites = std::ranges::any_of(citations, [&](const intake::Citation& citation) {
      return citation.begin < end && reading.offset < citation.end;
    });
    require(!cites, "a term comes from a citation");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto citations = intake::read_citations(text);
  check_citations(text, citations);
  check_terms(text, citations);
  std::size_t problems = 0;
  for (const intake::Citation& citation : citations) problems += citation.problems.size();
  require(intake::citation_findings(text, citations, problems).size() == problems,
          "a problem is no finding");
  return 0;
}
