// The options of conventions that hold in an assessment.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "gerove/calendar/counting_rules.hpp"
#include "gerove/domain/parameters.hpp"
#include "law/table/compiled_law.hpp"
#include "law/table/conventions.hpp"

namespace gerove::law {

/// The option of each convention.
class Choices {
 public:
  /// The options that the table takes when nobody chooses.
  explicit Choices(const detail::CompiledLaw& law);
  bool operator==(const Choices&) const = default;

  /// Takes the choices of parameters.
  /// @return the first choice that the table does not have, by its index, or nothing
  std::optional<std::size_t> take(const Parameters& parameters);

  /// The chosen option of a convention that the engine knows; the first one when the table has no
  /// such convention.
  template <class Option>
  Option option() const {
    const detail::CompiledConvention& known = law_->known<Option>();
    if (known.convention == nullptr) return Option{};
    return static_cast<Option>(known.values[options_[number_of(*known.convention)]]);
  }
  /// The chosen option of a convention of the table.
  const ConventionOption& option(const Convention& convention) const;
  /// A convention that the engine knows, or null when the table has none.
  template <class Option>
  const Convention* convention() const {
    return law_->known<Option>().convention;
  }
  /// The same choices but for one convention.
  Choices with(const Convention& convention, std::size_t option) const;

  /// Whether a term that ends on a rest day goes on to a working day.
  calendar::EndRoll roll(bool material) const {
    const Roll rolls = option<Roll>();
    return rolls == Roll::all || (rolls == Roll::procedural && !material)
               ? calendar::EndRoll::forward
               : calendar::EndRoll::none;
  }

 private:
  std::size_t number_of(const Convention& convention) const {
    return static_cast<std::size_t>(&convention - law_->table.conventions.data());
  }

  const detail::CompiledLaw* law_;
  std::array<std::uint8_t, detail::most_conventions> options_{};
};

}  // namespace gerove::law
