// crypto_kdf_derive_from_key with subkey 1 of an 8-byte context each.
#include "crypto/subkey.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

namespace {

const char* context(Purpose purpose) {
    switch (purpose) {
    case Purpose::database:
        return "PIPDATA1";
    case Purpose::journal:
        return "PIPJRNL1";
    case Purpose::ledger:
        return "PIPLEDG1";
    case Purpose::backup:
        return "PIPBACK1";
    case Purpose::device_database:
        return "PIPDEVD1";
    case Purpose::device_ledger:
        return "PIPDEVL1";
    case Purpose::device_slots:
        return "PIPDEVT1";
    case Purpose::device_signing:
        return "PIPDEVS1";
    case Purpose::class_slots:
        return "PIPLOCK1";
    case Purpose::class_lock:
        return "PIPCLKY1";
    }
    return nullptr;
}

}  // namespace

Key subkey(const Key& from, Purpose purpose) {
    static_assert(crypto_kdf_CONTEXTBYTES == 8 && crypto_kdf_KEYBYTES == 32);
    start();
    return Key::made_by([&](auto out) {
        crypto_kdf_derive_from_key(out.data(), out.size(), 1, context(purpose),
                                   from.expose().data());
    });
}

}  // namespace pipit::crypto
