/// @file
/// Lines of a text and their tab-separated pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gerove::intake {

/// A line without its end.
struct TextLine {
  std::uint32_t number{};   ///< from 1
  std::string_view text{};  ///< points into the text
};

inline bool has_tab(const TextLine& line) { return line.text.find('\t') != line.text.npos; }

/// All lines. They end with LF, CR LF or CR.
std::vector<TextLine> split_lines(std::string_view text);

/// What stands between two tabs, trimmed.
struct Piece {
  std::size_t index{};  ///< tabs before it
  std::string_view text{};
  std::uint32_t column{};  ///< where it begins, from 1, in characters
};

/// The pieces of a line that have a word.
struct Pieces {
  std::vector<Piece> filled{};  ///< in order
  std::size_t tabs{};           ///< tabs in the line

  /// The text of a piece, empty if it has no word.
  std::string_view at(std::size_t index) const {
    for (const Piece& piece : filled) {
      if (piece.index >= index) return piece.index == index ? piece.text : std::string_view{};
    }
    return {};
  }
};

/// Takes a line apart.
Pieces split_pieces(std::string_view line);

}  // namespace gerove::intake
