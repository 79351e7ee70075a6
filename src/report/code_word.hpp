// Values of code lists as cells: short names for programs, labels for people.
#pragma once

#include "gerove/core/code_list.hpp"
#include "gerove/report/table.hpp"

namespace gerove {

/// A value as a cell.
template <CodeList E>
report::Word word_of(E value, Language language) {
  return {short_name(value), label_in(value, language)};
}

}  // namespace gerove
