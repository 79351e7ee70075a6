// Plans from any bytes. What is read loses no word when it is written again, and reading that gives
// the same plan; the plan survives its Protobuf form. Bytes that are the Protobuf form of a plan
// are written as text, whatever is in them.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../intake/word_bag.hpp"
#include "fuzz/require.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace {

using gerove::ActivityPlan;
namespace intake = gerove::intake;
using gerove::test::require;

void check_text(std::string_view bytes) {
  intake::PlanReading reading;
  if (intake::try_read_plan(bytes, reading)) return;
  const std::string text = intake::decode_text(bytes).text;
  const std::string written = intake::write_plan(reading.plan);
  require(intake::test::words_of(written) == intake::test::words_of(text), "a word was lost");

  const auto again = intake::read_plan(written);
  require(again.plan == reading.plan, "reading what was written gives another plan");
  require(intake::write_plan(again.plan) == written, "writing is not stable");

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
