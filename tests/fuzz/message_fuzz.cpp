// Fuzz target: the contract's messages, both ways. Claim: bytes that are taken are written back as
// the very same bytes; an unknown kind is kept as it came; nothing goes both ways but what nobody
// knows.
#include "engine/classroom/message.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using Bytes = std::span<const std::uint8_t>;

// Whether it was taken as a message that is known.
template <class Message>
bool is_known(const Result<Message>& read, Bytes bytes) {
    if (!read.ok()) {
        if (read.error().where.empty()) std::abort();  // every refusal names its place
        return false;
    }
    if (const auto* other = std::get_if<OtherMessage>(&*read)) {
        if (!std::equal(other->bytes.begin(), other->bytes.end(), bytes.begin(), bytes.end()))
            std::abort();
        if (encode_message(*read).ok()) std::abort();
        return false;
    }
    const auto again = encode_message(*read);
    if (!again.ok()) std::abort();
    if (!std::equal(again->begin(), again->end(), bytes.begin(), bytes.end())) std::abort();
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes bytes(data, size);
    const auto up = decode_child_message(bytes);
    const auto down = decode_teacher_message(bytes);
    const bool is_up = is_known(up, bytes);
    if (is_known(down, bytes) && is_up) std::abort();
    if (is_up) {
        for (const std::string& id : fields_of_message(*up)) {
            if (id.empty()) std::abort();
        }
    }
    return 0;
}
