// Fuzz target: the bytes of a TCP connection. Claim: however they are cut into pieces, the frames
// that come out are those of the whole, never longer than a frame may be, and written out again
// they are the very bytes that came in, up to a length that cannot be.
#include "device/transport/frames.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using namespace pipit::transport;

struct Read {
    Bytes again;  // the frames, as they would be sent
    bool refused = false;
};

Read read(std::span<const std::uint8_t> bytes, std::size_t piece) {
    FrameReader reader;
    Read out;
    while (!bytes.empty()) {
        if (reader.wanted() == 0) std::abort();
        const std::size_t most = std::min({piece, reader.wanted(), bytes.size()});
        if (!reader.add(bytes.first(most))) {
            if (reader.wanted() != 0 || reader.is_whole()) std::abort();
            out.refused = true;
            return out;
        }
        bytes = bytes.subspan(most);
        if (!reader.is_whole()) continue;
        const Bytes frame = reader.take();
        if (frame.empty() || frame.size() > frame_bytes_max) std::abort();
        const auto header = frame_header(frame.size());
        out.again.insert(out.again.end(), header.begin(), header.end());
        out.again.insert(out.again.end(), frame.begin(), frame.end());
    }
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    const Read whole = read(bytes, size);
    const Read cut = read(bytes, size % 7 + 1);
    if (whole.again != cut.again || whole.refused != cut.refused) std::abort();
    if (whole.again.size() > size) std::abort();
    if (!std::equal(whole.again.begin(), whole.again.end(), bytes.begin())) std::abort();
    return 0;
}
