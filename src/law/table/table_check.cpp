#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/codes/actor.hpp"
#include "gerove/codes/care.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/field_path.hpp"
#include "law/table/compiled_law.hpp"
#include "law/table/conventions.hpp"
#include "law/table/fact_codes.hpp"

namespace gerove::law::detail {

namespace {

/// Walks a table; throws at the first fault.
class TableCheck {
 public:
  explicit TableCheck(const LawTable& table) : table_(table) {}

  void run() {
    require(!table_.regimes.empty(), Errc::law_missing, "regimes");
    require(!table_.rules.empty(), Errc::law_missing, "rules");
    require(table_.conventions.size() <= most_conventions, Errc::law_value, "conventions");
    each("sources", table_.sources, [&](const Source& source) { take_id(sources_, source.id); });
    each("conventions", table_.conventions, [&](const Convention& it) { check_convention(it); });
    check_regimes();
    each("rules", table_.rules, [&](const Rule& rule) { check_rule(rule); });
    check_countings();
  }

 private:
  [[noreturn]] void fail(Errc code, std::string_view field = {}) const {
    throw Error(Failure{.code = code, .path = field.empty() ? path_.text() : path_.of(field)});
  }
  void require(bool holds, Errc code, std::string_view field = {}) const {
    if (!holds) fail(code, field);
  }

  template <class T, class F>
  void each(std::string_view field, const std::vector<T>& list, F&& check) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      path_.enter(field, i);
      check(list[i]);
      path_.leave();
    }
  }

  void take_id(std::set<std::string_view>& ids, const std::string& id) {
    require(!id.empty() && ids.insert(id).second, Errc::law_id, "id");
  }
  template <class E>
  void require_known(E value, std::string_view field) const {
    require(value != E{} && is_known(value), Errc::law_reference, field);
  }

  void check_convention(const Convention& convention) {
    take_id(conventions_, convention.id);
    require(convention.question.has_value(), Errc::law_value, "question");
    constexpr std::size_t most_options = 8;
    require(convention.options.size() <= most_options, Errc::law_value, "options");
    std::set<std::string_view> options;
    each("options", convention.options, [&](const ConventionOption& option) {
      take_id(options, option.id);
      require(option.text.has_value(), Errc::law_value, "text");
    });
    require(options.contains(convention.default_option), Errc::law_reference, "default_option");
    const auto known = std::ranges::find(convention_names, convention.id, &ConventionName::id);
    if (known == convention_names.end()) return;
    each("options", convention.options, [&](const ConventionOption& option) {
      require(std::ranges::count(known->options, option.id) != 0, Errc::law_reference, "id");
    });
  }

  void check_regimes() {
    const Regime* earlier = nullptr;
    each("regimes", table_.regimes, [&](const Regime& regime) {
      take_id(regimes_, regime.id);
      require(regime.from.has_value(), Errc::law_value, "from");
      require(!regime.to || *regime.from <= *regime.to, Errc::law_order, "to");
      if (earlier != nullptr) check_follows(regime, *earlier);
      check_amends(regime);
      check_sources(regime.sources);
      earlier = &regime;
    });
  }

  /// An edition begins when the one before it has ended, or by municipality while that runs on.
  void check_follows(const Regime& regime, const Regime& earlier) {
    require(*earlier.from < *regime.from, Errc::law_order, "from");
    if (regime.by_council_sitting == Answer::yes && !earlier.to) return;
    require(earlier.to && *earlier.to < *regime.from, Errc::law_overlap, "from");
    require(*earlier.to + Days(1) == *regime.from, Errc::law_gap, "from");
  }

  /// An edition amends an earlier one; one that was not read neither amends nor is amended.
  void check_amends(const Regime& regime) {
    require(!regime.unread || regime.text_read == Answer::no, Errc::law_value, "unread");
    if (regime.unread) unread_.insert(regime.id);
    if (regime.amends.empty()) return;
    const bool is_earlier = regime.amends != regime.id && regimes_.contains(regime.amends);
    require(is_earlier, Errc::law_reference, "amends");
    require(!regime.unread && !unread_.contains(regime.amends), Errc::law_value, "amends");
  }

  void check_rule(const Rule& rule) {
    take_id(rules_, rule.id);
    for (const std::string& alias : rule.aliases) {
      require(rules_.insert(alias).second, Errc::law_id, "aliases");
    }
    require_known(rule.subject, "subject");
    require(
        rule.title && !rule.title->lt.empty() && !rule.title->en.empty(), Errc::law_value, "title");
    require(!rule.rows.empty(), Errc::law_gap, "rows");
    require(rule.finding || !can_be_broken(rule), Errc::law_value, "finding");
    each("rows", rule.rows, [&](const Row& row) { check_row(row); });
    check_regimes_of(rule);
    check_cases_of(rule);
    check_dates_of(rule);
  }

  static bool can_be_broken(const Rule& rule) {
    return std::ranges::any_of(rule.rows, [](const Row& row) {
      return std::holds_alternative<Cap>(row.body) || std::holds_alternative<Demand>(row.body);
    });
  }

  void check_row(const Row& row) {
    const bool is_unknown = std::holds_alternative<Unknown>(row.body);
    require(row.body.index() != 0, Errc::law_value);
    require(row.regimes.empty() == row.in_force.has_value(), Errc::law_value, "regimes");
    for (const std::string& id : row.regimes) {
      require(regimes_.contains(id), Errc::law_reference, "regimes");
    }
    check_sources(row.sources);
    if (!is_unknown) {
      require(!row.citations.empty(), Errc::law_citation, "citations");
      require(!row.sources.empty(), Errc::law_citation, "sources");
      require(is_known(row.value_status) && row.value_status != ValueStatus::unspecified,
              Errc::law_citation,
              "value_status");
    }
    check_conditions(row.when);
    std::visit([&](const auto& body) { check_body(row, body); }, row.body);
  }

  void check_sources(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
      require(sources_.contains(id), Errc::law_reference, "sources");
    }
  }

  void check_conditions(const std::vector<Condition>& conditions) {
    each("when", conditions, [&](const Condition& condition) {
      require_known(condition.fact, "fact");
      require(!condition.any_of.empty() || !condition.none_of.empty(), Errc::law_value, "any_of");
      check_values(condition.fact, condition.any_of, "any_of");
      check_values(condition.fact, condition.none_of, "none_of");
    });
  }

  void check_values(Fact fact, const std::vector<std::string>& names, std::string_view field) {
    for (const std::string& name : names) {
      require(fact_code(fact, name).has_value(), Errc::law_reference, field);
    }
  }
  void check_codes(std::span<const CodeEntry> list,
                   const std::vector<std::string>& names,
                   std::string_view field) {
    for (const std::string& name : names) {
      require(short_code(list, name).has_value(), Errc::law_reference, field);
    }
  }

  void check_body(const Row&, std::monostate) {}
  void check_body(const Row&, const Note& note) {
    require(note.says.has_value(), Errc::law_value, "note.says");
  }
  void check_body(const Row&, const Unknown& unknown) {
    require(unknown.why.has_value(), Errc::law_value, "unknown.why");
  }

  void check_body(const Row& row, const StatutoryTerm& term) {
    require(is_known(row.counting_status) && row.counting_status != ValueStatus::unspecified,
            Errc::law_citation,
            "counting_status");
    path_.enter("term");
    require_known(term.anchor, "anchor");
    require_known(term.direction, "direction");
    require(!term.done.empty(), Errc::law_value, "done");
    for (const Event done : term.done) require_known(done, "done");
    const bool counted = term.direction == Direction::within ||
                         term.direction == Direction::at_least_before ||
                         term.direction == Direction::every;
    require(counted == term.amount.has_value(), Errc::law_value, "amount");
    if (term.amount) {
      require_known(term.amount->unit, "amount.unit");
      require(term.amount->number != 0, Errc::law_value, "amount.number");
      const bool back = term.direction == Direction::at_least_before;
      const bool hours = term.amount->unit == TermUnit::clock_hour;
      require(term.amount->unit != TermUnit::activity_hour, Errc::law_value, "amount.unit");
      require(!(hours && term.direction != Direction::within), Errc::law_value, "amount.unit");
      require(
          !(back && term.amount->unit == TermUnit::school_year), Errc::law_value, "amount.unit");
    }
    check_codes(entries<ActorKind>(), term.each_addressee, "each_addressee");
    check_codes(entries<ActorKind>(), term.actors, "actors");
    check_anchor_options(term);
    path_.leave();
  }

  void check_anchor_options(const StatutoryTerm& term) {
    require(term.convention.empty() || conventions_.contains(term.convention),
            Errc::law_reference,
            "convention");
    require(
        term.convention.empty() == term.anchor_options.empty(), Errc::law_value, "anchor_options");
    each("anchor_options", term.anchor_options, [&](const AnchorOption& option) {
      require_known(option.event, "event");
      const auto convention =
          std::ranges::find(table_.conventions, term.convention, &Convention::id);
      const auto& options = convention->options;
      require(std::ranges::find(options, option.option, &ConventionOption::id) != options.end(),
              Errc::law_reference,
              "option");
    });
  }

  void check_limit(const std::optional<Limit>& limit, std::string_view field) {
    if (!limit) return;
    path_.enter(field);
    require(limit->of == 0 || limit->number <= limit->of, Errc::law_value, "of");
    require(is_known(limit->unit), Errc::law_reference, "unit");
    path_.leave();
  }

  void check_body(const Row&, const Cap& cap) {
    path_.enter("cap");
    require_known(cap.quantity, "quantity");
    require(cap.at_most || cap.at_least || cap.more_than || cap.less_than, Errc::law_value);
    check_limit(cap.at_most, "at_most");
    check_limit(cap.at_least, "at_least");
    check_limit(cap.more_than, "more_than");
    check_limit(cap.less_than, "less_than");
    path_.leave();
  }

  void check_body(const Row&, const Demand& demand) {
    path_.enter("demand");
    require(!demand.items.empty(), Errc::law_value, "items");
    each("items", demand.items, [&](const DemandItem& item) {
      require_known(item.fact, "fact");
      require(!item.all_of.empty() || !item.any_of.empty() || !item.none_of.empty(),
              Errc::law_value);
      check_values(item.fact, item.all_of, "all_of");
      check_values(item.fact, item.any_of, "any_of");
      check_values(item.fact, item.none_of, "none_of");
      check_conditions(item.when);
    });
    path_.leave();
  }

  void check_body(const Row&, const Counting& counting) {
    path_.enter("counting");
    require_known(counting.quantity, "quantity");
    check_codes(
        entries<CriminalMeasureKind>(), counting.plus_criminal_measures, "plus_criminal_measures");
    check_codes(entries<SuspensionKind>(), counting.minus_suspensions, "minus_suspensions");
    check_codes(entries<SuspensionKind>(), counting.plus_suspensions, "plus_suspensions");
    check_codes(entries<SuspensionKind>(), counting.ended_by_suspensions, "ended_by_suspensions");
    path_.leave();
  }

  /// A bound of what builds up over time needs the rule of the same edition that says what counts.
  void check_countings() {
    each("rules", table_.rules, [&](const Rule& rule) {
      each("rows", rule.rows, [&](const Row& row) {
        const auto* const cap = std::get_if<Cap>(&row.body);
        if (cap == nullptr || !builds_up(cap->quantity)) return;
        for (const std::string& regime : row.regimes) {
          require(is_counted(cap->quantity, regime), Errc::law_missing, "cap.quantity");
        }
      });
    });
  }

  static bool builds_up(Quantity quantity) { return quantity == Quantity::average_total; }

  bool is_counted(Quantity quantity, const std::string& regime) const {
    const auto counts = [&](const Row& row) {
      const auto* const counting = std::get_if<Counting>(&row.body);
      return counting != nullptr && counting->quantity == quantity &&
             std::ranges::count(row.regimes, regime) != 0;
    };
    return std::ranges::any_of(
        table_.rules, [&](const Rule& rule) { return std::ranges::any_of(rule.rows, counts); });
  }

  /// No edition twice under the same conditions, and none left out that was read.
  void check_regimes_of(const Rule& rule) {
    std::set<std::string_view> covered = unread_;
    bool by_regime = false;
    for (std::size_t i = 0; i < rule.rows.size(); ++i) {
      for (const std::string& id : rule.rows[i].regimes) {
        by_regime = true;
        covered.insert(id);
        for (std::size_t j = 0; j < i; ++j) {
          if (!std::ranges::count(rule.rows[j].regimes, id)) continue;
          path_.enter("rows", i);
          require(rule.rows[i].when != rule.rows[j].when, Errc::law_overlap, "regimes");
          path_.leave();
        }
      }
    }
    require(!by_regime || covered.size() == regimes_.size(), Errc::law_gap, "rows");
  }

  /// A case that an edition states stands in the one that amends it, too, unless the rule says that
  /// it is recast, which it says of no other edition.
  void check_cases_of(const Rule& rule) {
    std::set<std::string_view> recast;
    for (const Regime& regime : table_.regimes) {
      const std::size_t lost = first_case_lost(rule, regime);
      if (lost == rule.rows.size()) continue;
      recast.insert(regime.id);
      path_.enter("rows", lost);
      require(std::ranges::count(rule.recast, regime.id) != 0, Errc::law_gap, "when");
      path_.leave();
    }
    for (const std::string& id : rule.recast) {
      require(recast.contains(id), Errc::law_reference, "recast");
    }
  }

  /// The first row of the amended edition whose case the amending one leaves out; of none, how many
  /// rows there are.
  static std::size_t first_case_lost(const Rule& rule, const Regime& regime) {
    const auto is_of = [](const Row& row, const std::string& id) {
      return std::ranges::count(row.regimes, id) != 0;
    };
    const auto is_lost = [&](const Row& row) {
      const bool states_a_case = !std::holds_alternative<Unknown>(row.body);
      return states_a_case && is_of(row, regime.amends) &&
             std::ranges::none_of(rule.rows, [&](const Row& other) {
               return is_of(other, regime.id) && other.when == row.when;
             });
    };
    const auto lost = std::ranges::find_if(rule.rows, is_lost);
    return static_cast<std::size_t>(lost - rule.rows.begin());
  }

  /// Rows by dates under the same conditions are in order, do not overlap and leave no time out.
  void check_dates_of(const Rule& rule) {
    for (std::size_t i = 0; i < rule.rows.size(); ++i) {
      const Row& row = rule.rows[i];
      if (!row.in_force) continue;
      path_.enter("rows", i);
      const auto& force = *row.in_force;
      require(!force.from || !force.to || *force.from <= *force.to, Errc::law_order, "in_force");
      require(force.from || force.from_unknown == Answer::yes, Errc::law_value, "in_force.from");
      require(!(force.from && force.from_unknown == Answer::yes), Errc::law_value, "in_force.from");
      for (std::size_t j = 0; j < i; ++j) {
        const Row& before = rule.rows[j];
        if (!before.in_force || before.when != row.when) continue;
        require(before.in_force->to && force.from, Errc::law_overlap, "in_force");
        require(*before.in_force->to < *force.from, Errc::law_overlap, "in_force");
        const bool is_last = j + 1 == i;
        require(
            !is_last || *before.in_force->to + Days(1) == *force.from, Errc::law_gap, "in_force");
      }
      path_.leave();
    }
  }

  const LawTable& table_;
  FieldPath path_;
  std::set<std::string_view> sources_;
  std::set<std::string_view> conventions_;
  std::set<std::string_view> regimes_;
  std::set<std::string_view> unread_;
  std::set<std::string_view> rules_;
};

}  // namespace

void check_table(const LawTable& table) { TableCheck(table).run(); }

}  // namespace gerove::law::detail
