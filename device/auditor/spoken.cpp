// See spoken.hpp.
#include "device/auditor/spoken.hpp"

#include "crypto/envelope.hpp"
#include "device/outbox/pairing.hpp"

#include <algorithm>
#include <string_view>

namespace pipit::audit {

namespace {

constexpr std::size_t length_bytes = 4;
constexpr std::size_t frame_bytes_max = 33'000;

std::size_t length_at(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::size_t out = 0;
    for (std::size_t i = length_bytes; i-- > 0;)
        out = out << 8 | bytes[at + i];
    return out;
}

}  // namespace

Spoken read_spoken(std::span<const std::uint8_t> bytes) {
    Spoken out;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t left = bytes.size() - at;
        const std::size_t size = left < length_bytes ? 0 : length_at(bytes, at);
        if (left >= length_bytes && (size == 0 || size > frame_bytes_max)) {
            out.odd_at = at;
            return out;
        }
        if (left < length_bytes || left - length_bytes < size) {
            out.cut_at = at;
            return out;
        }
        auto frame = outbox::decode_contact_frame(bytes.subspan(at + length_bytes, size));
        if (!frame) {
            out.odd_at = at;
            return out;
        }
        out.frames.push_back({at, length_bytes + size, std::move(frame).value()});
        at += length_bytes + size;
    }
    return out;
}

std::vector<std::span<const std::uint8_t>> envelopes_in(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view magic = "PIPE";
    std::vector<std::span<const std::uint8_t>> out;
    for (auto at = bytes.begin();;) {
        at = std::search(at, bytes.end(), magic.begin(), magic.end());
        if (at == bytes.end()) return out;
        const auto rest = bytes.subspan(static_cast<std::size_t>(at - bytes.begin()));
        std::size_t step = magic.size();
        for (const crypto::EnvelopeSize size : crypto::envelope_sizes) {
            const std::size_t whole = crypto::envelope_bytes(size);
            if (rest.size() < whole || !crypto::read_envelope_header(rest.first(whole))) continue;
            out.push_back(rest.first(whole));
            step = whole;
        }
        at += static_cast<std::ptrdiff_t>(step);
    }
}

bool is_pairing_message(std::span<const std::uint8_t> message, bool to_teacher) {
    using Number = outbox::PairingMessage;
    if (message.empty()) return false;
    const std::size_t body = message.size() - 1;
    constexpr std::size_t side_bytes = 21, offer_bytes_max = 600;
    switch (static_cast<Number>(message[0])) {
    case Number::ask:
        return to_teacher && body == 0;
    case Number::childs_share:
        return to_teacher && body == 32;
    case Number::childs_proof:
        return to_teacher && body == 64;
    case Number::childs_hello:
        return to_teacher && body == 48;
    case Number::childs_side:
        return to_teacher && body == 64 + side_bytes;
    case Number::kept:
        return to_teacher && body == 16;
    case Number::ask_for_card:
        return to_teacher && body == 8;
    case Number::session:
        return !to_teacher && body == 16;
    case Number::teachers_share:
        return !to_teacher && body == 32;
    case Number::teachers_proof:
        return !to_teacher && body == 64;
    case Number::teachers_hello:
        return !to_teacher && body == 96;
    case Number::offer:
        return !to_teacher && body > 16 && body <= offer_bytes_max;
    case Number::refusal:
        return !to_teacher && body == 1;
    case Number::card:
        return !to_teacher && body == 32;
    }
    return false;
}

}  // namespace pipit::audit
