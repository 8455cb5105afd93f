// The learners of this device, in files under one home folder: the door a main opens the vault by.
// Invariant: a learner is there whole or not at all; a try is counted on disk before it is checked.
#pragma once

#include "crypto/passphrase.hpp"
#include "device/vault/disk.hpp"
#include "engine/session/ports.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace pipit::vault {

struct Options {
    std::string home;  // absolute; made when it is not there, the folder above it must be
    // Seconds from a clock nobody can set, which only moves forward: times the waits between tries
    // and the calibration of the key derivation.
    std::function<double()> uptime_s;
    // For scripts, whose clock is what they say: a home is made for these or for people, once, and
    // not_allowed answers the other. It stands in the encrypted device file.
    bool rehearsal = false;
    std::shared_ptr<Disk> disk;  // the system's own when none is given
    // Tests only: these parameters instead of calibrated ones, and as the floor.
    std::optional<crypto::KdfParameters> kdf_for_tests;
};

// Touches no file yet: what is wrong with the home comes out of the first call, as its error.
// now: the day written on receipts of erasures that a power cut interrupted.
std::unique_ptr<engine::Shelf> open_shelf(Options options, engine::Now now);

}  // namespace pipit::vault
