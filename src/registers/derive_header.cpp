// What the file of the office is called.
#include "registers/derive.hpp"

namespace gerove::registers {

void derive_header(Office& office, const std::vector<RowFact>& facts) {
  bool is_first = true;
  office.each<Header>([&](Header& header) {
    if (!is_first) return;
    is_first = false;
    for (const RowFact& fact : facts) {
      if (fact.field == "header.title") header.title = fact.value;
    }
  });
}

}  // namespace gerove::registers
