// What is said between a learner's device and the teacher's while they are in contact, frame by
// frame: first the teacher's bulletin, then turns. In its turn each side says all it has and hands
// the turn on; who has nothing new ends it. docs/formats/message.md has the bytes. Invariant: a
// contact that is cut at any frame leaves both sides as if what was not heard had not been said;
// an envelope is said once in a contact, and a contact has an end.
#pragma once

#include "device/outbox/child_class.hpp"
#include "device/outbox/teacher_class.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace pipit::outbox {

// Drawn by the teacher's side for one contact; and what only a device with a link's psk can answer
// to it, so that nobody else is told what waits for that device's learners, nor a recording of it.
// Short, as they go with every contact: a guess is one in 2^64, and costs a call.
using Challenge = std::array<std::uint8_t, 8>;
using TurnProof = std::array<std::uint8_t, 8>;
TurnProof prove(const crypto::Key& psk, const Challenge& challenge,
                std::span<const Destination> wanted);

namespace said {  // what one frame says
struct Pairing {  // a message of device/outbox/pairing
    Bytes message;
    bool operator==(const Pairing&) const = default;
};
struct Turn {  // child: what goes to these is wanted; teacher: your turn, and nothing with it
    std::vector<Destination> wanted;
    std::optional<TurnProof> proof = std::nullopt;  // the child's
    bool operator==(const Turn&) const = default;
};
struct Envelope {
    Bytes bytes;
    bool operator==(const Envelope&) const = default;
};
struct Done {  // nothing more; the other side hangs up
    bool operator==(const Done&) const = default;
};
struct Keys {
    Bytes bulletin;
    Challenge challenge{};
    bool operator==(const Keys&) const = default;
};
struct Unknown {  // teacher: that envelope is of no device I listen to. Not proved: a hint
    bool operator==(const Unknown&) const = default;
};
}  // namespace said
using ContactFrame =
    std::variant<said::Pairing, said::Turn, said::Envelope, said::Done, said::Keys, said::Unknown>;

inline constexpr std::size_t wanted_max = 64;  // learners of one device
inline constexpr int turns_max = 8;            // of one side in one contact
// Envelopes in one contact that open for nobody. An honest one may hold some: of a notebook that
// was put back, the keys of what was sealed meanwhile are gone.
inline constexpr int strays_max = 8;
// Envelopes heard in one contact, whatever they are: more than a whole window in each turn is no
// honest device. What it has still to say waits for the next contact.
inline constexpr std::size_t heard_max = turns_max * engine::classroom::window_size;

Bytes encode(const ContactFrame& frame);
Result<ContactFrame> decode_contact_frame(std::span<const std::uint8_t> bytes);

// The name of an envelope's file on a stick: its random id, which no two have, as hex digits.
std::string stick_name(std::span<const std::uint8_t> envelope);

// Envelopes said in this contact, by their random id.
class SaidOnce {
  public:
    bool is_new(std::span<const std::uint8_t> envelope);

  private:
    std::set<std::vector<std::uint8_t>> ids_;
};

// Envelopes heard in this contact. Who says one twice, or one after the other that opens for
// nobody, replays what was recorded or made it up: the contact is over.
class HeardOnce {
  public:
    // False: hang up, and do not look at it.
    bool may_be_heard(std::span<const std::uint8_t> envelope) {
        return ++heard_ <= heard_max && ids_.is_new(envelope);
    }
    // It opened for nobody; true: that was one too many.
    bool was_stray() { return ++strays_ > strays_max; }

  private:
    SaidOnce ids_;
    std::size_t heard_ = 0;
    int strays_ = 0;
};

// What one side answers.
struct Answer {
    std::vector<Bytes> frames;
    bool over = false;      // hang up once they have left
    bool arrived = false;   // something of ours has reached the teacher's disk
    bool stranger = false;  // what speaks there is no Pipit, or not of this class
    bool unknown = false;   // the teacher's device says that it does not know this one
    // Of an envelope that the teacher's side heard.
    std::optional<TeacherClass::Outcome> taken = std::nullopt;
};

// A learner's side. Everything is borrowed.
class ChildContact {
  public:
    struct With {
        ChildClass& end;
        Channel channel;
        crypto::PublicKey bulletin_key;
        Tag8 beacon{};
    };
    explicit ChildContact(With with) : with_(with) {}
    // io and disk_full where the notebook cannot be written: the contact is to be given up.
    Result<Answer> hear(std::span<const std::uint8_t> frame, Day accepted,
                        const ChildClass::Write& write);

  private:
    Result<Answer> speak(Day accepted);

    With with_;
    Challenge challenge_{};
    SaidOnce said_;
    HeardOnce heard_;
    int turns_ = 0;
};

// The teacher's.
class TeacherContact {
  public:
    explicit TeacherContact(TeacherClass& end);
    // The first frame, once somebody called.
    Bytes greeting() const;
    Result<Answer> hear(const ContactFrame& frame, Day accepted);
    // Of all envelopes of the contact, also of those that are no learner's.
    HeardOnce& heard() { return heard_; }

  private:
    Result<Answer> hear(const said::Turn& turn, Day accepted);

    TeacherClass* end_;
    Challenge challenge_{};
    SaidOnce said_;
    HeardOnce heard_;
    int turns_ = 0;
};

}  // namespace pipit::outbox
