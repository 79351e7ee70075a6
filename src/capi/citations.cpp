// Citations of acts in a text.
#include <optional>
#include <string>
#include <string_view>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/intake/citation.hpp"
#include "gerove/records/cited_acts.hpp"
#include "gerove/tables/citations.hpp"
#include "gerove/tables/findings.hpp"

using namespace gerove::capi;

int32_t gerove_citations(gerove_context* context,
                         const void* text,
                         size_t size,
                         const gerove_records* records,
                         const char* municipality,
                         gerove_table** citations,
                         gerove_table** findings) {
  return run(context, [&](Context& own) {
    const std::string_view bytes = bytes_of(text, size, "text");
    const auto set = records == nullptr ? nullptr : object<gerove::RecordSet>(records, "records");
    need(citations, "citations");
    if (!gerove::is_utf8(bytes)) fail_argument("text");
    const auto read = gerove::intake::read_citations(bytes);
    std::optional<gerove::ActsByNumber> acts;
    if (set != nullptr) acts.emplace(*set);
    const gerove::MunicipalityId of(std::string(text_or_nothing(municipality)));
    return give_tables(TableFor{citations,
                                [&] {
                                  return gerove::tables::citations(
                                      read, acts ? &*acts : nullptr, of, own.language);
                                }},
                       TableFor{findings, [&] {
                                  return gerove::tables::findings(
                                      gerove::intake::citation_findings(bytes, read), own.language);
                                }});
  });
}
