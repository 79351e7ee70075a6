#include <nlohmann/json.hpp>
#include <string>

#include "cli/command.hpp"
#include "cli/output/output.hpp"
#include "gerove/referral/diagram.hpp"
#include "gerove/tables/referrals.hpp"

namespace gerove::cli {

namespace {

constexpr About referral_moves_about{
    {"Siuntimo būsenos ir leidžiami veiksmai", "States of a referral and the moves allowed"},
    "referral moves",
    {"Ko lentelėje nėra, tas neleidžiama. Su --dot – būsenų diagrama Graphviz kalba: gerove\n"
     "referral moves --dot | dot -Tsvg.",
     "What the table does not hold is not allowed. With --dot, a state diagram for Graphviz:\n"
     "gerove referral moves --dot | dot -Tsvg."}};

struct MovesOptions {
  bool dot = false;
};

Exit show_moves(const Session& session, const MovesOptions& options) {
  if (options.dot) {
    put(referral::moves_dot(session.language));
    return Exit::clean;
  }
  print_tables(session, {{"moves", tables::moves(session.language)}});
  return Exit::clean;
}

}  // namespace

void add_referral_moves(Command group) {
  auto [command, options] = group.add("moves", referral_moves_about, show_moves);
  command.flag("--dot", options.dot, {"Būsenų diagrama (Graphviz)", "State diagram (Graphviz)"});
}

}  // namespace gerove::cli
