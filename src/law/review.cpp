#include "gerove/law/review.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "core/finding_kind.hpp"
#include "gerove/core/field_path.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind rule_lapsed{
    "law.table.lapsed",
    Severity::warning,
    {"taisyklė šią dieną nebegalioja arba dar negalioja: pagal ją niekas netikrinama",
     "the rule is not in force on this day: nothing is held against it"}};
constexpr FindingKind row_unreviewed{
    "law.table.unreviewed",
    Severity::warning,
    {"šią dieną galiojančios taisyklės teksto niekas nėra skaitęs",
     "nobody has read the text of the rule that is in force on this day"}};

bool is_note(const Row& row) { return std::holds_alternative<Note>(row.body); }

bool is_unreviewed(const Law& law, const Row& row) {
  if (std::holds_alternative<Unknown>(row.body)) return false;  // it says so itself
  if (row.in_force) return row.in_force->from_unknown == Answer::yes && !row.in_force->read_on;
  return std::ranges::any_of(row.regimes, [&](const std::string& id) {
    const Regime& regime = *law.find_regime(id);
    return regime.text_read != Answer::yes && !regime.unread;
  });
}

class Review {
 public:
  Review(const Law& law, Date day) : law_(law), day_(day) {}

  Findings run() {
    const auto& rules = law_.table().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (!std::ranges::all_of(rules[i].rows, is_note)) look_at(rules[i], indexed("rules", i));
    }
    return std::move(findings_);
  }

 private:
  void look_at(const Rule& rule, const std::string& path) {
    const std::vector<const Row*> rows = law_.rows_on(rule, day_);
    if (rows.empty()) say(rule_lapsed, rule, path);
    for (const Row* const row : rows) {
      const auto number = static_cast<std::size_t>(row - rule.rows.data());
      if (is_unreviewed(law_, *row))
        say(row_unreviewed, rule, path + '.' + indexed("rows", number));
    }
  }

  void say(const FindingKind& kind, const Rule& rule, const std::string& path) {
    findings_.push_back(make_finding(kind, {}, path));
    findings_.back().rule = rule.id;
  }

  const Law& law_;
  Date day_;
  Findings findings_;
};

}  // namespace

Findings review(const Law& law, Date day) { return Review(law, day).run(); }

}  // namespace gerove::law
