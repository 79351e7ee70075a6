// What is said of a format that is not built in.
#include "intake/formats/format.hpp"

namespace gerove::intake {

#ifdef GEROVE_OFFICE
void read_ods(std::string_view, ReadingBuilder& reading) { reading.fail(Errc::intake_unavailable); }
void read_odt(std::string_view, ReadingBuilder& reading) { reading.fail(Errc::intake_unavailable); }
#endif

}  // namespace gerove::intake
