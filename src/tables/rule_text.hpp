// Rules of law in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gerove/core/text.hpp"
#include "gerove/law/law.hpp"

namespace gerove::tables {

/// A text of a law table in a language; empty without text.
std::string text_of(const std::optional<law::LawText>& text, Language language);

/// What a row says, in a few words: `2 working days`, `age at the end: at most 18 years`,
/// `unknown`.
std::string value_text(const law::Row& row, Language language);
/// All that a row says, a line each; conditions are not among it.
std::vector<std::string> statements(const law::Row& row, const law::Law& law, Language language);
/// The conditions of a row, each as `fact: one value, another`.
std::vector<std::string> conditions(const law::Row& row, Language language);
/// When a row applies: `R4a, R4b` or `2018-07-01 – 2020-12-31`.
std::string edition_text(const law::Row& row, Language language);
/// The kind of a row's content, for programs: term, cap, demand, counting, note, unknown.
std::string row_kind(const law::Row& row);

}  // namespace gerove::tables
