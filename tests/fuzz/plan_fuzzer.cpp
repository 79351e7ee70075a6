// Plans from any bytes. What is read of a text loses no word when it is written again; where
// nothing was wrong or doubtful, reading that gives the same plan. The plan survives its Protobuf
// form. Bytes that are the Protobuf form of a plan are written as text, whatever is in them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../intake/word_bag.hpp"
#include "fuzz/require.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "intake/formats/seen_text.hpp"

namespace {

using gerove::ActivityPlan;
namespace intake = gerove::intake;
using gerove::test::require;

/// Whether each word of a text is written, as often as it stands there.
bool has_all_words(std::string_view written, std::string_view text) {
  const auto words = intake::test::words_of(written);
  for (const auto& [word, times] : intake::test::words_of(text)) {
    const auto found = words.find(word);
    if (found == words.end() || found->second < times) return false;
  }
  return true;
}

/// Whether the words of the bytes are those that people see: no tags, no damaged letters, no
/// control characters that stand for letters.
bool is_plain(std::string_view bytes, const intake::PlanReading& reading) {
  if (!reading.encoding || reading.format == intake::GridFormat::html) return false;
  if (bytes.find("sep=") != bytes.npos) return false;
  for (const gerove::Finding& finding : reading.findings) {
    const bool other_letters =
        finding.code.starts_with("grid.encoding") || finding.code == "grid.text.control";
    if (other_letters || finding.code.ends_with(".more")) return false;
  }
  return true;
}

bool is_doubted(const gerove::Findings& findings) {
  return std::ranges::any_of(findings, [](const gerove::Finding& finding) {
    return finding.severity != gerove::Severity::info;
  });
}

void check_text(std::string_view bytes) {
  intake::PlanReading reading;
  if (intake::try_read_plan(bytes, reading)) return;
  const std::string written = intake::write_plan(reading.plan);
  if (is_plain(bytes, reading)) {
    std::string seen;
    intake::append_seen(seen, intake::decode_text(bytes).text);
    require(has_all_words(written, seen), "a word was lost");
  }
  intake::PlanReading again;
  if (!is_doubted(reading.findings) && is_plain(bytes, reading) &&
      !intake::try_read_plan(written, again)) {
    require(again.plan == reading.plan, "reading what was written gives another plan");
  }
  const auto decoded = gerove::wire::decode<ActivityPlan>(gerove::wire::encode(reading.plan));
  require(decoded == reading.plan, "the Protobuf form gives another plan");
}

void check_record(std::string_view bytes) {
  ActivityPlan plan;
  if (gerove::wire::try_decode(bytes, plan)) return;
  intake::PlanReading reading;
  (void)intake::try_read_plan(intake::write_plan(plan), reading, {.max_bytes = 64 << 20});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_text(bytes);
  check_record(bytes);
  return 0;
}
