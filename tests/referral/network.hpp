// What terms of referrals rest on in tests.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/referral/terms.hpp"
#include "referral/referrals.hpp"
#include "support/record_sets.hpp"

namespace gerove::test {

/// A municipality with a school and a centre that belongs to its administration.
class Network {
 public:
  Network() {
    Municipality municipality;
    municipality.id = MunicipalityId("savivaldybe");
    municipality.council_first_met = on(2023, 4, 14);
    records_.push_back(record_of(municipality));
    add(school, {});
    add(centre, InstitutionId("administracija"));
  }

  /// Adds terms that the municipality agreed from a day on.
  void agree(const std::vector<AgreedTerm>& terms, Date from = on(2020, 1, 1)) {
    Parameters parameters;
    parameters.id = ParametersId("parametrai-" + format_date(from));
    parameters.municipality_id = MunicipalityId("savivaldybe");
    parameters.valid.emplace();
    parameters.valid->start = from;
    parameters.source = "Išgalvotas susitarimas";
    parameters.agreed_terms = terms;
    records_.push_back(record_of(parameters));
  }

  /// Puts another law in the place of Lithuania's.
  void judge_by(law::Law law) { law_ = std::move(law); }

  /// What terms are counted with, as long as the network lives and nothing is added.
  referral::Setting setting() const {
    set_ = set_of(records_);
    context_.emplace(set_);
    return {*context_, law_, calendar_};
  }

 private:
  void add(const InstitutionId& id, const InstitutionId& parent) {
    Institution institution;
    institution.id = id;
    institution.parent_id = parent;
    institution.municipality_id = MunicipalityId("savivaldybe");
    records_.push_back(record_of(institution));
  }

  std::vector<Record> records_;
  mutable RecordSet set_;
  mutable std::optional<law::Context> context_;
  law::Law law_ = law::lithuanian_law();
  calendar::Calendar calendar_ = calendar::lithuanian_calendar();
};

inline AgreedTerm agreed(std::string rule, std::uint32_t amount, TermUnit unit) {
  AgreedTerm term;
  term.rule = std::move(rule);
  term.amount = amount;
  term.unit = unit;
  return term;
}

}  // namespace gerove::test
