// Names of files that findings tell, shared by all that was read from them.
#pragma once

#include <memory>
#include <string>

namespace gerove::report {

/// The name of a file; null when nobody told it.
using FileName = std::shared_ptr<const std::string>;

inline const std::string& text_of(const FileName& file) {
  static const std::string untold;
  return file == nullptr ? untold : *file;
}

}  // namespace gerove::report
