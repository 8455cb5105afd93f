// What a learner's device and the teacher's say to each other while nobody is signed in, so outside
// of every learner's stream. docs/formats/message.md has the bytes. Invariant: decode takes exactly
// what encode writes; a word goes one way only; no door word decodes as a frame, and no frame as a
// door word.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pipit::engine::classroom {

// What is said; a number once given is never given again.
enum class DoorWord : std::uint8_t {
    forgot = 1,             // to the teacher: a secret was forgotten, or tries are used up
    forgot_answer = 2,      // to the device
    class_key_request = 3,  // to the teacher
    class_key = 4,          // to the device
    newcomer = 5,           // to the teacher: somebody comes from another computer
    newcomer_answer = 6,    // to the device
    move_part = 7,          // to the device
    newcomer_declined = 8,  // to the device: the teacher says no to who came. No body
};

using DoorKey = std::array<std::uint8_t, 32>;  // X25519, public

struct DoorRequest {  // device to teacher
    DoorWord word = DoorWord::forgot;
    DoorKey reply_to{};  // made for this one request: the answer is sealed to it
    cbor::Bytes body;    // 0..cbor::payload_max bytes
    bool operator==(const DoorRequest&) const = default;
};
struct DoorAnswer {  // teacher to device
    DoorWord word = DoorWord::forgot_answer;
    cbor::Bytes body;
    bool operator==(const DoorAnswer&) const = default;
};
// The word must go this way. bad_input names the field that does not hold: also for a word that
// goes the other way, or that is none.
cbor::Bytes encode(const DoorRequest& request);
cbor::Bytes encode(const DoorAnswer& answer);
Result<DoorRequest> decode_door_request(std::span<const std::uint8_t> bytes);
Result<DoorAnswer> decode_door_answer(std::span<const std::uint8_t> bytes);

// ---- bodies
inline constexpr std::size_t sealed_key_bytes_max = 256;  // of a slot, or of what is made of it

// Of DoorWord::forgot.
struct Forgot {
    cbor::Bytes slot;     // the recovery slot, 1..sealed_key_bytes_max bytes
    DoorKey reseal_to{};  // what the notebook's key is to be sealed to
    bool operator==(const Forgot&) const = default;
};
// Of DoorWord::forgot_answer.
struct ForgotAnswer {
    enum class Said : std::uint8_t {
        unlock = 0,    // all tries are forgiven
        reset = 1,     // the box opens the notebook
        declined = 2,  // ask your teacher yourself
    };
    Said said = Said::declined;
    cbor::Bytes box;  // of a reset: 1..sealed_key_bytes_max bytes; else empty
    bool operator==(const ForgotAnswer&) const = default;
};
// Of DoorWord::class_key; a class_key_request has no body. `key` is wiped by whoever holds it.
struct ClassKeySaid {
    static constexpr std::size_t key_bytes = 32;
    bool on = false;  // whether the class locks its devices
    cbor::Bytes key;  // key_bytes; empty, and not on: this class never had one
    bool operator==(const ClassKeySaid&) const = default;
};
cbor::Bytes encode(const Forgot& body);
cbor::Bytes encode(const ForgotAnswer& body);
cbor::Bytes encode(const ClassKeySaid& body);
Result<Forgot> decode_forgot(std::span<const std::uint8_t> bytes);
Result<ForgotAnswer> decode_forgot_answer(std::span<const std::uint8_t> bytes);
Result<ClassKeySaid> decode_class_key(std::span<const std::uint8_t> bytes);

// The keys of what is said and of each word's body, and the rows of engine/report/fields they stand
// for. `word` 0: of every word.
struct DoorField {
    std::uint64_t word = 0;
    std::uint64_t key = 0;
    std::string_view id;
};
std::span<const DoorField> door_fields();

}  // namespace pipit::engine::classroom
