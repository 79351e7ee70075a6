// Whom the names of a row mean.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registers/cell_readings.hpp"

namespace gerove::registers {

/// Finds persons by their names, and makes those that are not there.
class RowPersons {
 public:
  RowPersons(Office& office, References& references) : office_(office), references_(references) {}

  /// The id of the person; empty for a row without names. A child has its own, whatever its names;
  /// equal names of representatives are one person; of namesakes with posts the institution tells.
  /// @param record what the row is: `child`
  /// @param ids may say who it is
  /// @param several set if the names fit several, of whom the first is taken
  std::string find_or_make(std::string_view record,
                           const std::vector<Reading>& readings,
                           const RowIds& ids,
                           bool& several);

 private:
  std::string make(const std::string& id = {});
  std::string of_child(const std::vector<Reading>& readings);
  std::string with_post(const std::string& name,
                        const std::vector<Reading>& readings,
                        bool& several);
  std::string representative(const std::string& name);

  using IdsByName = std::unordered_map<std::string, std::string>;
  IdsByName representatives_of_office();

  Office& office_;
  References& references_;
  std::map<std::string, std::string> known_{};  // found or made for rows, by names
  std::optional<IdsByName> representatives_{};  // of the office before the import
};

}  // namespace gerove::registers
