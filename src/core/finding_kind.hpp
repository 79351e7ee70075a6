// What a finding of one kind says: each area has one table of these.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/finding.hpp"

namespace gerove {

/// Code, weight and words of a kind of finding. `{0}`, `{1}` in the words stand for arguments.
struct FindingKind {
  std::string_view code;
  Severity severity;
  Text text;
};

/// The words with the arguments put in.
inline std::string fill(std::string_view words, std::initializer_list<std::string_view> arguments) {
  std::string filled;
  while (!words.empty()) {
    const bool holder = words.size() >= 3 && words[0] == '{' && words[2] == '}' &&
                        words[1] >= '0' && words[1] < '0' + static_cast<int>(arguments.size());
    if (holder) {
      filled += arguments.begin()[words[1] - '0'];
      words.remove_prefix(3);
    } else {
      filled += words[0];
      words.remove_prefix(1);
    }
  }
  return filled;
}

/// A finding whose words are the same in every case.
inline Finding make_finding(const FindingKind& kind, std::string record, std::string path = {}) {
  Finding finding;
  finding.severity = kind.severity;
  finding.code = kind.code;
  finding.path = std::move(path);
  finding.record = std::move(record);
  finding.text = {std::string(kind.text.lt), std::string(kind.text.en)};
  return finding;
}

}  // namespace gerove
