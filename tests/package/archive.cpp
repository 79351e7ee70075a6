// A host that keeps a snapshot in an archive of Boost.Serialization.

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <cstdio>
#include <sstream>

#include "gerove/domain/measure.hpp"
#include "gerove/wire/archive.hpp"

int main() {
  gerove::Measure measure;
  measure.id = gerove::MeasureId("m-1");

  std::stringstream snapshot;
  boost::archive::text_oarchive out(snapshot);
  gerove::archive::save(out, measure);

  gerove::Measure restored;
  boost::archive::text_iarchive in(snapshot);
  gerove::archive::load(in, restored);
  std::printf("%s restored\n", restored.id.value.c_str());
}
