#include "gerove/law/law.hpp"

#include <algorithm>
#include <utility>

#include "gerove/wire/json.hpp"
#include "gerove/wire/protobuf.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

Law::Law(LawTable table)
    : compiled_(std::make_shared<const detail::CompiledLaw>(std::move(table))) {}

Law Law::from_bytes(std::string_view bytes) { return Law(wire::decode<LawTable>(bytes)); }

Law Law::from_json(std::string_view json) { return Law(json::parse<LawTable>(json)); }

const LawTable& Law::table() const { return compiled_->table; }

const Rule* Law::find_rule(std::string_view id) const {
  const auto found = compiled_->rules.find(id);
  return found == compiled_->rules.end() ? nullptr : found->second;
}

const Regime* Law::find_regime(std::string_view id) const {
  const auto found = compiled_->regimes.find(id);
  return found == compiled_->regimes.end() ? nullptr : found->second;
}

const Row* Law::find_row(const Rule& rule, const Regime& regime) const {
  for (const Row& row : rule.rows) {
    if (std::ranges::count(row.regimes, regime.id) != 0) return &row;
  }
  return nullptr;
}

std::vector<const Row*> Law::rows_on(const Rule& rule, Date day) const {
  const auto holds = [day](const std::optional<Date>& from, const std::optional<Date>& to) {
    return (!from || *from <= day) && (!to || day <= *to);
  };
  std::vector<const Row*> rows;
  for (const Row& row : rule.rows) {
    const bool by_date = row.in_force && holds(row.in_force->from, row.in_force->to);
    const bool by_regime = std::ranges::any_of(row.regimes, [&](const std::string& id) {
      const Regime* regime = find_regime(id);
      return holds(regime->from, regime->to);
    });
    if (by_date || by_regime) rows.push_back(&row);
  }
  return rows;
}

}  // namespace gerove::law
