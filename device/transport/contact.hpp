// One contact: a TCP connection to one other device, from the search for it to its end. Invariant:
// it ends within bounds whatever the other end does: says nothing, speaks slowly, endlessly or
// garbage, reads nothing. Bounded memory: one frame in, and what the app gave it to send.
#pragma once

#include "device/transport/address.hpp"
#include "device/transport/descriptor.hpp"
#include "device/transport/frames.hpp"
#include "device/transport/lan.hpp"
#include "engine/classroom/post.hpp"

#include <deque>
#include <optional>

namespace pipit::transport {

// Limits in seconds. One frame takes far less than one of them on any LAN.
inline constexpr double call_s = 10;         // from calling to a connection
inline constexpr double first_frame_s = 30;  // of an incoming one, from the call to its first frame
inline constexpr double idle_s = 120;        // without a whole frame either way
inline constexpr double frame_s = 30;        // from the first byte of a frame to its last
inline constexpr double goodbye_s = 10;      // from our last byte to the other end's
inline constexpr double contact_s = 1800;    // a whole contact

using engine::classroom::post::Closing;

class Contact {
  public:
    // Waits for a beacon with this tag; begin() once it is heard.
    static Contact finding(const Tag& beacon, double now_s);
    static Contact calling(double now_s);  // begin() follows at once
    static Contact incoming(Incoming call, double now_s);

    bool is_finding() const { return stage_ == Stage::finding; }
    bool is_calling() const { return stage_ == Stage::calling; }
    bool is_closing() const { return stage_ == Stage::closing; }
    bool is_incoming() const { return incoming_; }
    bool has_spoken() const { return spoken_; }  // a whole frame has come
    const Address& address() const { return address_; }
    const std::optional<Tag>& beacon() const { return beacon_; }
    double began_s() const { return began_s_; }

    // Calls; a contact that was finding goes on finding when nobody takes the call.
    std::optional<Closing> begin(const Address& to, double now_s);
    // Whether a find may be tried once more: not more often than every call_retry_s.
    bool may_begin(double now_s) const;

    int descriptor() const { return socket_.number(); }
    // What to poll for; 0 for nothing. With may_read false nothing is read, and waiting for the
    // other end takes no time.
    short wanted_events(bool may_read) const;
    void was_not_read(double now_s);

    // What poll said. A connection that now stands is told by is_calling() having ended.
    std::optional<Closing> on_events(short events, bool may_read, double now_s);
    std::optional<Bytes> take_frame(double now_s);

    // 1..frame_bytes_max bytes.
    void send(Bytes frame, double now_s);
    // What was given to send still goes, then the connection ends.
    std::optional<Closing> hang_up(double now_s);
    // Bytes of memory that wait to be sent.
    std::size_t waiting_bytes() const { return waiting_bytes_; }

    // The moment by which something must have happened, and what it means that it has not.
    struct Limit {
        double at_s;
        Closing end;
    };
    std::optional<Limit> limit(bool may_read) const;
    std::optional<Closing> on_limit(Closing end, double now_s);

  private:
    enum class Stage : std::uint8_t { finding, calling, open, closing };

    std::optional<Closing> on_called(double now_s);
    std::optional<Closing> not_reached(int error, double now_s);
    std::optional<Closing> read(double now_s);
    std::optional<Closing> read_to_end();
    std::optional<Closing> write(double now_s);
    void say_goodbye(double now_s);

    Stage stage_ = Stage::finding;
    bool incoming_ = false;
    bool spoken_ = false;
    bool goodbye_said_ = false;
    std::optional<Tag> beacon_;
    Address address_;
    Descriptor socket_;
    FrameReader reader_;
    std::deque<Bytes> waiting_;  // each with its header
    std::size_t waiting_bytes_ = 0;
    std::size_t written_ = 0;  // of the first of them
    double began_s_ = 0;
    double tried_s_ = 0;        // the last call
    double heard_s_ = 0;        // the last whole frame, either way
    double frame_began_s_ = 0;  // the one that is coming
    double write_began_s_ = 0;  // the one that is going
    double goodbye_s_ = 0;
};

// Between two calls of one find, and what a frame that waits costs beside its bytes.
inline constexpr double call_retry_s = 3;
inline constexpr std::size_t waiting_frame_cost = 64;

}  // namespace pipit::transport
