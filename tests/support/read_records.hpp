// Files of tests, read whole.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "gerove/domain/record.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::test {

/// All records of a file under tests/data.
inline std::vector<Record> read_records(const std::string& name) {
  std::vector<Record> records;
  auto reader = wire::RecordReader::open(std::string(GEROVE_TEST_DATA) + '/' + name);
  for (Record record; reader.next(record);) {
    records.push_back(record);
  }
  return records;
}

/// A file of tests/golden as it is.
inline std::string read_golden(const std::string& name) {
  std::ifstream in(std::string(GEROVE_TEST_DATA) + "/../golden/" + name, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

/// A record of one content.
template <class T>
Record record_of(T content) {
  Record record;
  record.content = std::move(content);
  return record;
}

/// A day that exists.
inline Date on(int year, int month, int day) { return *make_date(year, month, day); }

}  // namespace gerove::test
