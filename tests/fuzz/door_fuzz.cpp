// Fuzz target: what is said at the door, either way, and as an envelope that nobody sealed. Claim:
// what is taken is written back as the very same bytes; an envelope that is not the teacher's
// answer opens as nothing, and neither does a key file that they did not sign.
#include "crypto/random.hpp"
#include "device/outbox/class_key.hpp"
#include "device/outbox/door_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::engine::classroom;

namespace {

void require_same(const Bytes& again, std::span<const std::uint8_t> bytes) {
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
}

const Link& a_link() {
    static const auto pair = crypto::X25519KeyPair::random();
    static const Link link{
        {{}, Agreed::random()}, {}, crypto::X25519KeyPair::random(), pair.public_key()};
    return link;
}

const crypto::PublicKey& the_teachers_key() {
    static const auto key = crypto::SigningKey(crypto::random_key()).public_key();
    return key;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::span<const std::uint8_t> bytes(data + 1, size - 1);
    switch (data[0] % 7) {
    case 0:
        if (const auto request = decode_door_request(bytes)) require_same(encode(*request), bytes);
        break;
    case 1:
        if (const auto answer = decode_door_answer(bytes)) require_same(encode(*answer), bytes);
        break;
    case 2:
        if (const auto body = decode_forgot(bytes)) require_same(encode(*body), bytes);
        break;
    case 3:
        if (const auto body = decode_forgot_answer(bytes)) require_same(encode(*body), bytes);
        break;
    case 5:
        if (const auto body = decode_class_key(bytes)) require_same(encode(*body), bytes);
        break;
    case 6:
        // Nobody but the teacher makes one.
        if (read_class_key_file(bytes, a_link().offer.of_class.id, the_teachers_key()))
            std::abort();
        break;
    default:
        if (open_door_answer(a_link().own, a_link(), bytes)) std::abort();
    }
    return 0;
}
