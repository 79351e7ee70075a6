// Which sitting a step of a procedure is about.
#pragma once

#include <span>

#include "gerove/domain/procedure.hpp"
#include "gerove/law/context.hpp"

namespace gerove::law {

/// The sitting that a step is about if it names none: the procedure's only one, else for a notice
/// the next, for what follows a sitting the one before; null if it cannot be told.
/// @param items of the procedure, by the days of their sittings
const Sitting* sitting_of(const Step& step, std::span<const ItemOfProcedure> items);

/// Whether a step is about a sitting: the one that it names, or else as above.
bool is_about(const Step& step, const Sitting& sitting, std::span<const ItemOfProcedure> items);

/// Whether a procedure has so many steps that those of each sitting had better be found once.
bool has_many_steps(const Procedure& procedure);

}  // namespace gerove::law
