// The control of a search for plaintext: a database without a key, in which the search must find
// what it must not find in the vault. Invariant: nothing of a learner is ever written by it.
#pragma once

#include "engine/result.hpp"

#include <string>
#include <vector>

namespace pipit::vault {

// Writes an unencrypted database with these texts into `folder`, which must be there and empty.
engine::Result<engine::Done> write_plain_control(const std::string& folder,
                                                 const std::vector<std::string>& texts);

}  // namespace pipit::vault
