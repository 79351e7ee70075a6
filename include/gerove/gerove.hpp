/// @file
/// Everything of `gerove::gerove` at once. (`gerove/wire/archive.hpp` is apart: it needs
/// Boost.Serialization and the target `gerove::archive`.)
#pragma once

#include "gerove/calendar/lithuania.hpp"
#include "gerove/calendar/term_steps.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/municipality.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/domain.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/compare.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/report/table.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/report/year_tables.hpp"
#include "gerove/service/gap.hpp"
#include "gerove/service/match.hpp"
#include "gerove/service/schedule.hpp"
#include "gerove/wire/dictionary.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/records.hpp"
#include "gerove/wire/stream.hpp"
