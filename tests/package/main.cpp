// What a host might do with the library; built by each of the consumers.

#include <cstdio>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/wire/record_codecs.hpp"

int main() {
  const auto imposed = gerove::parse_date("2024-03-07").value();
  const auto due = gerove::calendar::lithuanian_calendar().add_working_days(imposed, 20);

  gerove::Measure measure;
  measure.id = gerove::MeasureId("m-1");
  measure.imposed = imposed;
  const std::string bytes = gerove::wire::encode(measure);
  const auto decoded = gerove::wire::decode<gerove::Measure>(bytes);

  std::printf("%s, %zu bytes, 20 working days end on %s\n",
              decoded.id.value.c_str(),
              bytes.size(),
              gerove::format_date(due).c_str());
}
