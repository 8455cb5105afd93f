// What pipit-sync does: carries frames between the app and other devices, and files to and from a
// stick. One poll() at a time, no thread; everything that happens happens in turn(). Invariants: no
// wait is longer than one file operation on a stick; memory is bounded by the constants here,
// whatever the app and the network do; with nothing asked of it no timer runs.
#pragma once

#include "device/transport/contact.hpp"
#include "device/transport/lan.hpp"
#include "device/transport/link.hpp"
#include "device/transport/sticks.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pipit::transport {

// A class of forty behind one address, and some more, at once.
inline constexpr std::size_t incoming_max = 64;
inline constexpr std::size_t incoming_of_one_host_max = 48;
inline constexpr std::size_t outgoing_max = 8;  // calls and finds
// What may wait to be sent on all contacts together before the app is read no further, and the same
// for what waits for the stick.
inline constexpr std::size_t waiting_bytes_max = 8U << 20;
inline constexpr std::size_t stick_jobs_max = 64;
inline constexpr double announce_every_s = 3;
// What all this may take: a frame half read on each contact; what waits to be sent, and one frame
// more; what waits for the stick; what waits for the app, small packets included.
inline constexpr std::size_t memory_bytes_max =
    (incoming_max + outgoing_max) * frame_bytes_max + waiting_bytes_max + frame_bytes_max +
    (stick_jobs_max + 1) * post::packet_bytes_max + 2 * link_packets_max * post::packet_bytes_max;
static_assert(memory_bytes_max < 16U << 20);

struct Surroundings {
    std::function<double()> uptime_s;        // a clock that only moves forward
    std::vector<std::string> stick_folders;  // looked at in place of what is mounted as removable
    StickCalls stick_calls = system_stick_calls();
    std::uint16_t beacon_port = default_port;  // UDP
};

class Courier {
  public:
    // `link` stays the caller's. The app is told that nothing is known of what it asked before.
    Courier(int link, Surroundings surroundings);

    // Waits for something to happen, at most so many milliseconds (-1: as long as it takes) and not
    // past what is due, then does it. false once the app has closed its end.
    bool turn(int wait_ms);
    // What turn(-1) would wait for at most; -1 with nothing due.
    int due_ms() const;

    std::size_t contacts() const { return contacts_.size(); }
    std::size_t waiting_bytes() const;  // to be sent
    std::uint16_t port() const { return listener_ ? listener_->port : std::uint16_t{0}; }

  private:
    using Contacts = std::map<std::uint32_t, Contact>;

    void take(const post::Listen& packet);
    void take(const post::Stop& packet);
    void take(const post::Call& packet);
    void take(const post::Find& packet);
    void take(post::Send packet);
    void take(const post::HangUp& packet);
    void take(const post::StickWrite& packet) { sticks_.take(packet); }
    void take(const post::StickRead& packet) { sticks_.take(packet); }
    void take(const post::StickRemove& packet) { sticks_.take(packet); }
    void take(const post::WatchSticks& packet) { sticks_.watch(packet.on); }

    bool may_hear_app() const;
    void hear_app();
    struct Polled;
    Polled to_poll() const;
    void serve_contacts(const Polled& polled);
    void serve(std::uint32_t id, short events);
    void take_calls();
    bool make_room_for(const Address& from);
    void hear_beacons();
    void announce();
    void say_where();
    void keep_limits();
    Contact* add(post::Contact id, Contact contact);
    void end(std::uint32_t id, post::Closing why);
    std::size_t count_of(bool incoming) const;
    bool is_finding() const;

    Surroundings around_;
    Link link_;
    Sticks sticks_;
    Contacts contacts_;
    std::uint32_t next_incoming_;
    std::uint32_t served_last_ = 0;  // the next turn begins behind it
    std::optional<Listener> listener_;
    std::optional<Announcer> announcer_;
    std::optional<Ear> ear_;
    Beacon beacon_;
    double announced_s_ = 0;
    bool announce_failed_ = false;
    std::vector<std::string> listed_;  // where we can be called, as told
    double now_s_ = 0;
};

}  // namespace pipit::transport
