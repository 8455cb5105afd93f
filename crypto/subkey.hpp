// Keys made from keys by crypto_kdf (BLAKE2b), one context for one purpose.
// Invariant: no two purposes share a key, and none leads back to the key it was made from.
#pragma once

#include "crypto/secret.hpp"

namespace pipit::crypto {

enum class Purpose {
    database,         // a learner's notebook.db, from the learner's key
    journal,          // its hash chain and the head in the slots file
    ledger,           // the chain of what left
    backup,           // a copy that moves to another device
    device_database,  // device.db, from the device secret
    device_ledger,    // the chain of erasure receipts in device.db
    device_slots,     // the seal on a learner's slots file, which is checked before a try
    device_signing,   // the seed of the device's signing key
    class_slots,      // the class's key's wrap around the slots of a slots file
    class_lock,       // the class's key, from the seed of the class's signing key
};

Key subkey(const Key& from, Purpose purpose);

}  // namespace pipit::crypto
