#include "intake/formats/zip_directory.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace gerove::intake {

namespace {

constexpr std::size_t most_zip_entries = 4096;

/// Numbers of a ZIP, one behind the other; beyond the end all are 0 and `cut` is set.
class ZipNumbers {
 public:
  ZipNumbers(std::string_view bytes, std::uint64_t at) : bytes_(bytes), at_(at) {
    cut = at > bytes.size();
  }

  std::uint64_t next(std::size_t size) {
    const std::string_view digits = take(size);
    std::uint64_t number = 0;
    for (std::size_t i = digits.size(); i > 0; --i) {
      number = number << 8 | static_cast<unsigned char>(digits[i - 1]);
    }
    return number;
  }

  std::string_view take(std::size_t size) {
    cut = cut || bytes_.size() - at_ < size;
    if (cut) return {};
    const std::string_view taken = bytes_.substr(at_, size);
    at_ += size;
    return taken;
  }

  std::size_t at() const { return at_; }
  std::size_t left() const { return cut ? 0 : bytes_.size() - at_; }

  bool cut = false;

 private:
  std::string_view bytes_;
  std::size_t at_;
};

/// Where the directory stands.
struct ZipDirectoryPlace {
  std::uint64_t entries{};
  std::uint64_t begin{};
  std::uint64_t size{};
};

/// The end of the directory: only a comment stands behind it, up to the last byte.
std::optional<std::size_t> find_zip_end(std::string_view bytes) {
  constexpr std::size_t end_size = 22;
  constexpr std::string_view mark = "PK\x05\x06";
  std::size_t at = bytes.rfind(mark);
  for (; at != bytes.npos; at = at == 0 ? bytes.npos : bytes.rfind(mark, at - 1)) {
    const std::size_t left = bytes.size() - at;
    if (left > end_size + std::numeric_limits<std::uint16_t>::max()) break;
    if (left >= end_size && ZipNumbers(bytes, at + 20).next(2) == left - end_size) return at;
  }
  return std::nullopt;
}

/// The same of a ZIP64, which says it in a record before the end.
std::optional<ZipDirectoryPlace> find_zip64_directory(std::string_view bytes, std::size_t end) {
  constexpr std::size_t locator_size = 20;
  if (end < locator_size) return std::nullopt;
  ZipNumbers locator(bytes, end - locator_size);
  if (locator.take(4) != "PK\x06\x07") return std::nullopt;
  locator.next(4);
  ZipNumbers record(bytes, locator.next(8));
  if (record.take(4) != "PK\x06\x06") return std::nullopt;
  record.take(28);
  ZipDirectoryPlace place;
  place.entries = record.next(8);
  place.size = record.next(8);
  place.begin = record.next(8);
  return record.cut ? std::nullopt : std::optional(place);
}

std::optional<ZipDirectoryPlace> find_zip_directory(std::string_view bytes) {
  const auto end = find_zip_end(bytes);
  if (!end) return std::nullopt;
  ZipNumbers record(bytes, *end + 4);
  const bool one_disk = record.next(4) == 0;
  record.next(2);
  ZipDirectoryPlace place;
  place.entries = record.next(2);
  place.size = record.next(4);
  place.begin = record.next(4);
  const bool is_zip64 =
      place.entries == 0xFFFF || place.size == 0xFFFF'FFFF || place.begin == 0xFFFF'FFFF;
  if (!is_zip64 && !one_disk) return std::nullopt;
  return is_zip64 ? find_zip64_directory(bytes, *end) : std::optional(place);
}

/// Numbers of an entry that need 64 bits stand in a field of their own, in this order.
void read_zip64_field(std::string_view extra, ZipEntry& entry) {
  constexpr std::uint64_t elsewhere = 0xFFFF'FFFF;
  ZipNumbers fields(extra, 0);
  while (fields.left() >= 4) {
    const std::uint64_t id = fields.next(2);
    ZipNumbers field(fields.take(fields.next(2)), 0);
    if (id != 1) continue;
    for (std::uint64_t* number : {&entry.size, &entry.packed, &entry.begin}) {
      if (*number == elsewhere && field.left() >= 8) *number = field.next(8);
    }
  }
}

ZipEntry read_zip_entry(ZipNumbers& numbers) {
  ZipEntry entry;
  numbers.cut = numbers.cut || numbers.take(4) != "PK\x01\x02";
  numbers.take(4);
  entry.encrypted = (numbers.next(2) & 1) != 0;
  entry.method = static_cast<std::uint16_t>(numbers.next(2));
  numbers.take(8);
  entry.packed = numbers.next(4);
  entry.size = numbers.next(4);
  const std::uint64_t name_size = numbers.next(2);
  const std::uint64_t extra_size = numbers.next(2);
  const std::uint64_t comment_size = numbers.next(2);
  numbers.take(8);
  entry.begin = numbers.next(4);
  entry.name = numbers.take(name_size);
  read_zip64_field(numbers.take(extra_size), entry);
  numbers.take(comment_size);
  return entry;
}

/// Where an entry lies, by its local header.
struct ZipExtent {
  std::uint64_t begin{};
  std::uint64_t end{};
  bool own_name{};  // the local header has the name that the directory has
};

/// @return nothing if the entry does not lie before the directory
std::optional<ZipExtent> extent_of_entry(std::string_view bytes,
                                         const ZipEntry& entry,
                                         std::uint64_t directory) {
  ZipNumbers local(bytes.substr(0, directory), entry.begin);
  if (local.take(4) != "PK\x03\x04") return std::nullopt;
  local.take(22);
  const std::uint64_t name_size = local.next(2);
  const std::uint64_t extra_size = local.next(2);
  const bool own_name = local.take(name_size) == entry.name;
  local.take(extra_size);
  if (local.cut || entry.packed > local.left()) return std::nullopt;
  return ZipExtent{entry.begin, local.at() + entry.packed, own_name};
}

void check_zip_entries(std::string_view bytes, std::uint64_t begin, ZipDirectory& directory) {
  const auto fail = [&](Errc code, std::string_view reason) {
    directory.failure = code;
    directory.reason = reason;
  };
  std::vector<ZipExtent> extents;
  for (const ZipEntry& entry : directory.entries) {
    if (entry.encrypted) return fail(Errc::intake_encrypted, "ZIP");
    const auto extent = extent_of_entry(bytes, entry, begin);
    if (!extent) return fail(Errc::intake_damaged, "ZIP");
    extents.push_back(*extent);
  }
  std::ranges::sort(extents, {}, &ZipExtent::begin);
  const auto overlap = [](const auto& one, const auto& next) { return next.begin < one.end; };
  if (std::ranges::adjacent_find(extents, overlap) != extents.end()) {
    return fail(Errc::intake_unsafe, "overlapping parts");
  }
  if (!std::ranges::all_of(extents, &ZipExtent::own_name)) fail(Errc::intake_damaged, "ZIP");
}

}  // namespace

ZipDirectory read_zip_directory(std::string_view bytes) {
  ZipDirectory directory;
  const auto place = find_zip_directory(bytes);
  if (!place || place->begin > bytes.size() || place->size > bytes.size() - place->begin) {
    directory.failure = Errc::intake_damaged;
    directory.reason = "ZIP";
    return directory;
  }
  if (place->entries > most_zip_entries) {
    directory.failure = Errc::intake_size;
    directory.reason = "parts";
    return directory;
  }
  ZipNumbers numbers(bytes.substr(0, place->begin + place->size), place->begin);
  for (std::uint64_t i = 0; i < place->entries; ++i) {
    directory.entries.push_back(read_zip_entry(numbers));
  }
  if (numbers.cut) {
    directory.failure = Errc::intake_damaged;
    directory.reason = "ZIP";
    return directory;
  }
  check_zip_entries(bytes, place->begin, directory);
  return directory;
}

}  // namespace gerove::intake
