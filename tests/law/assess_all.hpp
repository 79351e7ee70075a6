// All records of a situation held against the law.
#pragma once

#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/law/assess.hpp"
#include "support/record_sets.hpp"

namespace gerove::test {

inline const calendar::Calendar& lithuania() {
  static const calendar::Calendar calendar = calendar::lithuanian_calendar();
  return calendar;
}

inline const law::Law& lithuanian_law() {
  static const law::Law law = law::lithuanian_law();
  return law;
}

/// What is around a record that is alone.
inline const law::Context& nothing_around() {
  static const RecordSet none;
  static const law::Context context(none);
  return context;
}

/// The deadlines and findings of all records that the law looks at.
inline law::Assessment assess_all(const std::vector<Record>& records,
                                  const law::Law& law,
                                  Date as_of,
                                  const calendar::Calendar& calendar = lithuania()) {
  const RecordSet set = set_of(records);
  const law::Context context(set);
  law::Assessment all;
  const auto add = [&](const auto& record) {
    law::Assessment one = law::assess(record, context, law, calendar, as_of);
    std::ranges::move(one.deadlines, std::back_inserter(all.deadlines));
    std::ranges::move(one.findings, std::back_inserter(all.findings));
  };
  for (const Record& record : records) {
    std::visit(
        [&]<class T>(const T& content) {
          if constexpr (requires { law::assess(content, context, law, calendar, as_of); }) {
            add(content);
          }
        },
        record.content);
  }
  return all;
}

}  // namespace gerove::test
