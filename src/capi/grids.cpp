// Files of offices as cells.
#include "capi/arguments.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/tables/cells.hpp"
#include "gerove/tables/findings.hpp"

using namespace gerove::capi;

int32_t gerove_grids_read(gerove_context* context,
                          const void* bytes,
                          size_t size,
                          const char* sheet,
                          gerove_table** cells,
                          gerove_table** paragraphs,
                          gerove_table** findings) {
  return run(context, [&](Context& own) {
    const std::string_view content = bytes_of(bytes, size, "bytes");
    need(cells, "cells");
    gerove::intake::GridOptions options;
    if (sheet != nullptr) options.sheets.emplace_back(sheet);
    const auto reading = gerove::intake::read_grids(content, options);
    return give_tables(
        TableFor{cells, [&] { return gerove::tables::cells(reading, {}, own.language); }},
        TableFor{paragraphs, [&] { return gerove::tables::paragraphs(reading, own.language); }},
        TableFor{findings,
                 [&] { return gerove::tables::findings(reading.findings, own.language); }});
  });
}
