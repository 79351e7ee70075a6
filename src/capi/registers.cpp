// Registers of offices: their workbook, and rows that become records.
#include <cstddef>
#include <string>
#include <vector>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/publish/registers.hpp"
#include "gerove/registers/guess.hpp"
#include "gerove/registers/import.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/import_rows.hpp"
#include "gerove/tables/left_out.hpp"
#include "gerove/wire/protobuf.hpp"

using namespace gerove::capi;

namespace gerove::capi {

namespace {

/// The files of an import, read as cells.
struct RegisterFiles {
  std::vector<intake::GridReading> readings{};
  std::vector<registers::ImportFile> files{};
  Findings findings{};
};

RegisterFiles read_files(const void* const* files,
                         const std::size_t* sizes,
                         const char* const* names,
                         std::size_t count) {
  RegisterFiles read;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view bytes = bytes_of(files[i], sizes[i], "files");
    read.readings.push_back(intake::read_grids(bytes));
    const std::string name(names == nullptr ? std::string_view() : text_or_nothing(names[i]));
    for (Finding& finding : read.readings.back().findings) {
      read.findings.push_back(std::move(finding));
      read.findings.back().source = name;
    }
    read.files.push_back({name, {}});
  }
  for (std::size_t i = 0; i < count; ++i) read.files[i].grids = read.readings[i].grids;
  return read;
}

struct ImportSettings {
  registers::Mapping mapping{};
  registers::ImportOptions options{};
};

ImportSettings settings_of(const gerove_import_options* options) {
  const gerove_import_options given = options_of(options,
                                                 gerove_import_options GEROVE_IMPORT_OPTIONS_INIT,
                                                 offsetof(gerove_import_options, mapping));
  ImportSettings settings;
  settings.options.as_of = optional_date(given.as_of);
  settings.options.skip_errors = given.skip_errors != 0;
  settings.mapping = given.mapping == nullptr ? registers::template_mapping()
                                              : registers::parse_mapping(given.mapping);
  return settings;
}

}  // namespace

}  // namespace gerove::capi

int32_t gerove_registers_template(gerove_context* context, gerove_buffer* out) {
  return run(context, [&](Context&) {
    need_buffer(out);
    put(gerove::publish::write_template(), out);
    return GEROVE_OK;
  });
}

int32_t gerove_registers_write(gerove_context* context,
                               const gerove_records* records,
                               gerove_buffer* out,
                               gerove_table** left_out) {
  return run(context, [&](Context& own) {
    const auto set = object<gerove::RecordSet>(records, "records");
    need_buffer(out);
    const auto workbook = gerove::publish::write_registers(*set);
    NewHandle table = left_out == nullptr
                          ? NewHandle()
                          : new_table(gerove::tables::left_out(workbook.left_out, own.language));
    put(workbook.bytes, out);
    table.give(left_out);
    return GEROVE_OK;
  });
}

int32_t gerove_registers_guess(gerove_context* context,
                               const void* bytes,
                               size_t size,
                               gerove_buffer* out) {
  return run(context, [&](Context&) {
    const std::string_view content = bytes_of(bytes, size, "bytes");
    need_buffer(out);
    const auto reading = gerove::intake::read_grids(content);
    put(gerove::registers::print_guess(gerove::registers::guess_mapping(reading.grids)), out);
    return GEROVE_OK;
  });
}

int32_t gerove_registers_import(gerove_context* context,
                                const void* const* files,
                                const size_t* sizes,
                                const char* const* names,
                                size_t count,
                                const gerove_records* into,
                                const gerove_import_options* options,
                                gerove_records** out,
                                gerove_buffer* run_bytes,
                                gerove_table** rows,
                                gerove_table** findings) {
  return run(context, [&](Context& own) {
    need_count(count, sizeof *files, "count");
    need(files, "files");
    need(sizes, "sizes");
    const gerove::RecordSet none;
    const auto office = into == nullptr ? nullptr : object<gerove::RecordSet>(into, "into");
    const gerove::RecordSet& set = office == nullptr ? none : *office;
    const ImportSettings settings = settings_of(options);
    RegisterFiles read = read_files(files, sizes, names, count);
    const auto plan =
        gerove::registers::plan_import(read.files, settings.mapping, set, settings.options);
    read.findings.insert(read.findings.end(), plan.findings.begin(), plan.findings.end());
    NewHandle row_table =
        rows == nullptr ? NewHandle() : new_table(gerove::tables::import_rows(plan, own.language));
    NewHandle finding_table =
        findings == nullptr ? NewHandle()
                            : new_table(gerove::tables::findings(read.findings, own.language));
    const bool applies = plan.may_apply && (out != nullptr || run_bytes != nullptr);
    gerove::registers::Applied applied;
    if (applies) applied = gerove::registers::apply(plan, set);
    const std::string undo = applies ? gerove::wire::encode(applied.run) : std::string();
    NewHandle set_handle = applies ? new_records(std::move(applied.set)) : NewHandle();
    if (run_bytes != nullptr) put(undo, run_bytes);
    set_handle.give(out);
    row_table.give(rows);
    finding_table.give(findings);
    return GEROVE_OK;
  });
}

int32_t gerove_registers_undo(gerove_context* context,
                              const gerove_records* records,
                              const void* run_bytes,
                              size_t size,
                              gerove_records** out) {
  return run(context, [&](Context&) {
    const auto set = object<gerove::RecordSet>(records, "records");
    need(out, "out");
    const auto done =
        gerove::wire::decode<gerove::registers::ImportRun>(bytes_of(run_bytes, size, "run"));
    return give_records(gerove::registers::undo(*set, done), out);
  });
}
