// For whom members of bodies sit there.
#include "registers/derive.hpp"

namespace gerove::registers {

void derive_members(const Lookup& lookup) {
  lookup.office().each_touched<Body>([&](Body& body) {
    for (Membership& member : body.members) {
      if (!member.institution_id.empty() || !member.period || !member.period->start) continue;
      for (const RoleAssignment* const post :
           lookup.posts_on(member.person_id, *member.period->start)) {
        if (member.institution_id.empty()) member.institution_id = post->institution_id;
      }
    }
  });
}

}  // namespace gerove::registers
