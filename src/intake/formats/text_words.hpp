/// @file
/// Words and signs by which lines of a text tell what they are.
#pragma once

#include <string_view>

namespace gerove::intake {

/// Whether a text is nothing but the sign of a list: a bullet, a dash, a square.
bool is_bullet(std::string_view text);

/// Whether a line begins with such a sign.
bool begins_with_bullet(std::string_view text);

/// Whether a line says who made, saw or approved a document: PARENGĖ, SUDERINTA, (parašas).
bool is_signature(std::string_view text);

}  // namespace gerove::intake
