// The app's end of PIPIT_LINK, from here: whole packets, never waited for. Invariant: what waits
// for the app is bounded; while it has no room, nothing is taken that would make more of it.
#pragma once

#include "engine/classroom/post.hpp"

#include <cstddef>
#include <deque>
#include <optional>

namespace pipit::transport {

namespace post = engine::classroom::post;

// Packets that may wait for the app before its contacts are read no further.
inline constexpr std::size_t link_packets_max = 16;

// Whether this is one end of such a pair.
bool is_link(int descriptor);

class Link {
  public:
    explicit Link(int descriptor) : descriptor_(descriptor) {}

    int descriptor() const { return descriptor_; }
    bool has_room() const { return waiting_.size() < link_packets_max; }
    bool has_waiting() const { return !waiting_.empty(); }
    bool is_open() const { return open_; }

    // Goes with the next flush(). What cannot be encoded is dropped: nothing of ours is such.
    void say(const post::FromSync& packet);
    void flush();
    // What the app said next; nothing when there is none. A packet that is none is skipped.
    std::optional<post::ToSync> hear();

  private:
    int descriptor_;
    bool open_ = true;
    std::deque<engine::cbor::Bytes> waiting_;
};

}  // namespace pipit::transport
