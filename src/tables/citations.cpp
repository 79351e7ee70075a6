#include "gerove/tables/citations.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/joined.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

std::string date_text(const std::optional<PartialDate>& date) {
  return date ? date->text() : std::string();
}

std::string provisions_of(const intake::Citation& citation) {
  std::vector<std::string> texts;
  for (const intake::Provision& provision : citation.provisions) {
    texts.push_back(provision_text(provision));
  }
  return joined(texts, "; ");
}

std::string_view name_of(CitedActState state) {
  switch (state) {
    case CitedActState::found: return "found";
    case CitedActState::possible: return "possible";
    case CitedActState::ambiguous: return "ambiguous";
    case CitedActState::differs: return "differs";
    case CitedActState::missing: return "missing";
    case CitedActState::no_number: return "no_number";
  }
  return {};
}

std::string ids_of(const CitedAct& cited) {
  std::vector<std::string> ids;
  for (const Act* const act : cited.acts) ids.push_back(act->id.value);
  return joined(ids, " ");
}

}  // namespace

Table citations(std::span<const intake::Citation> citations,
                const ActsByNumber* acts,
                const MunicipalityId& municipality,
                Language language) {
  Rows rows(citation_schema, language);
  for (const intake::Citation& citation : citations) {
    std::optional<CitedAct> cited;
    if (acts != nullptr) cited = acts->find(citation, municipality);
    std::optional<Word> state;
    if (cited)
      state = {std::string(name_of(cited->state)), std::string(label(cited->state).in(language))};
    rows.add(citation.begin,
             citation.end,
             citation.list_begin,
             if_specified(citation.kind),
             citation.act_text,
             if_specified(citation.issuer),
             citation.issuer_text,
             date_text(citation.date),
             date_text(citation.last_date),
             citation.number,
             citation.last_number,
             citation.title,
             provisions_of(citation),
             state,
             cited ? ids_of(*cited) : std::string());
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
