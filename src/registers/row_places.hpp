// Which record, and which part of it, a row is about.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "registers/cell_readings.hpp"
#include "registers/element_writer.hpp"
#include "registers/office.hpp"

namespace gerove::registers {

/// What a row is about.
struct RowPlace {
  std::size_t record{};    ///< place in the office
  ElementPlace element{};  ///< of an element, where it stands in its record
  bool is_new{};           ///< the row made it
};

/// A row's place, or why it has none.
struct FoundPlace {
  std::optional<RowPlace> place{};
  const FindingKind* finding{};
};

/// Finds what rows are about by their keys, and makes what is not there.
class RowPlaces {
 public:
  explicit RowPlaces(Office& office) : office_(office) {}

  /// @param person of a row with names, the person that they mean
  FoundPlace find_or_make(const PlannedSheet& sheet,
                          const std::vector<Reading>& readings,
                          const std::string& person,
                          const RowIds& ids);
  /// The record in whose list a row is, if there is one.
  std::optional<std::size_t> file_of_row(const PlannedSheet& sheet,
                                         const std::vector<Reading>& readings,
                                         const RowIds& ids) {
    const FoundPlace found = owner_of(sheet, readings, ids);
    return found.place ? std::optional(found.place->record) : std::nullopt;
  }
  /// Looks anew at what may have changed since: rows of another sheet come.
  void forget() {
    places_of_ids_.clear();
    files_of_children_.reset();
  }

 private:
  using Keys = std::unordered_map<std::string, std::vector<RowPlace>>;

  FoundPlace known_by_id(const PlannedSheet& sheet, const RowIds& ids);
  FoundPlace owner_by_id(const PlannedSheet& sheet, const RowIds& ids);
  FoundPlace only_record(const PlannedSheet& sheet,
                         const std::vector<Reading>& readings,
                         const RowIds& ids);
  FoundPlace owner_of(const PlannedSheet& sheet,
                      const std::vector<Reading>& readings,
                      const RowIds& ids);
  FoundPlace owner_with_key(const PlannedSheet& sheet,
                            const std::vector<Reading>& readings,
                            const RowIds& ids);
  FoundPlace file_of_child(const std::string& child, const Act* act);
  const Act* act_of(const std::vector<Reading>& readings);
  FoundPlace element_with_id(const FieldReference& element, const std::string& id);
  Keys& keys_of(const PlannedSheet& sheet);
  std::string key_of(const PlannedSheet& sheet,
                     const std::vector<Reading>& readings,
                     const std::string& person) const;
  /// @param by_person actors who are a person of an institution count as the person
  std::string key_of(const PlannedSheet& sheet, const void* element, bool by_person) const;
  RowPlace make_record(const PlannedSheet& sheet,
                       const std::vector<Reading>& readings,
                       const RowIds& ids);
  RowPlace make_element(const PlannedSheet& sheet, const RowPlace& owner, const RowIds& ids);

  using PlacesOfIds = std::unordered_map<std::string, RowPlace>;
  using FilesOfChildren = std::unordered_map<std::string, std::vector<std::size_t>>;
  PlacesOfIds places_of_ids(const FieldReference& element);
  FilesOfChildren files_of_children();

  Office& office_;
  std::map<std::string, Keys> keys_{};                  // by what rows are
  std::map<std::string, Keys> owners_{};                // of records told by fields of rows
  std::map<std::string, PlacesOfIds> places_of_ids_{};  // of elements, by what rows are
  std::optional<FilesOfChildren> files_of_children_{};
};

}  // namespace gerove::registers
