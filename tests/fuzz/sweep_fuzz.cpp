// Fuzz target: bytes an auditor looks through, as a disk's and as a file's. Claim: nothing crashes
// or hangs, every hit lies inside what was looked through, a canary that is there is found where it
// first stands, and a partition is never read past its numbers.
#include "device/auditor/image.hpp"
#include "device/auditor/noise.hpp"
#include "device/auditor/sweep.hpp"
#include "tests/fuzz/files.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace pipit;
using fuzz::demand;

constexpr std::string_view canary = "Zuri";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    static const audit::Needles needles = audit::needles_for({std::string(canary)}, {});
    const auto source = audit::source_of(bytes);
    std::uint64_t first = size;
    const auto swept = audit::sweep(*source, needles, [&](const audit::Hit& hit) {
        demand(hit.at < size);
        const bool plain =
            hit.sign == audit::canary && hit.inside.empty() && hit.encoding == "UTF-8";
        if (plain) first = std::min(first, hit.at);
    });
    demand(swept.ok());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    demand(first == std::min<std::uint64_t>(text.find(canary), size));
    for (const audit::Part& part : audit::parts_of(*source))
        demand(part.from <= part.to);
    if (size > 0) (void)audit::spread_of(bytes);
    (void)audit::text_in(bytes);
    return 0;
}
