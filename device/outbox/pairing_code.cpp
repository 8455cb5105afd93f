// A code is drawn from 32 random bits, of which those that would make some codes likelier are
// thrown away.
#include "device/outbox/pairing_code.hpp"

#include "crypto/random.hpp"
#include "device/outbox/fields.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::outbox {

namespace cbor = engine::cbor;

namespace {

constexpr std::uint32_t codes = 1'000'000;
constexpr std::size_t encoded_max = 16;  // bytes

std::uint32_t random_number() {
    constexpr std::uint32_t fair = UINT32_MAX / codes * codes;
    for (;;) {
        std::uint32_t number = 0;
        for (const std::uint8_t byte : crypto::random_bytes<4>())
            number = number << 8U | byte;
        if (number < fair) return number % codes;
    }
}

}  // namespace

bool is_code(std::string_view typed) {
    return typed.size() == PairingCode::digits_count &&
           std::ranges::all_of(typed, [](char c) { return c >= '0' && c <= '9'; });
}

PairingCode PairingCode::random() {
    PairingCode out;
    std::uint32_t number = random_number();
    for (std::uint32_t place = codes / 10; place > 0; place /= 10) {
        out.digits_.push(static_cast<char>('0' + number / place));
        number %= place;
    }
    return out;
}

void PairingCode::count_try() {
    assert(is_open());
    ++tried_;
}

cbor::Bytes encode(const PairingCode& code) {
    cbor::Writer out(encoded_max);
    out.map(2);
    out.unsigned_integer(1);
    out.text(code.digits_.expose());
    put(out, 2, code.tried_);
    return out.take();
}

engine::Result<PairingCode> decode_code(ByteView bytes) {
    if (const auto held = cbor::check(bytes, encoded_max); !held) return held.error();
    cbor::Reader in(bytes);
    PairingCode out;
    in.map("code", 2);
    in.key("code.digits", 1);
    std::string digits = in.text("code.digits", PairingCode::digits_count);
    if (!is_code(digits)) in.refuse("code.digits", "it is no code");
    out.tried_ = take_number<unsigned>(in, "code.tried", 2, PairingCode::tries_max);
    out.digits_ = engine::SecretText(digits);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(digits.data()), digits.size()});
    return finish(in, "code", std::move(out));
}

}  // namespace pipit::outbox
