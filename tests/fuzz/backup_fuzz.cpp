// Fuzz target: a teacher's backup, as a stick brings it. Claim: content that is taken is written
// back as the very same bytes; a file that no key sealed is refused with its place named, whatever
// its header asks for.
#include "device/vault/backup.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pipit;
    const std::span<const std::uint8_t> bytes(data, size);
    if (const auto content = vault::decode_backup(bytes); content) {
        const auto again = vault::encode_backup(*content);
        if (!std::ranges::equal(again, bytes)) std::abort();
    } else if (content.error().where.empty()) {
        std::abort();
    }
    const auto lock = vault::read_backup_lock(bytes, crypto::kdf_floor);
    if (lock && !crypto::is_acceptable(lock->kdf)) std::abort();
    const auto key = crypto::Key::made_by([](auto out) { std::ranges::fill(out, 7); });
    if (vault::open_backup(bytes, key).ok()) std::abort();
    return 0;
}
