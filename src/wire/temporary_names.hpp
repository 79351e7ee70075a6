// Names of files that are being written, beside the place that they will take.
#pragma once

#include <string>

namespace gerove::wire {

// `office.gerove.gerove-4711-0.tmp` for the first one of process 4711.
std::string temporary_name(const std::string& place, int number);

// Whether a new file is this writer's, and not taken away by another before it was locked. The
// lock ends with the process, however that ends.
bool claim_temporary(int descriptor);

// Removes the temporary files of a place whose writers are gone.
void remove_leftovers(const std::string& place);

// The folder of a place.
std::string folder_of(const std::string& place);

}  // namespace gerove::wire
