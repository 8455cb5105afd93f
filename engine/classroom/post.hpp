// The packets between the app and pipit-sync, on a socket pair that keeps them whole: one packet,
// one CBOR array [kind, ...]. docs/formats/message.md has the bytes. Invariant: decode takes
// exactly what encode writes; pipit-sync learns addresses, tags and sizes from them, never what is
// inside.
#pragma once

#include "engine/classroom/stream.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pipit::engine::classroom::post {

inline constexpr std::size_t packet_bytes_max = 40960;
// Of one frame on a connection, or one file on a stick: opaque to pipit-sync. On TCP a frame stands
// behind its length, four bytes, little-endian.
inline constexpr std::size_t carried_bytes_max = 33000;
inline constexpr std::size_t address_bytes_max = 262;  // a name of 255, ':', a port; "[...]:port"
inline constexpr std::size_t addresses_max = 16;
inline constexpr std::size_t file_name_bytes_max = 64;
inline constexpr std::size_t file_names_max = 400;
inline constexpr std::size_t stick_name_bytes_max = 255;
inline constexpr std::size_t tags_max = 1000;

// One connection, or the wish for one. The app numbers those it asks for, pipit-sync those that
// come in, so that neither waits for the other's number. None is used twice while both run.
struct Contact {
    std::uint32_t value = 0;
    auto operator<=>(const Contact&) const = default;
};
inline constexpr std::uint32_t first_incoming = 0x80000000;  // below: the app's, from 1

// ---- app to pipit-sync
struct Listen {              // a teacher's: take connections, and announce the class on the LAN
    std::uint16_t port = 0;  // 0: any that is free
    Tag8 beacon{};
    bool operator==(const Listen&) const = default;
};
struct Stop {  // listening; connections stay
    bool operator==(const Stop&) const = default;
};
struct Call {
    Contact contact;      // the app's
    std::string address;  // "host:port"
    bool operator==(const Call&) const = default;
};
struct Find {         // wait for an announcement of this class, then call who sent it
    Contact contact;  // the app's
    Tag8 beacon{};    // zeros: of any class, for a device that is in none yet
    bool operator==(const Find&) const = default;
};
struct Send {
    Contact contact;
    cbor::Bytes frame;  // 1..carried_bytes_max
    bool operator==(const Send&) const = default;
};
struct HangUp {  // once what was given to send has left; also ends a Find
    Contact contact;
    bool operator==(const HangUp&) const = default;
};
struct StickWrite {
    Tag8 to{};
    std::string name;   // a file name
    cbor::Bytes bytes;  // 1..carried_bytes_max
    bool operator==(const StickWrite&) const = default;
};
struct StickRead {           // what lies there for these
    std::vector<Tag8> tags;  // 1..tags_max
    bool operator==(const StickRead&) const = default;
};
struct StickRemove {  // what has been taken in, or has been acknowledged
    Tag8 to{};
    std::vector<std::string> names;  // 1..file_names_max
    bool operator==(const StickRemove&) const = default;
};
struct WatchSticks {
    bool on = false;
    bool operator==(const WatchSticks&) const = default;
};

// ---- pipit-sync to app
struct Called {
    Contact contact;      // pipit-sync's
    std::string address;  // of who calls
    bool operator==(const Called&) const = default;
};
struct Connected {  // after Call or Find
    Contact contact;
    std::string address;
    bool operator==(const Connected&) const = default;
};
struct Received {
    Contact contact;
    cbor::Bytes frame;  // 1..carried_bytes_max
    bool operator==(const Received&) const = default;
};
enum class Closing : std::uint8_t {
    ended,       // in order, by either end
    broke_off,   // in the middle: cut, reset, or silent for too long
    not_frames,  // what came is not ours: a length that cannot be
    refused,     // nobody answers at this address
    not_found,   // there is no such address, or no way to it
};
struct Closed {  // also a Call that came to nothing; the number is free of meaning from here on
    Contact contact;
    Closing why = Closing::ended;
    bool operator==(const Closed&) const = default;
};
struct Listening {  // at most addresses_max, "host:port" as a person types it; empty: stopped
    std::vector<std::string> addresses;
    bool operator==(const Listening&) const = default;
};
struct Stick {         // whenever it changes; empty: there is none
    std::string name;  // as a person knows it
    bool operator==(const Stick&) const = default;
};
struct StickItem {
    Tag8 to{};
    std::string name;
    cbor::Bytes bytes;  // 1..carried_bytes_max
    bool operator==(const StickItem&) const = default;
};
struct StickWritten {  // whole, and on the stick's own memory as far as the system can tell
    Tag8 to{};
    std::string name;
    bool operator==(const StickWritten&) const = default;
};
enum class Failure : std::uint8_t {
    cannot_listen,    // the port is taken, or there is no network
    cannot_announce,  // listening works; others must type the address
    bad_address,      // what was typed is none
    no_such_contact,  // it has closed, or never was
    too_many,         // contacts, or frames that wait to leave
    stick_full,
    stick_read_only,
    stick_gone,  // in the middle, or never there
    stick_io,    // it does not work
};
struct Failed {
    Failure what = Failure::cannot_listen;
    Contact contact;   // 0: of none
    std::string name;  // the file it was about; empty: of none
    bool operator==(const Failed&) const = default;
};

struct Started {  // the first it says: it knows nothing of what was asked before
    bool operator==(const Started&) const = default;
};

using ToSync = std::variant<Listen, Stop, Call, Find, Send, HangUp, StickWrite, StickRead,
                            StickRemove, WatchSticks>;
using FromSync = std::variant<Called, Connected, Received, Closed, Listening, Stick, StickItem,
                              StickWritten, Failed, Started>;

// A file name is 1 to file_name_bytes_max of a-z, 0-9, '-' and '.', and begins with no '.': no
// other way out of its folder, and the same on every file system.
bool is_file_name(std::string_view name);

// bad_input names the field that does not hold: too long, an address that is not printable ASCII, a
// name that is no file name, a number of the other side's.
Result<cbor::Bytes> encode(const ToSync& packet);
Result<cbor::Bytes> encode(const FromSync& packet);
Result<ToSync> decode_to_sync(std::span<const std::uint8_t> bytes);
Result<FromSync> decode_from_sync(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine::classroom::post
