// Who may read and write a file.
#pragma once

#include <sys/types.h>

#include <string>
#include <system_error>

namespace gerove::wire {

// What a file will have once it is in its place.
struct FilePermissions {
  mode_t mode{};
  gid_t group{};
  bool keep_group = false;  // else that of whoever writes
};

// Those of the file that is replaced; of a new one those that the process gives to files.
FilePermissions permissions_for(const std::string& place);

std::error_code set_permissions(int descriptor, const FilePermissions& wanted);

}  // namespace gerove::wire
