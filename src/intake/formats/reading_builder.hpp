/// @file
/// What a format puts together: grids, paragraphs, findings, or a failure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/intake/grid.hpp"
#include "intake/finding_list.hpp"
#include "intake/formats/grid_builder.hpp"

namespace gerove::intake {

class Letters;
struct MendedText;

/// A reading while a format makes it. Nothing here throws but memory: the first failure stays, and
/// whatever is added behind it is dropped, so a format asks `failed()` only where it would go on
/// for long.
class ReadingBuilder {
 public:
  explicit ReadingBuilder(const GridOptions& options);
  ReadingBuilder(const ReadingBuilder&) = delete;
  ReadingBuilder& operator=(const ReadingBuilder&) = delete;

  const GridOptions& options() const { return options_; }

  /// Keeps a text of a cell, UTF-8, as a person sees it (`append_seen`), without blanks and line
  /// breaks at its ends. Longer than a cell may be: a failure.
  KeptText keep(std::string_view text);
  /// Keeps the numbers of a cell's lines as they are: the first lines may have none.
  KeptText keep_numbering(std::string_view numbering);
  /// Counts memory that a format takes for something other than texts of cells, such as a style,
  /// against the limit for all texts. @return whether it may be taken
  bool spend(std::size_t bytes);
  /// A text that was kept. Valid until the next one is kept.
  std::string_view text(KeptText kept) const;

  /// Whether a sheet is to be read; to be asked once for each sheet in the order of the workbook,
  /// since sheets are counted here. Says so if a hidden one is not.
  bool wants_sheet(std::string_view name, bool hidden);
  /// Begins the sheet that was asked about last.
  GridBuilder& begin_sheet(std::string name);
  /// Begins the next table of a document: T1, T2 ...
  GridBuilder& begin_table();
  /// Begins the next table within a cell of another: T2.1 ... Says so.
  GridBuilder& begin_table_within(GridBuilder& outer, std::uint32_t row, std::uint32_t column);
  /// Begins a table of a text, whose cells have lines and columns.
  /// @param cut it comes from a spreadsheet, so it is cut as sheets are
  GridBuilder& begin_text_table(bool cut = false);

  /// Adds a paragraph outside tables, behind the last table begun that is not within a cell. Blank
  /// ones are dropped.
  void add_paragraph(std::string_view text, std::string_view numbering = {}, TextPlace place = {});

  /// Adds a finding about a cell.
  void find(const FindingKind& kind,
            const GridBuilder& grid,
            std::uint32_t row,
            std::uint32_t column);
  /// Adds a finding about a place in a text, or about all of it.
  void find(const FindingKind& kind, TextPlace place = {});
  /// Adds a finding about an address such as `#3`.
  void find_at(const FindingKind& kind, std::string address);

  /// Ends the reading in a failure; the first one stays.
  void fail(Errc code, std::string detail = {}, OwnedText words = {});
  void fail(Failure failure);
  bool failed() const { return failure_.has_value(); }

  void set_format(GridFormat format) { format_ = format; }
  /// @param assumed nothing states it
  void set_encoding(Encoding encoding, bool assumed = false) {
    encoding_ = encoding;
    encoding_assumed_ = assumed;
  }

  /// What was read, or the failure. The builder is spent then.
  std::optional<Failure> finish(GridReading& out);

 private:
  friend class GridBuilder;
  friend class GridRows;
  /// Counts a cell with its text against the limits. @return whether it may be added
  bool count_cell(std::uint32_t column, std::size_t text_size);
  /// Counts a row of a grid against the limit. @return whether it may be added
  bool count_row();

  bool has_room(std::size_t size);
  GridBuilder& begin(GridOrigin origin);
  void mend_letters(GridReading& reading);
  void mend_letters(const Letters& letters, Grid& grid);
  template <class Say>
  void tell(const MendedText& mended, const Say& say);

  GridOptions options_;
  std::shared_ptr<std::string> texts_;
  std::deque<GridBuilder> builders_;   // in order; those within cells behind the ones around them
  std::vector<Paragraph> paragraphs_;  // `before` counts builders
  FindingList findings_;
  std::optional<Failure> failure_;
  GridFormat format_ = GridFormat::none;
  std::optional<Encoding> encoding_;
  bool encoding_assumed_ = false;
  std::size_t cells_ = 0;
  std::size_t rows_ = 0;
  std::size_t shown_bytes_ = 0;  // texts of cells, shared ones each time
  std::size_t spent_bytes_ = 0;
  std::uint32_t sheets_ = 0;
  std::uint32_t tables_ = 0;
  bool repaired_told_ = false;
  bool control_told_ = false;
};

}  // namespace gerove::intake
