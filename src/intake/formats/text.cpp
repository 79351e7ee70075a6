#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/bars.hpp"
#include "intake/formats/cell_lines.hpp"
#include "intake/formats/delimited.hpp"
#include "intake/formats/format.hpp"
#include "intake/formats/tabs.hpp"
#include "intake/formats/text_rows.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

namespace {

/// `sep=;` as the first line says the delimiter to spreadsheets.
std::optional<char> stated_delimiter(std::span<const TextLine> lines) {
  constexpr std::string_view mark = "sep=";
  if (lines.empty() || lines.front().text.size() != mark.size() + 1) return std::nullopt;
  const std::string_view line = lines.front().text;
  const char delimiter = line.back();
  if (!line.starts_with(mark) || delimiter == '"') return std::nullopt;
  return delimiter;
}

std::string_view behind_first_line(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  text.remove_prefix(end);
  const std::size_t line_end = text.starts_with("\r\n") ? 2 : 1;
  return text.substr(std::min(line_end, text.size()));
}

/// Most lines from the first one with tabs on have some: nobody writes these in prose.
bool is_mostly_tabbed(std::span<const TextLine> lines) {
  const auto first = std::ranges::find_if(lines, has_tab);
  const auto filled = std::count_if(
      first, lines.end(), [](const TextLine& line) { return !trim(line.text).empty(); });
  return 2 * std::count_if(first, lines.end(), has_tab) >= filled;
}

/// What a text says about each delimiter.
class Delimiters {
 public:
  explicit Delimiters(std::string_view text)
      : all_{look_at_delimiter(text, '\t'),
             look_at_delimiter(text, ';'),
             look_at_delimiter(text, ',')} {}

  const Delimiting& tab() const { return all_[0]; }

  /// The only one that is proven, of those whose table begins first.
  const Delimiting* proven() const {
    return only([](const Delimiting& one) { return one.is_proven(); });
  }

  /// The only one that most rows agree on: what the others have is an error of theirs.
  const Delimiting* likely() const {
    return only([](const Delimiting& one) {
      return one.columns > 1 && one.separates && one.rows > 2 && one.rows > 2 * one.other_rows;
    });
  }

  /// Whether some, other than tabs, may be one, but no row proves it.
  bool is_open() const {
    return std::any_of(all_.begin() + 1, all_.end(), [](const Delimiting& one) {
      return one.columns > 1 && one.rows > 1 && !one.in_prose;
    });
  }

 private:
  template <class Fits>
  const Delimiting* only(const Fits& fits) const {
    const Delimiting* found = nullptr;
    bool several = false;
    for (const Delimiting& one : all_) {
      if (!fits(one) || (one.in_prose && one.delimiter == ',')) continue;
      if (found != nullptr && one.header > found->header) continue;
      several = found != nullptr && one.header == found->header;
      found = &one;
    }
    return several ? nullptr : found;
  }

  std::array<Delimiting, 3> all_;
};

/// The lines without the bars at their ends.
std::vector<TextLine> without_last_bars(std::vector<TextLine> lines) {
  for (TextLine& line : lines) {
    const std::string_view text = trim(line.text);
    if (text.ends_with('|')) line.text = trim(text.substr(0, text.size() - 1));
  }
  return lines;
}

void refuse(std::span<const TextLine> lines, const FindingKind& why, ReadingBuilder& reading) {
  reading.find(why);
  add_paragraphs(lines, reading);
}

void read_lines(std::vector<TextLine> lines,
                const Barring& barring,
                const Delimiters& delimiters,
                ReadingBuilder& reading) {
  if (barring.one_cell_a_line) lines = without_last_bars(std::move(lines));
  if (read_cell_lines(lines, reading)) return;
  const bool titled = has_titles_on_lines(lines);
  refuse(lines,
         titled                 ? grid_finding::cell_lines
         : delimiters.is_open() ? grid_finding::no_delimiter
                                : grid_finding::no_tabs,
         reading);
}

void read_decoded(std::string_view text, ReadingBuilder& reading) {
  auto lines = split_lines(text);
  if (const auto delimiter = stated_delimiter(lines)) {
    const std::string_view table = behind_first_line(text);
    return read_delimited(table, look_at_delimiter(table, *delimiter), 2, reading);
  }
  const Barring barring = look_at_bars(lines);
  if (barring.is_table()) return read_bars(lines, barring, reading);
  const Delimiters delimiters(text);
  const bool tabbed = has_tabbed_rows(lines) && is_mostly_tabbed(lines);
  if (tabbed && delimiters.tab().quotes) return read_delimited(text, delimiters.tab(), 1, reading);
  if (tabbed) return read_tabs(lines, reading);
  const Delimiting* delimiting = delimiters.proven();
  if (delimiting == nullptr) delimiting = delimiters.likely();
  if (delimiting != nullptr && delimiting->delimiter != '\t') {
    return read_delimited(text, *delimiting, 1, reading);
  }
  if (has_tabbed_rows(lines)) return read_tabs(lines, reading);
  read_lines(std::move(lines), barring, delimiters, reading);
}

}  // namespace

void read_text(std::string_view bytes, ReadingBuilder& reading) {
  DecodedText decoded;
  if (auto failure = try_decode_text(bytes, decoded, reading.options().encoding)) {
    return reading.fail(std::move(*failure));
  }
  reading.set_encoding(decoded.encoding, decoded.assumed);
  read_decoded(decoded.text, reading);
}

}  // namespace gerove::intake
