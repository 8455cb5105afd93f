// Fuzz target: the packets between the app and pipit-sync, both ways. Claim: bytes that are taken
// are written back as the very same bytes, no packet goes both ways, and no name of a file that is
// taken leads out of its folder.
#include "engine/classroom/post.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using Bytes = std::span<const std::uint8_t>;

template <class Packet>
bool is_taken(const Result<Packet>& read, Bytes bytes) {
    if (!read.ok()) {
        if (read.error().where.empty()) std::abort();  // every refusal names its place
        return false;
    }
    const auto again = post::encode(*read);
    if (!again.ok()) std::abort();
    if (!std::equal(again->begin(), again->end(), bytes.begin(), bytes.end())) std::abort();
    return true;
}

void check_name(const std::string& name) {
    if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes bytes(data, size);
    const auto to = post::decode_to_sync(bytes);
    const auto from = post::decode_from_sync(bytes);
    const bool goes_there = is_taken(to, bytes);
    if (is_taken(from, bytes) && goes_there) std::abort();
    if (!goes_there) return 0;
    if (const auto* write = std::get_if<post::StickWrite>(&*to)) check_name(write->name);
    if (const auto* remove = std::get_if<post::StickRemove>(&*to)) {
        for (const std::string& name : remove->names)
            check_name(name);
    }
    return 0;
}
