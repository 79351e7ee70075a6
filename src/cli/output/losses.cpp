#include "cli/output/losses.hpp"

#include "cli/output/output.hpp"
#include "cli/output/words.hpp"

namespace gerove::cli {

namespace {

constexpr Noun dropped_noun{{"nežinomas laukas", "nežinomi laukai", "nežinomų laukų"},
                            {"unknown field", "unknown fields"}};
constexpr Noun ignored_noun{{"nežinomas vardas", "nežinomi vardai", "nežinomų vardų"},
                            {"unknown name", "unknown names"}};

void tell_loss(const Session& session, Text what, std::uint64_t count, const Noun& noun) {
  if (count > 0) put_error(session.say(what) + counted(count, noun, session.language) + '\n');
}

}  // namespace

void tell_dropped_fields(const Session& session, std::uint64_t fields) {
  tell_loss(session,
            {"JSON negali perteikti, todėl prarasta: ", "JSON can't carry, so lost: "},
            fields,
            dropped_noun);
}

void tell_ignored_names(const Session& session, std::uint64_t names) {
  tell_loss(session, {"Praleista: ", "Skipped: "}, names, ignored_noun);
}

}  // namespace gerove::cli
