#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "core/words.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/intake/grid.hpp"

namespace gerove::intake {

namespace {

constexpr std::string_view zip_entry = "PK\x01\x02";  // in the central directory
constexpr std::string_view zip_end = "PK\x05\x06";    // of the central directory
constexpr std::string_view zip_mark = "PK\x03\x04";   // of the first part
constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// Parts of OLE files, as they write names: of one with a password, of documents and of workbooks.
constexpr std::string_view ole_encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
constexpr std::string_view ole_document("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);
constexpr std::string_view ole_workbook("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
constexpr std::string_view ole_workbook_5("B\0o\0o\0k\0\0\0", 10);
constexpr std::size_t head_size = 4096;

/// A number in a ZIP, little-endian.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = size; i > 0; --i) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return number;
}

/// The kind by the name of a part.
FileKind kind_of_part(std::string_view name) {
  if (name == "xl/workbook.xml" || name == "xl/workbook.bin") return FileKind::xlsx;
  if (name == "word/document.xml") return FileKind::docx;
  return FileKind::unknown;
}

/// OpenDocument says its kind in the first part, which is stored as it is.
FileKind kind_of_open_document(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 256);
  constexpr std::string_view type = "mimetypeapplication/vnd.oasis.opendocument.";
  const std::size_t at = head.find(type);
  if (at != 30) return FileKind::unknown;  // behind the fixed part of the local header
  const std::string_view rest = head.substr(at + type.size());
  if (rest.starts_with("spreadsheet")) return FileKind::ods;
  return rest.starts_with("text") ? FileKind::odt : FileKind::unknown;
}

/// The kind by the names in the central directory.
FileKind kind_of_parts(std::string_view bytes, std::size_t end) {
  constexpr std::size_t most_parts = 65'536;
  std::size_t at = number_at(bytes, end + 16, 4);
  if (at > end || bytes.substr(at, 4) != zip_entry) at = bytes.find(zip_entry);
  for (std::size_t i = 0; i < most_parts && at < end && end - at >= 46; ++i) {
    if (bytes.substr(at, 4) != zip_entry) break;
    const std::size_t name_size = number_at(bytes, at + 28, 2);
    const FileKind kind = kind_of_part(bytes.substr(at + 46, name_size));
    if (kind != FileKind::unknown) return kind;
    at += 46 + name_size + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  return FileKind::unknown;
}

/// The kind of a ZIP that was cut: it is to be called damaged, not of an unknown kind.
FileKind kind_of_cut_zip(std::string_view bytes) {
  if (bytes.find("xl/workbook.") != bytes.npos) return FileKind::xlsx;
  constexpr std::array<std::string_view, 4> names = {
      "[Content_Types].xml", "docProps/", "_rels/.rels", "xl/worksheets/"};
  const std::string_view head = bytes.substr(0, head_size);
  const bool office = std::ranges::any_of(
      names, [&](std::string_view name) { return head.find(name) != head.npos; });
  return office || bytes.find("word/document.xml") != bytes.npos ? FileKind::docx
                                                                 : FileKind::unknown;
}

FileKind kind_of_zip(std::string_view bytes) {
  if (const FileKind kind = kind_of_open_document(bytes); kind != FileKind::unknown) return kind;
  constexpr std::size_t end_size = 22;
  const std::size_t end = bytes.rfind(zip_end);
  if (end == bytes.npos || bytes.size() - end < end_size) return kind_of_cut_zip(bytes);
  return kind_of_parts(bytes, end);
}

/// The first characters as ASCII in small letters, without blanks and zeros before `<`: enough to
/// see marks of HTML and XML in any encoding.
std::string small_head(std::string_view bytes) {
  std::string head;
  for (const char c : bytes.substr(0, head_size)) {
    if (c == '\0') continue;
    head += small_ascii(c);
  }
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (head.starts_with(mark)) head.erase(0, mark.size());
  }
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
  return head;
}

bool begins_element(std::string_view head, std::string_view name) {
  if (!head.starts_with('<') || !head.substr(1).starts_with(name)) return false;
  const char next = head.size() > name.size() + 1 ? head[name.size() + 1] : '>';
  return next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\r' || next == '\n';
}

/// The text behind comments and declarations of XML.
std::string_view without_prologue(std::string_view head) {
  while (head.starts_with("<!--") || head.starts_with("<?xml")) {
    const std::string_view close = head[1] == '!' ? "-->" : "?>";
    const std::size_t end = head.find(close);
    if (end == head.npos) return {};
    head.remove_prefix(end + close.size());
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
  }
  return head;
}

bool is_html(std::string_view head) {
  constexpr std::array<std::string_view, 22> elements = {
      "html", "head", "body", "meta", "title", "style", "script", "table", "thead",  "tbody", "tr",
      "div",  "p",    "h1",   "h2",   "span",  "font",  "b",      "br",    "center", "ol",    "ul"};
  if (head.starts_with("<!doctype html")) return true;
  if (head.find("<table") != head.npos && head.find("<tr") != head.npos) return true;
  return std::ranges::any_of(elements,
                             [&](std::string_view name) { return begins_element(head, name); });
}

/// A web page in the form of a mail, as spreadsheets saved them.
bool is_mail(std::string_view head) {
  return head.starts_with("mime-version:") || head.starts_with("from: <saved by");
}

/// Word and Excel 2003 wrote XML that is no ZIP.
FileKind kind_of_xml(std::string_view head) {
  const auto says = [&](std::string_view mark) { return head.find(mark) != head.npos; };
  if (says("urn:schemas-microsoft-com:office:spreadsheet") || says("progid=\"excel.sheet")) {
    return FileKind::old_workbook;
  }
  const bool word =
      says("schemas.microsoft.com/office/word/2003/wordml") || says("progid=\"word.document");
  return word ? FileKind::old_document : FileKind::unknown;
}

/// The kind of an OLE file. What is embedded in it is named behind what it is itself.
FileKind kind_of_ole(std::string_view bytes) {
  if (bytes.find(ole_encrypted) != bytes.npos) return FileKind::encrypted;
  const std::size_t document = bytes.find(ole_document);
  const std::size_t workbook = std::min(bytes.find(ole_workbook), bytes.find(ole_workbook_5));
  if (document == workbook) return FileKind::unknown;
  return document < workbook ? FileKind::old_document : FileKind::old_workbook;
}

bool is_control_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1A && byte != 0x1B);
}

/// Whether bytes begin as words in UTF-8; the last character of the head may be cut.
bool begins_with_utf8_words(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_size);
  if (!has_word(head)) return false;
  const std::size_t most_cut = bytes.size() > head_size ? 3 : 0;
  for (std::size_t cut = 0; cut <= most_cut; ++cut) {
    if (is_utf8(head.substr(0, head.size() - cut))) return true;
  }
  return false;
}

/// Bytes with zeros are text in UTF-16, if at all. Word leaves control characters in what is
/// copied.
bool is_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_size);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return true;
  if (head.find('\0') == head.npos) {
    return std::ranges::none_of(head, is_control_character) || begins_with_utf8_words(bytes);
  }
  DecodedText decoded;
  return !try_decode_text(head, decoded);
}

bool is_pdf(std::string_view bytes) {
  constexpr std::string_view mark = "%PDF-";
  return bytes.starts_with(mark) || bytes.substr(0, 1024).find("\n%PDF-") != bytes.npos;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (bytes.starts_with(zip_mark) || bytes.starts_with(zip_end)) return kind_of_zip(bytes);
  if (bytes.starts_with(ole_mark)) return kind_of_ole(bytes);
  if (is_pdf(bytes)) return FileKind::pdf;
  if (bytes.starts_with("{\\rtf")) return FileKind::old_document;
  const std::string head = small_head(bytes);
  const bool is_xml = head.starts_with("<?xml") || head.starts_with("<?mso");
  if (is_xml && kind_of_xml(head) != FileKind::unknown) return kind_of_xml(head);
  if (is_html(without_prologue(head))) return FileKind::html;
  if (is_xml || is_mail(head)) return FileKind::unknown;
  return is_text(bytes) ? FileKind::text : FileKind::unknown;
}

}  // namespace gerove::intake
