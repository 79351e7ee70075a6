#include <nlohmann/json.hpp>
#include <string>

#include "cli/code_word.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "gerove/referral/diagram.hpp"
#include "gerove/referral/moves.hpp"

namespace gerove::cli {

namespace {

constexpr About about{
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
  report::Table table = make_table(session,
                                   {column(session, "state", {"Būsena", "State"}),
                                    column(session, "event", {"Įvykis", "Event"}),
                                    column(session, "to", {"Nauja būsena", "New state"}),
                                    column(session, "by", {"Kas gali", "Who may"}),
                                    column(session, "reason", {"Priežastis", "Reason"})});
  table.title = session.say({"Siuntimo veiksmai", "Moves of a referral"});
  for (const referral::Move& move : referral::moves()) {
    const Answer reason = move.reason ? Answer::yes : Answer::no;
    table.rows.push_back({word_of(move.from, session.language),
                          word_of(move.event, session.language),
                          word_of(move.to, session.language),
                          word_of(move.by, session.language),
                          word_of(reason, session.language)});
  }
  print_tables(session, {{"moves", std::move(table)}});
  return Exit::clean;
}

}  // namespace

void add_referral_moves(Command group) {
  auto [command, options] = group.add("moves", about, show_moves);
  command.flag("--dot", options.dot, {"Būsenų diagrama (Graphviz)", "State diagram (Graphviz)"});
}

}  // namespace gerove::cli
