/// @file
/// XML of office files, event by event, in memory that does not grow with the part. Never beyond a
/// DOCTYPE, so there are no entities; nothing outside the part is looked at.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/xml_space.hpp"
#include "intake/formats/zip_parts.hpp"

struct XML_ParserStruct;

namespace gerove::intake {

/// Reads a part. What is wrong with it ends the reading in a failure: intake_damaged if it is no
/// XML or breaks off, intake_unsafe at a DOCTYPE, beyond 256 levels, and with names such as no
/// document has, intake_size at markup without end.
class XmlReader {
 public:
  /// Names and texts are valid until the next call of `next`.
  enum class Event : std::uint8_t {
    start,  ///< an element begins
    end,    ///< an element ends
    text,   ///< characters; what stands between two elements may come in several pieces
    done,   ///< the part is read, or the reading has failed
  };

  /// @param part must live as long as this
  explicit XmlReader(ZipPart& part);
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  Event next();
  Event event() const { return event_; }
  /// How many elements are open, with one that begins and without one that ends.
  std::size_t depth() const { return depth_; }

  /// Whether an element of this name begins.
  bool is(XmlSpace space, std::string_view name) const {
    return event_ == Event::start && current().space == space && this->name() == name;
  }
  bool is_text() const { return event_ == Event::text; }
  /// Of the element that begins, without its prefix.
  std::string_view name() const { return view(current().text); }
  XmlSpace space() const { return current().space; }
  /// The characters of a text.
  std::string_view text() const { return view(current().text); }
  /// An attribute of the element that begins.
  std::optional<std::string_view> attribute(XmlSpace space, std::string_view name) const;

  ReadingBuilder& reading() { return part_->reading(); }

 private:
  friend struct XmlHandlers;
  struct Piece {  // of `characters_`
    std::size_t at{};
    std::size_t size{};
  };
  struct Attribute {
    XmlSpace space{};
    Piece name{};
    Piece value{};
  };
  struct Queued {
    Event event{};
    XmlSpace space{};
    Piece text{};  // or name
    std::size_t attributes_begin{};
    std::size_t attributes_end{};
  };
  struct Free {
    void operator()(XML_ParserStruct* parser) const;
  };

  const Queued& current() const { return queue_[current_]; }
  std::string_view view(Piece piece) const {
    return std::string_view(characters_).substr(piece.at, piece.size);
  }
  Piece keep(std::string_view text);
  void split(std::string_view name, XmlSpace& space, Piece& local);
  void count_name(std::string_view name);
  bool fill();
  std::string_view next_bytes();
  void parse_next();
  void stop(Errc code, const char* reason);

  ZipPart* part_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  std::vector<Queued> queue_;  // what the last bytes gave
  std::vector<Attribute> attributes_;
  std::string characters_;
  std::size_t current_ = 0;
  Event event_ = Event::text;
  std::size_t depth_ = 0;
  std::size_t parsed_depth_ = 0;
  std::int64_t parsed_bytes_ = 0;
  bool parsed_all_ = false;
  bool out_of_memory_ = false;
  std::string last_uri_;
  XmlSpace last_space_{};
  std::string waiting_;                           // bytes behind the beginning of long markup
  std::bitset<std::size_t{1} << 16> seen_names_;  // by hash
  std::size_t name_count_ = 0;
};

/// The children of the element that begins: its elements and texts, one by one. What is not read of
/// one is skipped.
class XmlChildren {
 public:
  explicit XmlChildren(XmlReader& xml) : xml_(xml), level_(xml.depth()) {}

  /// Goes to the next one. @return false at the end of the element
  bool next() {
    while (xml_.depth() > level_) {
      if (xml_.next() == XmlReader::Event::done) return false;
    }
    const XmlReader::Event event = xml_.next();
    return event == XmlReader::Event::start || event == XmlReader::Event::text;
  }

 private:
  XmlReader& xml_;
  std::size_t level_;
};

/// Goes to the element that is around all others. @return whether there is one
inline bool to_root(XmlReader& xml) {
  while (xml.next() == XmlReader::Event::text) {
  }
  return xml.event() == XmlReader::Event::start;
}

/// All characters within the element that begins. More than a cell may have: the reading fails.
std::string text_within(XmlReader& xml);

/// Whether an attribute says yes, as XML Schema and Office write it.
bool says_yes(std::optional<std::string_view> value);
/// A whole number of an attribute, if it is one.
std::optional<std::uint32_t> small_count(std::optional<std::string_view> value);

}  // namespace gerove::intake
