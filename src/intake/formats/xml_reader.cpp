#include "intake/formats/xml_reader.hpp"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <iterator>
#include <new>

namespace gerove::intake {

namespace {

constexpr std::size_t deepest_xml = 256;
constexpr char space_separator = '\n';  // no namespace has it
/// A tag or comment that is longer holds nothing that people see; expat would read its beginning
/// again and again.
constexpr std::int64_t longest_markup = 4 << 20;
/// Expat keeps each name until the end of the part. Documents have some hundreds.
constexpr std::size_t most_names = 10'000;
constexpr std::size_t longest_space = 1024;

}  // namespace

/// What expat calls. Nothing may be thrown through it.
struct XmlHandlers {
  static void start(void* user, const char* name, const char** attributes) {
    guard(user, [&](XmlReader& xml) {
      if (++xml.parsed_depth_ > deepest_xml) return xml.stop(Errc::intake_unsafe, "depth");
      XmlReader::Queued queued{.event = XmlReader::Event::start};
      xml.split(name, queued.space, queued.text);
      queued.attributes_begin = xml.attributes_.size();
      for (; *attributes != nullptr; attributes += 2) {
        auto& attribute = xml.attributes_.emplace_back();
        xml.split(attributes[0], attribute.space, attribute.name);
        attribute.value = xml.keep(attributes[1]);
      }
      queued.attributes_end = xml.attributes_.size();
      xml.queue_.push_back(queued);
    });
  }

  static void end(void* user, const char*) {
    guard(user, [&](XmlReader& xml) {
      --xml.parsed_depth_;
      xml.queue_.push_back({.event = XmlReader::Event::end});
    });
  }

  static void text(void* user, const char* characters, int size) {
    guard(user, [&](XmlReader& xml) {
      const auto piece = xml.keep({characters, static_cast<std::size_t>(size)});
      const bool goes_on = !xml.queue_.empty() && xml.queue_.back().event == XmlReader::Event::text;
      if (goes_on) {
        xml.queue_.back().text.size += piece.size;
      } else {
        xml.queue_.push_back({.event = XmlReader::Event::text, .text = piece});
      }
    });
  }

  static void space(void* user, const char* prefix, const char* uri) {
    guard(user, [&](XmlReader& xml) {
      if (prefix != nullptr) xml.count_name(prefix);
      const bool too_long = uri != nullptr && std::string_view(uri).size() > longest_space;
      if (too_long) xml.stop(Errc::intake_unsafe, "names");
    });
  }

  static void doctype(void* user, const char*, const char*, const char*, int) {
    guard(user, [](XmlReader& xml) { xml.stop(Errc::intake_unsafe, "DOCTYPE"); });
  }

 private:
  template <class Do>
  static void guard(void* user, const Do& what) {
    auto& xml = *static_cast<XmlReader*>(user);
    try {
      what(xml);
    } catch (const std::bad_alloc&) {
      xml.out_of_memory_ = true;
      XML_StopParser(xml.parser_.get(), XML_FALSE);
    }
  }
};

void XmlReader::Free::operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }

XmlReader::XmlReader(ZipPart& part)
    : part_(&part), parser_(XML_ParserCreateNS(nullptr, space_separator)) {
  if (parser_ == nullptr) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), XmlHandlers::start, XmlHandlers::end);
  XML_SetCharacterDataHandler(parser_.get(), XmlHandlers::text);
  XML_SetStartNamespaceDeclHandler(parser_.get(), XmlHandlers::space);
  XML_SetStartDoctypeDeclHandler(parser_.get(), XmlHandlers::doctype);
}

void XmlReader::stop(Errc code, const char* reason) {
  reading().fail(code, part_->name() + ": " + reason);
  XML_StopParser(parser_.get(), XML_FALSE);
}

XmlReader::Piece XmlReader::keep(std::string_view text) {
  const Piece piece{characters_.size(), text.size()};
  characters_ += text;
  return piece;
}

/// Takes apart what expat joins: namespace and name.
void XmlReader::split(std::string_view name, XmlSpace& space, Piece& local) {
  count_name(name);
  const std::size_t separator = name.rfind(space_separator);
  if (separator == name.npos) {
    space = XmlSpace::none;
    local = keep(name);
    return;
  }
  const std::string_view uri = name.substr(0, separator);
  if (uri != last_uri_) {
    last_uri_ = uri;
    last_space_ = xml_space(uri);
  }
  space = last_space_;
  local = keep(name.substr(separator + 1));
}

/// Counts different names; a few may be taken for the same.
void XmlReader::count_name(std::string_view name) {
  auto seen = seen_names_[std::hash<std::string_view>{}(name) % seen_names_.size()];
  if (seen) return;
  seen = true;
  if (++name_count_ > most_names) stop(Errc::intake_unsafe, "names");
}

XmlReader::Event XmlReader::next() {
  if (event_ == Event::done) return event_;
  if (++current_ >= queue_.size() && !fill()) return event_ = Event::done;
  event_ = current().event;
  if (event_ == Event::start) ++depth_;
  if (event_ == Event::end) --depth_;
  return event_;
}

/// Reads bytes until they give an event; with the last one all that are left, since only the end of
/// the part tells whether it is whole. @return whether there is one
bool XmlReader::fill() {
  queue_.clear();
  attributes_.clear();
  characters_.clear();
  current_ = 0;
  const auto goes_on = [&] { return queue_.empty() || parsed_depth_ == 0; };
  while (goes_on() && !parsed_all_ && !reading().failed()) parse_next();
  return !queue_.empty() && !reading().failed();
}

/// The next bytes of the part. Expat reads unfinished markup anew with each piece, so of long
/// markup it gets longer ones.
std::string_view XmlReader::next_bytes() {
  constexpr std::int64_t piece = 1 << 16;
  constexpr std::int64_t longest_wait = 8 * piece;
  const std::int64_t unfinished = parsed_bytes_ - XML_GetCurrentByteIndex(parser_.get());
  if (parsed_bytes_ == 0 || unfinished <= piece) return part_->next();
  waiting_.clear();
  while (std::ssize(waiting_) < std::min(unfinished, longest_wait)) {
    const std::string_view more = part_->next();
    if (more.empty()) break;
    waiting_ += more;
  }
  return waiting_;
}

void XmlReader::parse_next() {
  const std::string_view bytes = next_bytes();
  if (reading().failed()) return;
  parsed_all_ = bytes.empty();
  const auto status =
      XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), parsed_all_ ? 1 : 0);
  if (out_of_memory_) throw std::bad_alloc();
  if (status != XML_STATUS_OK && !reading().failed()) {
    if (XML_GetErrorCode(parser_.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    return reading().fail(Errc::intake_damaged, part_->name());
  }
  parsed_bytes_ += static_cast<std::int64_t>(bytes.size());
  if (!parsed_all_ && parsed_bytes_ - XML_GetCurrentByteIndex(parser_.get()) > longest_markup) {
    reading().fail(Errc::intake_size, part_->name() + ": markup");
  }
}

std::optional<std::string_view> XmlReader::attribute(XmlSpace space, std::string_view name) const {
  for (std::size_t i = current().attributes_begin; i < current().attributes_end; ++i) {
    const Attribute& one = attributes_[i];
    if (one.space == space && view(one.name) == name) return view(one.value);
  }
  return std::nullopt;
}

std::string text_within(XmlReader& xml) {
  std::string text;
  const std::size_t level = xml.depth();
  while (xml.next() != XmlReader::Event::done && xml.depth() >= level) {
    if (xml.is_text()) text += xml.text();
    if (text.size() > xml.reading().options().max_cell_bytes) {
      xml.reading().fail(Errc::intake_size, "max_cell_bytes");
    }
  }
  return text;
}

bool says_yes(std::optional<std::string_view> value) {
  return value == "1" || value == "true" || value == "on";
}

std::optional<std::uint32_t> small_count(std::optional<std::string_view> value) {
  if (!value) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size()) return std::nullopt;
  return number;
}

}  // namespace gerove::intake
