#include "intake/formats/docx_rows.hpp"

namespace gerove::intake {

bool DocxRows::place_cell(const DocxCellProperties& cell) {
  const std::uint32_t column = column_;
  column_ += cell.column_span;
  if (cell.columns == DocxMerge::goes_on && !row_areas_.empty()) {
    row_areas_.back().column_span += cell.column_span;
    return false;
  }
  const auto above = merged_.find(column);
  if (cell.rows == DocxMerge::goes_on && above != merged_.end() &&
      above->second.row + above->second.row_span == row_) {
    ++above->second.row_span;
    return false;
  }
  row_areas_.push_back({row_, column, 1, cell.column_span, cell.rows != DocxMerge::none});
  return true;
}

void DocxRows::end_row(std::uint32_t columns_after) {
  for (auto area = merged_.begin(); area != merged_.end();) {
    const bool ended = area->second.row + area->second.row_span <= row_;
    if (ended) merge(area->second);
    area = ended ? merged_.erase(area) : std::next(area);
  }
  for (const Area& area : row_areas_) {
    if (area.goes_down) {
      merged_[area.column] = area;
    } else {
      merge(area);
    }
  }
  row_areas_.clear();
  table_.extend_to(++row_, column_ + columns_after);
  column_ = 0;
}

void DocxRows::finish() {
  for (const auto& [column, area] : merged_) merge(area);
  merged_.clear();
}

void DocxRows::merge(const Area& area) {
  table_.merge(area.row, area.column, area.row_span, area.column_span);
}

}  // namespace gerove::intake
