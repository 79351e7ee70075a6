#include "gerove/referral/diagram.hpp"

#include <map>
#include <utility>

#include "gerove/referral/moves.hpp"

namespace gerove::referral {

namespace {

/// The name of a node.
std::string node(ReferralState state) { return 's' + std::to_string(static_cast<int>(state)); }

std::string nodes(Language language) {
  std::string lines;
  for (const CodeEntry& entry : entries<ReferralState>()) {
    if (entry.number == 0) continue;
    const auto state = static_cast<ReferralState>(entry.number);
    lines += "  " + node(state) + " [label=\"" + std::string(entry.label.in(language)) + '"' +
             (is_closed(state) ? ", peripheries=2" : "") + "];\n";
  }
  return lines;
}

std::string arrows(Language language) {
  std::map<std::pair<ReferralState, ReferralState>, std::string> labels;
  for (const Move& move : moves()) {
    if (leaves_state(move.event)) continue;
    std::string& text = labels[{move.from, move.to}];
    if (!text.empty()) text += "\\n";
    text += std::string(label(move.event).in(language)) + (move.reason ? " *" : "") + " (" +
            std::string(label(move.by).in(language)) + ')';
  }
  std::string lines;
  for (const auto& [ends, text] : labels) {
    lines += "  " + node(ends.first) + " -> " + node(ends.second) + " [label=\"" + text + "\"];\n";
  }
  return lines;
}

}  // namespace

std::string moves_dot(Language language) {
  return "digraph referral {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n" +
         nodes(language) + arrows(language) + "}\n";
}

}  // namespace gerove::referral
