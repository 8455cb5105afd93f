// Fuzz target: a datagram that may be a beacon, an address that was typed, a file name on a stick
// and a list of mounts. Claim: what is taken is written back as the very same.
#include "device/transport/address.hpp"
#include "device/transport/beacon.hpp"
#include "device/transport/stick_folder.hpp"
#include "device/transport/sticks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pipit::transport;
    const std::span<const std::uint8_t> bytes(data, size);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto beacon = decode_beacon(bytes)) {
        const auto again = encode(*beacon);
        if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
    }
    if (const auto address = parse_address(text)) {
        const auto again = parse_address(text_of(*address));
        if (!again || !same_host(*again, *address) || again->port() != address->port())
            std::abort();
    }
    if (const auto item = parse_item(text)) {
        if (file_of(*item) != text || file_of(*item).find('/') != std::string::npos) std::abort();
    }
    for (const auto& folder : removable_folders(text)) {
        if (!folder.starts_with("/media/") && !folder.starts_with("/run/media/") &&
            !folder.starts_with("/mnt/chromeos/removable/"))
            std::abort();
    }
    return 0;
}
