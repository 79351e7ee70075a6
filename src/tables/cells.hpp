// What every table is made with.
#pragma once

#include "gerove/report/table.hpp"
#include "report/code_word.hpp"

namespace gerove::tables {

using report::Cell;
using report::date_cell;
using report::make_table;
using report::number_cell;
using report::text_cell;
using report::Word;

}  // namespace gerove::tables
