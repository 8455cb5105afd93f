// The app's end of its link to pipit-sync: packets in and out, never blocking. Invariant: a packet
// is handed over whole or stays in the queue, and the queue has a bound; nothing here knows a key
// or opens a socket: the descriptor is inherited.
#pragma once

#include "engine/classroom/post.hpp"
#include "engine/session/class_places.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <set>
#include <string>

namespace pipit::outbox {

namespace post = engine::classroom::post;

inline constexpr std::size_t queued_bytes_max = 16U << 20;
// What a turn of a learner's app takes before the next frame is drawn, whoever sends.
inline constexpr int packets_a_frame = 16;

// The error of an app whose pipit-sync does not run, or no more.
engine::Error no_courier();

class PostBox {
  public:
    // descriptor: stays the caller's; -1 for none, to which nothing is sent and from which nothing
    // comes.
    explicit PostBox(int descriptor);
    // PIPIT_LINK of the environment; -1 where the launcher gave none.
    static int inherited();

    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }
    std::size_t queued_bytes() const { return queued_bytes_; }

    // False where it is no packet, the queue is full or the other end is gone.
    bool send(const post::ToSync& packet);
    // The next packet that has come; nothing where there is none now. What is no packet is dropped.
    std::optional<post::FromSync> next();
    // Hands over what was queued, as far as it is taken now. True with nothing left.
    bool flush();

  private:
    int descriptor_;
    std::deque<engine::cbor::Bytes> queue_;
    std::size_t queued_bytes_ = 0;
};

// What was written to the stick that is in: nothing twice.
class StickFiles {
  public:
    // Under the envelope's own name. False: the box takes no more now; what was written before is
    // no error.
    bool write(PostBox& box, const engine::classroom::Tag8& to,
               const engine::cbor::Bytes& envelope);

  private:
    std::set<std::string> names_;
};

}  // namespace pipit::outbox
