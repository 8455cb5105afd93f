// recv(2), send(2), shutdown(2) on one socket; no signal, no waiting.
#include "device/transport/contact.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace pipit::transport {

namespace {

constexpr std::size_t discarded_at_once = 65536;
constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;

bool may_try_again() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

}  // namespace

Contact Contact::finding(const Tag& beacon, double now_s) {
    Contact contact;
    contact.beacon_ = beacon;
    contact.began_s_ = now_s;
    contact.tried_s_ = now_s - call_retry_s;
    return contact;
}

Contact Contact::calling(double now_s) {
    Contact contact;
    contact.began_s_ = now_s;
    return contact;
}

Contact Contact::incoming(Incoming call, double now_s) {
    Contact contact;
    contact.began_s_ = now_s;
    contact.heard_s_ = now_s;
    contact.address_ = call.from;
    contact.socket_ = std::move(call.socket);
    contact.incoming_ = true;
    contact.stage_ = Stage::open;
    return contact;
}

bool Contact::may_begin(double now_s) const {
    return is_finding() && now_s - tried_s_ >= call_retry_s;
}

std::optional<Closing> Contact::begin(const Address& to, double now_s) {
    address_ = to;
    stage_ = Stage::calling;
    tried_s_ = now_s;
    Calling calling = begin_call(to);
    if (calling.error != 0) return not_reached(calling.error, now_s);
    socket_ = std::move(calling.socket);
    return std::nullopt;
}

// A find goes on: the next beacon may come from somewhere else.
std::optional<Closing> Contact::not_reached(int error, double now_s) {
    socket_.close();
    if (!beacon_) {
        const bool no_way = error == ENETUNREACH || error == EHOSTUNREACH || error == EINVAL ||
                            error == EADDRNOTAVAIL || error == EACCES || error == EAFNOSUPPORT;
        return no_way ? Closing::not_found : Closing::refused;
    }
    stage_ = Stage::finding;
    tried_s_ = now_s;
    return std::nullopt;
}

std::optional<Closing> Contact::on_called(double now_s) {
    if (const int error = call_error(socket_); error != 0) return not_reached(error, now_s);
    stage_ = Stage::open;
    began_s_ = now_s;
    heard_s_ = now_s;
    write_began_s_ = now_s;
    return std::nullopt;
}

short Contact::wanted_events(bool may_read) const {
    switch (stage_) {
    case Stage::finding:
        return 0;
    case Stage::calling:
        return POLLOUT;
    case Stage::open:
        return static_cast<short>((may_read ? POLLIN : 0) | (waiting_.empty() ? 0 : POLLOUT));
    case Stage::closing:
        return static_cast<short>(POLLIN | (waiting_.empty() ? 0 : POLLOUT));
    }
    return 0;
}

void Contact::was_not_read(double now_s) {
    heard_s_ = now_s;
    frame_began_s_ = now_s;
}

std::optional<Closing> Contact::on_events(short events, bool may_read, double now_s) {
    if (stage_ == Stage::calling) {
        return (events & (POLLOUT | POLLERR | POLLHUP)) != 0 ? on_called(now_s) : std::nullopt;
    }
    if ((events & (POLLOUT | POLLERR)) != 0 && !waiting_.empty()) {
        if (const auto end = write(now_s)) return end;
    }
    if ((events & (POLLIN | POLLERR | POLLHUP)) == 0) return std::nullopt;
    if (stage_ == Stage::closing) return read_to_end();
    return stage_ == Stage::open && may_read ? read(now_s) : std::nullopt;
}

std::optional<Closing> Contact::read(double now_s) {
    std::array<std::uint8_t, 16384> bytes;
    while (reader_.wanted() > 0) {
        const std::size_t most = std::min(bytes.size(), reader_.wanted());
        const ssize_t got = ::recv(socket_.number(), bytes.data(), most, flags);
        if (got < 0) return may_try_again() ? std::nullopt : std::optional(Closing::broke_off);
        if (got == 0) return reader_.has_begun() ? Closing::broke_off : Closing::ended;
        if (!reader_.has_begun()) frame_began_s_ = now_s;
        if (!reader_.add({bytes.data(), static_cast<std::size_t>(got)})) return Closing::not_frames;
    }
    return std::nullopt;
}

// What still comes after we hung up is of no use to anybody; unread, it would make the system cut
// the connection before our last bytes are there.
std::optional<Closing> Contact::read_to_end() {
    std::array<std::uint8_t, 16384> bytes;
    for (std::size_t read = 0; read < discarded_at_once; read += bytes.size()) {
        const ssize_t got = ::recv(socket_.number(), bytes.data(), bytes.size(), flags);
        if (got > 0) continue;
        if (got < 0 && may_try_again()) return std::nullopt;
        const bool all_went = waiting_.empty();
        return all_went ? Closing::ended : Closing::broke_off;
    }
    return std::nullopt;
}

std::optional<Bytes> Contact::take_frame(double now_s) {
    if (!reader_.is_whole()) return std::nullopt;
    spoken_ = true;
    heard_s_ = now_s;
    return reader_.take();
}

void Contact::send(Bytes frame, double now_s) {
    if (stage_ == Stage::closing) return;
    const auto header = frame_header(frame.size());
    frame.insert(frame.begin(), header.begin(), header.end());
    waiting_bytes_ += frame.size() + waiting_frame_cost;
    if (waiting_.empty()) write_began_s_ = now_s;
    waiting_.push_back(std::move(frame));
}

std::optional<Closing> Contact::write(double now_s) {
    while (!waiting_.empty()) {
        const Bytes& frame = waiting_.front();
        const ssize_t sent =
            ::send(socket_.number(), frame.data() + written_, frame.size() - written_, flags);
        if (sent < 0) return may_try_again() ? std::nullopt : std::optional(Closing::broke_off);
        written_ += static_cast<std::size_t>(sent);
        if (written_ < frame.size()) continue;
        waiting_bytes_ -= frame.size() + waiting_frame_cost;
        waiting_.pop_front();
        written_ = 0;
        heard_s_ = now_s;
        write_began_s_ = now_s;
    }
    if (stage_ == Stage::closing) say_goodbye(now_s);
    return std::nullopt;
}

void Contact::say_goodbye(double now_s) {
    if (goodbye_said_) return;
    ::shutdown(socket_.number(), SHUT_WR);
    goodbye_said_ = true;
    goodbye_s_ = now_s;
}

std::optional<Closing> Contact::hang_up(double now_s) {
    if (stage_ == Stage::closing) return std::nullopt;
    if (stage_ != Stage::open) return Closing::ended;
    stage_ = Stage::closing;
    if (waiting_.empty()) say_goodbye(now_s);
    return std::nullopt;
}

std::optional<Contact::Limit> Contact::limit(bool may_read) const {
    std::optional<Limit> first;
    const auto by = [&first](double at_s, Closing end) {
        if (!first || at_s < first->at_s) first = Limit{at_s, end};
    };
    switch (stage_) {
    case Stage::finding:
        break;
    case Stage::calling:
        by(tried_s_ + call_s, Closing::refused);
        break;
    case Stage::open:
        by(began_s_ + contact_s, Closing::broke_off);
        if (!waiting_.empty()) by(write_began_s_ + frame_s, Closing::broke_off);
        if (!may_read) break;
        if (reader_.has_begun())
            by(frame_began_s_ + frame_s, Closing::broke_off);
        else
            by(heard_s_ + (incoming_ && !spoken_ ? first_frame_s : idle_s), Closing::broke_off);
        break;
    case Stage::closing:
        if (goodbye_said_)
            by(goodbye_s_ + goodbye_s, Closing::ended);
        else
            by(write_began_s_ + frame_s, Closing::broke_off);
        break;
    }
    return first;
}

std::optional<Closing> Contact::on_limit(Closing end, double now_s) {
    return stage_ == Stage::calling ? not_reached(ETIMEDOUT, now_s) : std::optional(end);
}

}  // namespace pipit::transport
