// The protocols built from a disk's single steps. Invariant: each step's error ends the protocol
// and is passed on.
#include "device/vault/disk.hpp"

#include <algorithm>

namespace pipit::vault {

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

Result<Done> Disk::write_durably(const std::string& path, std::span<const std::uint8_t> bytes) {
    const std::string temporary = path + ".new";
    if (auto written = write(temporary, bytes); !written) {
        (void)remove(temporary);
        return written;
    }
    if (auto synced = sync(temporary); !synced) {
        (void)remove(temporary);
        return synced;
    }
    if (auto renamed = rename(temporary, path); !renamed) {
        (void)remove(temporary);
        return renamed;
    }
    return sync_folder(folder_of(path));
}

Result<Done> Disk::make_folder_durably(const std::string& path) {
    if (auto made = make_folder(path); !made) {
        return made;
    }
    return sync_folder(folder_of(path));
}

Result<Done> Disk::destroy(const std::string& path) {
    if (!exists(path)) {
        return Done{};
    }
    const auto length = size(path);
    if (!length) {
        return remove(path);  // a link to nowhere
    }
    // Nobody's notebook is near this size; a larger file is removed without being read into memory.
    constexpr std::uint64_t overwritten_max = 256U << 20;
    const Bytes zeros(static_cast<std::size_t>(std::min(length.value(), overwritten_max)));
    const auto written = write(path, zeros);
    if (written) {
        if (auto synced = sync(path); !synced) {
            return synced;
        }
    }
    return remove(path);
}

}  // namespace pipit::vault
