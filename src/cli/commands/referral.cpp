#include "cli/command.hpp"

namespace gerove::cli {

namespace {

constexpr Text referral_group_about{
    "Siuntimai tarp institucijų: kas ko laukia, kas vėluoja, kas toliau",
    "Referrals between institutions: who waits for what, what is late"};

}  // namespace

void add_referral(Command program) {
  Command group = program.group("referral", referral_group_about);
  add_referral_lists(group);
  add_referral_apply(group);
  add_referral_moves(group);
  add_referral_terms(group);
}

}  // namespace gerove::cli
