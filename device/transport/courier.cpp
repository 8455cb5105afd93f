// See courier.hpp. The packets of the app are served here, the loop is at the end.
#include "device/transport/courier.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <poll.h>

namespace pipit::transport {

namespace {

constexpr int packets_at_once = 32;
constexpr int calls_at_once = 8;
constexpr int datagrams_at_once = 64;

}  // namespace

// Numbers of calls begin where those of a courier that crashed a while ago did not.
Courier::Courier(int link, Surroundings surroundings)
    : around_(std::move(surroundings)), link_(link),
      sticks_(around_.stick_folders, around_.stick_calls,
              [this](const post::FromSync& packet) { link_.say(packet); }),
      next_incoming_(post::first_incoming | (static_cast<std::uint32_t>(static_cast<std::uint64_t>(
                                                 std::max(0.0, around_.uptime_s()) * 1000)) &
                                             (post::first_incoming - 1))),
      now_s_(around_.uptime_s()) {
    link_.say(post::Started{});
}

// ---- what the app says

void Courier::take(const post::Listen& packet) {
    const bool keep = listener_ && (packet.port == 0 || packet.port == listener_->port);
    if (!keep) {
        listener_.reset();
        Listener made = listen_on(packet.port);
        if (made.error != 0) {
            link_.say(post::Failed{post::Failure::cannot_listen, {}, ""});
            link_.say(post::Listening{});
            return;
        }
        listener_ = std::move(made);
    }
    if (!announcer_) announcer_.emplace();
    beacon_ = {listener_->port, packet.beacon};
    announce_failed_ = false;
    listed_ = own_addresses(listener_->port);
    link_.say(post::Listening{listed_});
    announced_s_ = now_s_ - announce_every_s;
}

void Courier::take(const post::Stop&) {
    listener_.reset();
    announcer_.reset();
    link_.say(post::Listening{});
}

// Null, and said, when there are too many. A number that is still in use is of an app that was
// started anew: what it meant before ends without a word.
Contact* Courier::add(post::Contact id, Contact contact) {
    contacts_.erase(id.value);
    if (count_of(false) >= outgoing_max) {
        link_.say(post::Failed{post::Failure::too_many, id, ""});
        link_.say(post::Closed{id, post::Closing::refused});
        return nullptr;
    }
    return &contacts_.emplace(id.value, std::move(contact)).first->second;
}

void Courier::take(const post::Call& packet) {
    const auto address = parse_address(packet.address);
    if (!address) {
        link_.say(post::Failed{post::Failure::bad_address, packet.contact, ""});
        link_.say(post::Closed{packet.contact, post::Closing::not_found});
        return;
    }
    Contact* contact = add(packet.contact, Contact::calling(now_s_));
    if (contact == nullptr) return;
    if (const auto why = contact->begin(*address, now_s_)) end(packet.contact.value, *why);
}

void Courier::take(const post::Find& packet) {
    if (!ear_) ear_.emplace(around_.beacon_port);
    const bool deaf = !*ear_;
    if (add(packet.contact, Contact::finding(packet.beacon, now_s_)) != nullptr && deaf)
        end(packet.contact.value, post::Closing::not_found);
}

void Courier::take(post::Send packet) {
    const auto at = contacts_.find(packet.contact.value);
    if (at == contacts_.end() || at->second.is_closing()) {
        link_.say(post::Failed{post::Failure::no_such_contact, packet.contact, ""});
        return;
    }
    at->second.send(std::move(packet.frame), now_s_);
}

void Courier::take(const post::HangUp& packet) {
    const auto at = contacts_.find(packet.contact.value);
    if (at == contacts_.end()) {
        link_.say(post::Failed{post::Failure::no_such_contact, packet.contact, ""});
    } else if (const auto why = at->second.hang_up(now_s_)) {
        end(packet.contact.value, *why);
    }
}

bool Courier::may_hear_app() const {
    return link_.has_room() && waiting_bytes() < waiting_bytes_max &&
           sticks_.jobs() < stick_jobs_max;
}

void Courier::hear_app() {
    for (int i = 0; i < packets_at_once && may_hear_app(); ++i) {
        auto packet = link_.hear();
        if (!packet) return;
        std::visit([this](auto& one) { take(std::move(one)); }, *packet);
    }
}

// ---- contacts

std::size_t Courier::waiting_bytes() const {
    std::size_t bytes = 0;
    for (const auto& [id, contact] : contacts_)
        bytes += contact.waiting_bytes();
    return bytes;
}

std::size_t Courier::count_of(bool incoming) const {
    return static_cast<std::size_t>(
        std::count_if(contacts_.begin(), contacts_.end(),
                      [=](const auto& one) { return one.second.is_incoming() == incoming; }));
}

// Whether a beacon is of use: also while a find calls, which may come to nothing.
bool Courier::is_finding() const {
    return std::any_of(contacts_.begin(), contacts_.end(), [](const auto& one) {
        return one.second.beacon() && (one.second.is_finding() || one.second.is_calling());
    });
}

void Courier::end(std::uint32_t id, post::Closing why) {
    contacts_.erase(id);
    link_.say(post::Closed{{id}, why});
}

void Courier::serve(std::uint32_t id, short events) {
    const auto at = contacts_.find(id);
    if (at == contacts_.end()) return;
    Contact& contact = at->second;
    const bool called = contact.is_calling();
    if (const auto why = contact.on_events(events, link_.has_room(), now_s_)) {
        end(id, *why);
        return;
    }
    if (called && !contact.is_calling() && !contact.is_finding())
        link_.say(post::Connected{{id}, text_of(contact.address())});
    if (auto frame = contact.take_frame(now_s_)) link_.say(post::Received{{id}, std::move(*frame)});
}

// Who fills the house and says nothing makes room for who comes: those who call in earnest speak
// at once.
bool Courier::make_room_for(const Address& from) {
    const auto is_of_host = [&from](const Contact& contact) {
        return contact.is_incoming() && same_host(contact.address(), from);
    };
    const auto of_host = static_cast<std::size_t>(
        std::count_if(contacts_.begin(), contacts_.end(),
                      [&](const auto& one) { return is_of_host(one.second); }));
    const bool host_is_full = of_host >= incoming_of_one_host_max;
    if (!host_is_full && count_of(true) < incoming_max) return true;
    auto oldest = contacts_.end();
    for (auto at = contacts_.begin(); at != contacts_.end(); ++at) {
        const Contact& one = at->second;
        if (!one.is_incoming() || one.has_spoken() || (host_is_full && !is_of_host(one))) continue;
        if (oldest == contacts_.end() || one.began_s() < oldest->second.began_s()) oldest = at;
    }
    if (oldest == contacts_.end()) return false;
    end(oldest->first, post::Closing::broke_off);
    return true;
}

void Courier::take_calls() {
    for (int i = 0; i < calls_at_once && listener_ && link_.has_room(); ++i) {
        auto call = take_call(listener_->socket);
        if (!call) return;
        if (!make_room_for(call->from)) continue;
        while (next_incoming_ < post::first_incoming || contacts_.contains(next_incoming_))
            next_incoming_ = std::max(next_incoming_ + 1, post::first_incoming);
        const std::uint32_t id = next_incoming_++;
        link_.say(post::Called{{id}, text_of(call->from)});
        contacts_.emplace(id, Contact::incoming(std::move(*call), now_s_));
    }
}

// ---- the LAN

void Courier::hear_beacons() {
    if (!is_finding()) ear_.reset();
    for (int i = 0; i < datagrams_at_once && ear_; ++i) {
        const auto heard = ear_->hear(datagrams_at_once);
        if (!heard) return;
        for (auto at = contacts_.begin(); at != contacts_.end();) {
            auto& [id, contact] = *at++;
            const bool meant = contact.beacon() == heard->beacon.tag || contact.beacon() == Tag{};
            if (!meant || !contact.may_begin(now_s_) || !is_on_link(heard->from)) continue;
            if (const auto why = contact.begin(heard->from, now_s_)) end(id, *why);
        }
    }
}

// Networks come and go while a teacher listens: where we can be called is told whenever it changes.
void Courier::announce() {
    if (!listener_ || now_s_ - announced_s_ < announce_every_s) return;
    announced_s_ = now_s_;
    const bool went = announcer_->announce(beacon_, around_.beacon_port);
    if (!went && !announce_failed_) link_.say(post::Failed{post::Failure::cannot_announce, {}, ""});
    announce_failed_ = !went;
    auto addresses = own_addresses(listener_->port);
    if (addresses == listed_) return;
    listed_ = std::move(addresses);
    link_.say(post::Listening{listed_});
}

// ---- the loop

struct Courier::Polled {
    enum Place : std::size_t { link, listener, ear_v4, ear_v6, mounts, first_contact };
    std::vector<pollfd> descriptors;
    std::vector<std::uint32_t> ids;  // of the contacts, from first_contact on
    bool contacts_read = false;

    // Where nothing is waited for, poll() would still report an end, again and again.
    void add(int descriptor, short events) {
        descriptors.push_back({events == 0 ? -1 : descriptor, events, 0});
    }
};

Courier::Polled Courier::to_poll() const {
    Polled polled;
    polled.contacts_read = link_.has_room();
    const short in = polled.contacts_read ? POLLIN : 0;
    const auto may =
        static_cast<short>((may_hear_app() ? POLLIN : 0) | (link_.has_waiting() ? POLLOUT : 0));
    polled.descriptors.push_back({link_.descriptor(), may, 0});
    polled.add(listener_ ? listener_->socket.number() : -1, in);
    polled.add(ear_ ? ear_->v4().number() : -1, POLLIN);
    polled.add(ear_ ? ear_->v6().number() : -1, POLLIN);
    polled.add(sticks_.watched(), POLLPRI);
    for (const auto& [id, contact] : contacts_) {
        polled.add(contact.descriptor(), contact.wanted_events(polled.contacts_read));
        polled.ids.push_back(id);
    }
    return polled;
}

// One frame of each, beginning behind the one that was served last: who speaks endlessly waits for
// the others.
void Courier::serve_contacts(const Polled& polled) {
    const auto& ids = polled.ids;
    if (!polled.contacts_read) {
        for (auto& [id, contact] : contacts_)
            contact.was_not_read(now_s_);
    }
    const auto behind = std::upper_bound(ids.begin(), ids.end(), served_last_) - ids.begin();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::size_t at = (static_cast<std::size_t>(behind) + i) % ids.size();
        const short events = polled.descriptors[Polled::first_contact + at].revents;
        if (events == 0) continue;
        if (link_.has_room()) served_last_ = ids[at];
        serve(ids[at], events);
    }
}

void Courier::keep_limits() {
    for (auto at = contacts_.begin(); at != contacts_.end();) {
        auto& [id, contact] = *at++;
        const auto limit = contact.limit(link_.has_room());
        if (!limit || limit->at_s > now_s_) continue;
        if (const auto why = contact.on_limit(limit->end, now_s_)) end(id, *why);
    }
}

int Courier::due_ms() const {
    if (sticks_.has_work() && link_.has_room()) return 0;
    double at_s = std::numeric_limits<double>::infinity();
    if (listener_) at_s = announced_s_ + announce_every_s;
    for (const auto& [id, contact] : contacts_) {
        if (const auto limit = contact.limit(link_.has_room())) at_s = std::min(at_s, limit->at_s);
    }
    if (std::isinf(at_s)) return -1;
    // A millisecond over, so that what is due is due when poll() returns.
    return static_cast<int>(std::clamp((at_s - around_.uptime_s()) * 1000 + 1, 0.0, 1e9));
}

bool Courier::turn(int wait_ms) {
    const int due = due_ms();
    const int wait = due < 0 ? wait_ms : wait_ms < 0 ? due : std::min(due, wait_ms);
    Polled polled = to_poll();
    auto& descriptors = polled.descriptors;
    if (::poll(descriptors.data(), descriptors.size(), wait) < 0) {
        for (pollfd& one : descriptors)
            one.revents = 0;  // interrupted
    }
    now_s_ = around_.uptime_s();

    const short link = descriptors[Polled::link].revents;
    if ((link & POLLNVAL) != 0) return false;
    if ((link & (POLLHUP | POLLERR)) != 0 && !may_hear_app()) return false;
    link_.flush();
    if ((link & (POLLIN | POLLHUP | POLLERR)) != 0) hear_app();
    serve_contacts(polled);
    if ((descriptors[Polled::listener].revents & POLLIN) != 0) take_calls();
    hear_beacons();
    announce();
    if ((descriptors[Polled::mounts].revents & (POLLPRI | POLLERR)) != 0) sticks_.look();
    if (link_.has_room()) sticks_.step();
    keep_limits();
    link_.flush();
    return link_.is_open();
}

}  // namespace pipit::transport
