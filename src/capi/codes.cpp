// Code lists, fields, failures; personal and legal entity codes.
#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "capi/arguments.hpp"
#include "gerove/law/deadline.hpp"
#include "gerove/referral/state.hpp"
#include "gerove/tables/dictionary.hpp"
#include "gerove/tables/verdicts.hpp"

namespace gerove::capi {

namespace {

/// Those of the records, and those that results have beside them.
std::vector<wire::DictionaryCode> all_codes() {
  std::vector<wire::DictionaryCode> codes = wire::dictionary().codes;
  std::ranges::move(wire::codes_of(entries<referral::ReferralState>()), std::back_inserter(codes));
  std::ranges::move(wire::codes_of(entries<law::DeadlineState>()), std::back_inserter(codes));
  return codes;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::wire::DictionaryCode;

int32_t gerove_codes(gerove_context* context, const char* list, gerove_table** out) {
  return run(context, [&](Context& own) {
    std::vector<DictionaryCode> codes = all_codes();
    if (list != nullptr) {
      std::erase_if(codes, [&](const DictionaryCode& code) { return code.list != list; });
      if (codes.empty()) fail_argument("list");
    }
    return give_table(out, gerove::tables::codes(codes, own.language));
  });
}

int32_t gerove_dictionary(gerove_context* context, gerove_table** out) {
  return run(context, [&](Context& own) {
    const auto dictionary = gerove::wire::dictionary();
    return give_table(out, gerove::tables::fields(dictionary.fields, own.language));
  });
}

int32_t gerove_failures(gerove_context* context, gerove_table** out) {
  return run(context,
             [&](Context& own) { return give_table(out, gerove::tables::failures(own.language)); });
}

int32_t gerove_check_codes(gerove_context* context,
                           const char* codes,
                           size_t size,
                           gerove_table** out) {
  return run(context, [&](Context& own) {
    const auto words = words_of(bytes_of(codes, size, "codes"));
    return give_table(out, gerove::tables::verdicts(words, own.language));
  });
}
