// Which actors took part in a sitting, in one look for all its agenda items.
#pragma once

#include <vector>

#include "gerove/domain/sitting.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

/// Kinds of actors at a sitting.
struct SittingActors {
  explicit SittingActors(const Sitting& sitting);

  CodeSet present{};            ///< who were there
  CodeSet exempt{};             ///< who need not have been
  CodeSet warned{};             ///< whom somebody warned of the consequences of absence
  bool all_warned = false;      ///< a notice did
  std::vector<CodeSet> absent;  ///< who had to come and did not, together one person; each once
};

}  // namespace gerove::law
