// The six digits on the teacher's screen. Invariant: at most three confirmations are ever looked at
// for one code, whatever is killed or restarted; a code that paired a device pairs no other.
#pragma once

#include "device/outbox/link.hpp"
#include "engine/session/secret_text.hpp"

#include <string_view>

namespace pipit::outbox {

class PairingCode {
  public:
    static constexpr std::size_t digits_count = 6;
    static constexpr unsigned tries_max = 3;

    static PairingCode random();  // any of a million, each as likely

    // For the screen.
    std::string_view digits() const { return digits_.expose(); }
    unsigned tries_left() const { return tries_max - tried_; }
    bool is_open() const { return tried_ < tries_max; }

    // A confirmation is about to be looked at: this is on disk before it is. Not when it is void.
    void count_try();
    // It paired a device, or the teacher put it away.
    void use_up() { tried_ = tries_max; }

    // Of the record that is kept while the code stands on the screen.
    friend engine::cbor::Bytes encode(const PairingCode& code);
    friend engine::Result<PairingCode> decode_code(ByteView bytes);

  private:
    PairingCode() = default;
    engine::SecretText digits_;
    unsigned tried_ = 0;
};

engine::cbor::Bytes encode(const PairingCode& code);
engine::Result<PairingCode> decode_code(ByteView bytes);

// Whether a person typed what may be a code.
bool is_code(std::string_view typed);

}  // namespace pipit::outbox
