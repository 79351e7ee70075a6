/// @file
/// The 60 municipalities of Lithuania (savivaldybės): codes and names.
#pragma once

#include <array>
#include <string_view>

namespace gerove {

/// One municipality. Its name is in Lithuanian only: it is a name.
struct MunicipalityName {
  std::string_view code{};  ///< two digits, as in the register of addresses
  std::string_view name{};  ///< official name
};

/// All municipalities in the order of their codes.
inline constexpr std::array municipality_names{
    MunicipalityName{"11", "Alytaus miesto savivaldybė"},
    MunicipalityName{"12", "Birštono savivaldybė"},
    MunicipalityName{"13", "Vilniaus miesto savivaldybė"},
    MunicipalityName{"15", "Druskininkų savivaldybė"},
    MunicipalityName{"18", "Marijampolės savivaldybė"},
    MunicipalityName{"19", "Kauno miesto savivaldybė"},
    MunicipalityName{"21", "Klaipėdos miesto savivaldybė"},
    MunicipalityName{"23", "Neringos savivaldybė"},
    MunicipalityName{"25", "Palangos miesto savivaldybė"},
    MunicipalityName{"27", "Panevėžio miesto savivaldybė"},
    MunicipalityName{"29", "Šiaulių miesto savivaldybė"},
    MunicipalityName{"30", "Visagino savivaldybė"},
    MunicipalityName{"32", "Akmenės rajono savivaldybė"},
    MunicipalityName{"33", "Alytaus rajono savivaldybė"},
    MunicipalityName{"34", "Anykščių rajono savivaldybė"},
    MunicipalityName{"36", "Biržų rajono savivaldybė"},
    MunicipalityName{"38", "Varėnos rajono savivaldybė"},
    MunicipalityName{"39", "Vilkaviškio rajono savivaldybė"},
    MunicipalityName{"41", "Vilniaus rajono savivaldybė"},
    MunicipalityName{"42", "Elektrėnų savivaldybė"},
    MunicipalityName{"43", "Zarasų rajono savivaldybė"},
    MunicipalityName{"45", "Ignalinos rajono savivaldybė"},
    MunicipalityName{"46", "Jonavos rajono savivaldybė"},
    MunicipalityName{"47", "Joniškio rajono savivaldybė"},
    MunicipalityName{"48", "Kalvarijos savivaldybė"},
    MunicipalityName{"49", "Kaišiadorių rajono savivaldybė"},
    MunicipalityName{"52", "Kauno rajono savivaldybė"},
    MunicipalityName{"53", "Kėdainių rajono savivaldybė"},
    MunicipalityName{"54", "Kelmės rajono savivaldybė"},
    MunicipalityName{"55", "Klaipėdos rajono savivaldybė"},
    MunicipalityName{"56", "Kretingos rajono savivaldybė"},
    MunicipalityName{"57", "Kupiškio rajono savivaldybė"},
    MunicipalityName{"58", "Kazlų Rūdos savivaldybė"},
    MunicipalityName{"59", "Lazdijų rajono savivaldybė"},
    MunicipalityName{"61", "Mažeikių rajono savivaldybė"},
    MunicipalityName{"62", "Molėtų rajono savivaldybė"},
    MunicipalityName{"63", "Pagėgių savivaldybė"},
    MunicipalityName{"65", "Pakruojo rajono savivaldybė"},
    MunicipalityName{"66", "Panevėžio rajono savivaldybė"},
    MunicipalityName{"67", "Pasvalio rajono savivaldybė"},
    MunicipalityName{"68", "Plungės rajono savivaldybė"},
    MunicipalityName{"69", "Prienų rajono savivaldybė"},
    MunicipalityName{"71", "Radviliškio rajono savivaldybė"},
    MunicipalityName{"72", "Raseinių rajono savivaldybė"},
    MunicipalityName{"73", "Rokiškio rajono savivaldybė"},
    MunicipalityName{"74", "Rietavo savivaldybė"},
    MunicipalityName{"75", "Skuodo rajono savivaldybė"},
    MunicipalityName{"77", "Tauragės rajono savivaldybė"},
    MunicipalityName{"78", "Telšių rajono savivaldybė"},
    MunicipalityName{"79", "Trakų rajono savivaldybė"},
    MunicipalityName{"81", "Ukmergės rajono savivaldybė"},
    MunicipalityName{"82", "Utenos rajono savivaldybė"},
    MunicipalityName{"84", "Šakių rajono savivaldybė"},
    MunicipalityName{"85", "Šalčininkų rajono savivaldybė"},
    MunicipalityName{"86", "Švenčionių rajono savivaldybė"},
    MunicipalityName{"87", "Šilalės rajono savivaldybė"},
    MunicipalityName{"88", "Šilutės rajono savivaldybė"},
    MunicipalityName{"89", "Širvintų rajono savivaldybė"},
    MunicipalityName{"91", "Šiaulių rajono savivaldybė"},
    MunicipalityName{"94", "Jurbarko rajono savivaldybė"},
};

/// The name of the municipality with a code, or empty when there is none.
constexpr std::string_view municipality_name(std::string_view code) {
  for (const MunicipalityName& municipality : municipality_names) {
    if (municipality.code == code) return municipality.name;
  }
  return {};
}

/// The code of the municipality with exactly this official name, or empty when there is none.
constexpr std::string_view municipality_code(std::string_view name) {
  for (const MunicipalityName& municipality : municipality_names) {
    if (municipality.name == name) return municipality.code;
  }
  return {};
}

}  // namespace gerove
