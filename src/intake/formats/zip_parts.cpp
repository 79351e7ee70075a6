#include "intake/formats/zip_parts.hpp"

#include <zip.h>

#include <utility>

#include "intake/formats/zip_directory.hpp"

namespace gerove::intake {

namespace {

constexpr std::uint64_t most_part_bytes = std::uint64_t{512} << 20;
constexpr std::uint64_t most_zip_bytes = std::uint64_t{1} << 30;
constexpr std::uint64_t most_swelling = 200;
constexpr std::uint64_t free_swelling = std::uint64_t{1} << 20;  // small parts may swell as they do

/// A name as it is compared: small letters, slashes, none in front.
std::string plain_part_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c == '\\') {
      plain += '/';
    } else {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (plain.starts_with('/')) plain.erase(0, 1);
  return plain;
}

}  // namespace

void ZipPart::Close::operator()(zip_file* file) const { zip_fclose(file); }

void ZipParts::Close::operator()(zip* archive) const { zip_discard(archive); }

ZipParts::ZipParts(std::string_view bytes, ReadingBuilder& reading) : reading_(&reading) {
  const ZipDirectory directory = read_zip_directory(bytes);
  if (directory.failure != Errc::ok) {
    reading.fail(directory.failure, std::string(directory.reason));
  } else if (!open_archive(bytes) || !agrees(directory)) {
    reading.fail(Errc::intake_damaged, "ZIP");
  } else {
    name_parts(directory);
  }
}

/// Whether libzip reads the same directory: the checks would hold for nothing else.
bool ZipParts::agrees(const ZipDirectory& directory) const {
  const auto entries = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (entries != directory.entries.size()) return false;
  for (std::uint64_t i = 0; i < entries; ++i) {
    const ZipEntry& entry = directory.entries[i];
    zip_stat_t seen;
    const bool same = zip_stat_index(archive_.get(), i, 0, &seen) == 0 &&
                      seen.comp_size == entry.packed && seen.size == entry.size &&
                      seen.comp_method == entry.method;
    if (!same) return false;
  }
  return true;
}

void ZipParts::name_parts(const ZipDirectory& directory) {
  std::uint64_t index = 0;
  for (const ZipEntry& entry : directory.entries) {
    const Part part{index++, entry.packed, entry.size};
    const bool is_new = parts_.try_emplace(plain_part_name(entry.name), part).second;
    if (!is_new) reading_->fail(Errc::intake_unsafe, "parts of one name");
  }
}

bool ZipParts::open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (source != nullptr && archive_ == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive_ != nullptr;
}

bool ZipParts::has(std::string_view name) const { return parts_.contains(plain_part_name(name)); }

ZipPart ZipParts::open(std::string_view name) {
  ZipPart part(*reading_, std::string(name));
  if (reading_->failed()) return part;
  const auto found = parts_.find(plain_part_name(name));
  if (found == parts_.end()) {
    reading_->fail(Errc::intake_damaged, part.name_);
    return part;
  }
  part.file_.reset(zip_fopen_index(archive_.get(), found->second.index, 0));
  if (part.file_ == nullptr) reading_->fail(Errc::intake_damaged, part.name_);
  part.packed_ = found->second.packed;
  part.claimed_ = found->second.size;
  part.all_unpacked_ = &unpacked_;
  return part;
}

std::string_view ZipPart::next() {
  if (file_ == nullptr || reading_->failed()) return {};
  const zip_int64_t size = zip_fread(file_.get(), bytes_.data(), bytes_.size());
  const bool ends_elsewhere = size == 0 && unpacked_ != claimed_;
  if (size < 0 || ends_elsewhere) {
    reading_->fail(Errc::intake_damaged, name_);
    return {};
  }
  if (!is_within_limits(static_cast<std::size_t>(size))) return {};
  return {bytes_.data(), static_cast<std::size_t>(size)};
}

/// Counts the bytes that came, not those that the ZIP announces.
bool ZipPart::is_within_limits(std::size_t more) {
  unpacked_ += more;
  *all_unpacked_ += more;
  if (unpacked_ > free_swelling && unpacked_ / most_swelling > packed_) {
    reading_->fail(Errc::intake_unsafe, name_);
  }
  if (unpacked_ > most_part_bytes) reading_->fail(Errc::intake_size, name_);
  if (*all_unpacked_ > most_zip_bytes) reading_->fail(Errc::intake_size, "parts");
  return !reading_->failed();
}

}  // namespace gerove::intake
