// Pairing by a six-digit code, both ends as state machines: a message in, what to do out
// (docs/formats/pairing.md). No clock, file or socket: whoever drives them carries messages, writes
// what they are told to write, and hangs up. Invariant: where both ends came to an outcome it is
// the same one; a link is only ever kept when the teacher's end already has its half on disk; a
// guess is counted on disk before it is looked at.
#pragma once

#include "crypto/cpace.hpp"
#include "crypto/noise.hpp"
#include "device/outbox/link.hpp"
#include "device/outbox/pairing_code.hpp"

#include <cstdint>
#include <memory>
#include <optional>

namespace pipit::outbox {

// The first byte of each message; 0 to 9 are the numbers of the table. Those above stand
// outside of a run.
enum class PairingMessage : std::uint8_t {
    session = 0,
    childs_share = 1,
    teachers_share = 2,
    childs_proof = 3,
    teachers_proof = 4,
    childs_hello = 5,
    teachers_hello = 6,
    childs_side = 7,
    offer = 8,
    kept = 9,
    ask = 10,           // child: begin
    refusal = 11,       // teacher: a PairingEnd
    ask_for_card = 12,  // child: of a ticket (ticket.hpp)
    card = 13,          // teacher: the class's key
};

// Why a pairing came to nothing. The first six are said to the other end (and are not proved: a
// stranger in between could say them, as they could cut the line).
enum class PairingEnd : std::uint8_t {
    wait = 1,            // another device is pairing just now: again in a moment
    no_code = 2,         // no code is open, or it is used up, or void
    wrong_code = 3,      // a try is counted
    not_understood = 4,  // a message was changed, cut, out of turn or made by another
    other_version = 5,   // the other end is of another Pipit
    not_kept = 6,        // the disk refused
    lost = 7,            // the line was cut
    given_up = 8,  // three runs in which the teacher's side proved nothing: ask for a new code
};

// What the teacher's end brings. Borrowed; outlives the pairing.
struct School {
    const crypto::X25519KeyPair& own;  // the class's
    const ClassInfo& info;
};

struct TeacherStep {
    enum class Do : std::uint8_t {
        nothing,
        send,        // message
        write_code,  // code() on disk, then written()
        keep,        // device on disk as unconfirmed, and the code's record away, in one
                     // transaction; then written()
        confirm,     // the device with this tag is confirmed: note it; the pairing is over
        end,         // say message where there is one, and hang up
    };
    Do what = Do::nothing;
    std::vector<std::uint8_t> message;
    std::optional<PairedDevice> device;
    engine::classroom::DeviceTag tag;
    std::optional<PairingEnd> why;
};

// For one code. Any number of contacts may speak to it, one run at a time goes on: who asks while
// another's is open is told to wait. A run that stands still is the caller's to end (hang_up).
class PairingTeacher {
  public:
    PairingTeacher(PairingCode code, const School& school);
    PairingTeacher(PairingTeacher&&) noexcept;
    ~PairingTeacher();

    // contact: who says it, the transport's number.
    TeacherStep hear(std::uint32_t contact, ByteView message);
    // What the last step asked to be written is on disk, or the disk refused.
    TeacherStep written();
    TeacherStep not_written();
    // The contact is gone, or shall go. Its run ends; a try that was not counted is not counted.
    void hang_up(std::uint32_t contact);

    const PairingCode& code() const { return code_; }
    bool is_busy() const { return run_ != nullptr; }

  private:
    struct Run;
    TeacherStep refuse(PairingEnd why);  // ends the run
    TeacherStep begin(std::uint32_t contact, ByteView body);
    TeacherStep go_on(PairingMessage message, ByteView body);
    TeacherStep take_side(ByteView body);
    TeacherStep check_proof();

    PairingCode code_;
    School school_;
    std::unique_ptr<Run> run_;
};

struct ChildStep {
    enum class Do : std::uint8_t {
        nothing,
        send,    // message
        keep,    // link on disk, then written()
        finish,  // send message; the pairing took place
        end,     // hang up
    };
    Do what = Do::nothing;
    std::vector<std::uint8_t> message;
    std::optional<Link> link;
    std::optional<PairingEnd> why;
};

// For one code as it was typed, over several runs. After three in which the teacher's side did not
// prove that it knows the code it is given up: each could have been a stranger's guess.
class PairingChild {
  public:
    static constexpr unsigned unproved_max = 3;

    // code: is_code().
    explicit PairingChild(engine::SecretText code);
    PairingChild(PairingChild&&) noexcept;
    PairingChild& operator=(PairingChild&&) noexcept;
    ~PairingChild();

    ChildStep begin();  // a new run; one that is under way is let go
    ChildStep hear(ByteView message);
    ChildStep written();
    ChildStep not_written();
    ChildStep hang_up();  // the contact is gone: lost, unless it was over

  private:
    struct Run;
    ChildStep stop(PairingEnd why);
    ChildStep go_on(PairingMessage message, ByteView body);
    ChildStep prove(ByteView share);
    ChildStep say_hello(ByteView proof);
    ChildStep say_side(ByteView body);
    ChildStep take_offer(ByteView body);

    engine::SecretText code_;
    unsigned unproved_ = 0;
    std::unique_ptr<Run> run_;
};

// What message 7 carries.
struct ChildSide {
    std::uint64_t version = pairing_version;
    engine::classroom::DeviceTag tag;
    bool operator==(const ChildSide&) const = default;
};
engine::cbor::Bytes encode(const ChildSide& side);
engine::Result<ChildSide> decode_side(ByteView bytes);

}  // namespace pipit::outbox
