// Whom requests are about.
#include "registers/derive.hpp"

namespace gerove::registers {

void derive_request_children(Office& office) {
  office.each<CaseFile>([&](CaseFile& file) {
    for (Procedure& procedure : file.procedures) {
      if (!procedure.child_ids.empty()) continue;
      const Family* const family = office.find_as<Family>("family", file.family_id.value);
      if (!file.child_id.empty()) {
        procedure.child_ids.push_back(file.child_id);
      } else if (family != nullptr) {
        for (const FamilyMember& one : family->members) {
          if (!one.child_id.empty()) procedure.child_ids.push_back(one.child_id);
        }
      }
    }
  });
}

}  // namespace gerove::registers
