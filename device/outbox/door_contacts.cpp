// Contacts while nobody is signed in, over the LAN and by a stick. Invariant: one contact at a time
// is spoken in; the others that were tried are hung up.
#include "device/outbox/door_desk.hpp"

#include "engine/session/class_places.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::ContactState;
using engine::Error;
using engine::ErrorCode;
using engine::Now;

void DoorDesk::drop_contacts() {
    caller_.hang_up();
    state_ = stick_.empty() ? ContactState::idle : ContactState::on_stick;
}

// By what is announced, and where it was last; each class with something to say has its turn.
Result<Done> DoorDesk::seek(const std::string& address) {
    drop_contacts();
    for (std::size_t i = 1; i <= classes_.size(); ++i) {
        const std::size_t next = (with_class_ + i) % classes_.size();
        if (!waits(classes_[next])) continue;
        with_class_ = next;
        break;
    }
    const InClass& to = classes_[with_class_];
    if (!caller_.seek(address, to.info().beacon, to.at.address)) return no_courier();
    state_ = ContactState::looking;
    return Done{};
}

Result<Done> DoorDesk::meet(const std::string& address, Now now) {
    if (!waits() || caller_.talks() || pairing_.is_on()) return Done{};
    problem_.reset();
    last_met_s_ = now.utc_s;
    announcements_left_ = door_announcements_max;
    return seek(address);
}

void DoorDesk::failed(const Error& error) {
    if (pairing_.is_on()) pairing_.lost();
    drop_contacts();
    problem_ = error;
    state_ = ContactState::failed;
}

std::int64_t DoorDesk::again_after_s() const {
    const bool asked = std::any_of(asked_.begin(), asked_.end(),
                                   [](const auto& one) { return !one.second.answer; });
    return asked || !locked_.empty() ? door_again_s : door_again_for_lock_s;
}

void DoorDesk::speak(Now now) {
    InClass& to = classes_[with_class_];
    auto envelopes = outgoing(to, now.day);
    if (!envelopes) return failed(envelopes.error());
    if (auto asked = ask_for_key(to, *envelopes, now.day); !asked) return failed(asked.error());
    bool said = false;
    for (Bytes& envelope : *envelopes) {
        if (!said_.is_new(envelope)) continue;
        caller_.say(said::Envelope{std::move(envelope)});
        said = true;
    }
    // The first turn is taken with nothing new to say, too: there may be something to hear.
    const bool over = (!said && turns_ > 0) || ++turns_ > turns_max || !waits(to);
    if (!over) {
        auto tags = wanted(to);
        const TurnProof proof = prove(to.link().offer.agreed.psk, challenge_, tags);
        caller_.say(said::Turn{std::move(tags), proof});
        return;
    }
    caller_.say(said::Done{});
    last_met_s_ = now.utc_s;
    drop_contacts();
    if (waits(to) && --announcements_left_ >= 0) (void)caller_.seek({}, to.info().beacon, {});
}

void DoorDesk::take(const post::Connected& packet, Now now) {
    if (!caller_.meets(packet)) return;
    if (pairing_.is_on()) return pairing_.met();
    met_at_s_ = now.utc_s;
    said_ = {};
    heard_ = {};
    turns_ = 0;
    state_ = ContactState::talking;
}

void DoorDesk::take(const post::Received& packet, Now now) {
    if (!caller_.is_met(packet.contact)) return;
    if (pairing_.is_on()) return pairing_.hear(packet.frame);
    InClass& from = classes_[with_class_];
    const auto frame = decode_contact_frame(packet.frame);
    if (frame) {
        if (const auto* keys = std::get_if<said::Keys>(&*frame);
            keys && learn(from, keys->bulletin)) {
            challenge_ = keys->challenge;
            // Of the last class alone an address is kept.
            if (from.at.last && caller_.address() != from.at.address) {
                Change change;
                put_address(change, from.info().id, caller_.address());
                if (rows().write(change)) from.at.address = caller_.address();
            }
            return speak(now);
        }
        if (const auto* envelope = std::get_if<said::Envelope>(&*frame)) {
            if (!heard_.may_be_heard(envelope->bytes)) return drop_contacts();
            const auto heard = hear(from, envelope->bytes);
            if (!heard) return failed(heard.error());
            if (!*heard && heard_.was_stray()) drop_contacts();
            return;
        }
        if (std::holds_alternative<said::Turn>(*frame)) {
            // Frames come in order: who hands the turn back has what was said before it.
            for (const auto& [key, asked] : asked_) {
                const bool here = &class_of(key.second) == &from;
                if (here && !asked.answer && !asked.sealed.empty())
                    changed_ |= left_.insert(key).second;
            }
            return speak(now);
        }
    }
    drop_contacts();  // no Pipit, a newer one, or of another class
    if (frame && std::holds_alternative<said::Unknown>(*frame)) state_ = ContactState::unknown;
}

void DoorDesk::take(const post::Closed& packet) {
    const Caller::Ended how = caller_.ended(packet.contact);
    if (how == Caller::Ended::none) return;
    if (pairing_.is_on()) return pairing_.closed(how);
    drop_contacts();
    if (how == Caller::Ended::all && !caller_.address().empty())
        failed({ErrorCode::not_found, caller_.address(), "No Pipit answers there."});
}

void DoorDesk::take(const post::Failed& packet) {
    const auto on_stick = [&](ErrorCode code, const char* remedy) {
        problem_ = Error{code, std::string(engine::of_stick), remedy};
        state_ = ContactState::failed;
    };
    switch (packet.what) {
    case post::Failure::bad_address:
        if (!caller_.is_ours(packet.contact)) return;
        if (pairing_.is_on()) pairing_.bad_address();
        return failed({ErrorCode::bad_input, "address", "It is numbers: 192.168.4.7"});
    case post::Failure::stick_full:
        return on_stick(ErrorCode::disk_full, "Make room on it.");
    case post::Failure::stick_read_only:
        return on_stick(ErrorCode::read_only, "Let it be written to.");
    case post::Failure::stick_gone:
    case post::Failure::stick_io:
        return on_stick(ErrorCode::io, "Put it in again.");
    default:
        return;
    }
}

// ---- pairing ------------------------------------------------------------------------------------

// Whoever is signed in there may; see docs/threat-model.md.
Result<Done> DoorDesk::in_no_class() const {
    if (classes_.empty()) return Done{};
    return Error{ErrorCode::not_allowed, "class", "This computer is in a class."};
}

Result<Done> DoorDesk::pair(const std::string& digits, const std::string& address, Now) {
    if (auto free = in_no_class(); !free) return free;
    return pairing_.pair(digits, address);
}

Result<Done> DoorDesk::pair_by_ticket(const std::string& letters, const std::string& address, Now) {
    if (auto free = in_no_class(); !free) return free;
    return pairing_.pair_by_ticket(letters, address);
}

void DoorDesk::make_way() {
    drop_contacts();
    problem_.reset();
}

// What was asked of another class waits for it still.
void DoorDesk::paired(Link, const std::string&) {
    newcomer_.reset();
    changed_ = true;
    if (auto again = read(); !again) not_kept(again.error());
}

// ---- sticks -------------------------------------------------------------------------------------

void DoorDesk::take(const post::Stick& packet) {
    stick_ = packet.name;
    on_stick_ = {};
    if (state_ == ContactState::on_stick) state_ = ContactState::idle;
    pairing_.take(packet);
    if (stick_.empty() || !(waits() || !locked_.empty())) return;
    read_stick();
    fill_stick_ = true;
}

void DoorDesk::take(const post::StickItem& packet) {
    if (pairing_.take(packet)) return;
    for (InClass& one : classes_) {
        if (packet.to == one.info().beacon) {
            // The tag is known to whoever is near: another class may use it as well.
            if (!learn(one, packet.bytes)) continue;
            fill_stick_ = true;
            return;
        }
        if (packet.to == class_key_tag(one.info().id))
            return use_key_file(one, packet.bytes);  // it stays there, for the next device
        const auto heard = hear(one, packet.bytes);
        if (!heard) return failed(heard.error());  // it stays there until it can be written
        if (*heard) {
            (void)box_.send(post::StickRemove{packet.to, {packet.name}});
            return;
        }
    }
}

// The class's newest key, for which all is sealed then, and answers.
void DoorDesk::read_stick() {
    for (const InClass& one : classes_) {
        post::StickRead read{wanted(one)};
        read.tags.push_back(one.info().beacon);
        read.tags.push_back(class_key_tag(one.info().id));
        (void)box_.send(read);
    }
}

void DoorDesk::write_stick(Day day) {
    bool wrote = false;
    for (InClass& one : classes_) {
        auto envelopes = outgoing(one, day);
        if (!envelopes) return failed(envelopes.error());
        for (const Bytes& envelope : *envelopes) {
            if (!on_stick_.write(box_, one.link().offer.agreed.destination, envelope)) {
                fill_stick_ = true;
                return;
            }
            wrote = true;
        }
    }
    if (!wrote) return;
    for (const auto& [key, asked] : asked_) {
        if (!asked.answer && !asked.sealed.empty()) changed_ |= left_.insert(key).second;
    }
    if (state_ == ContactState::idle) state_ = ContactState::on_stick;
}

// pipit-sync runs anew, and every contact has ended: the next turn calls again where it should.
void DoorDesk::take(const post::Started&) {
    const bool was_looking = caller_.seeks();
    caller_.forget();
    stick_.clear();
    drop_contacts();
    last_met_s_ = 0;
    if (!classes_.empty() || pairing_.has_ticket()) (void)box_.send(post::WatchSticks{true});
    pairing_.started_anew(was_looking);
}

bool DoorDesk::turn(Now now) {
    const bool was_open = box_.is_open();
    (void)box_.flush();
    const auto shown = [this] {
        return std::tuple(state_, problem_.has_value(), pairing_.state());
    };
    const auto before = shown();
    int taken = 0;
    for (; taken < packets_a_frame; ++taken) {
        const auto packet = box_.next();
        if (!packet) break;
        struct Taker {
            DoorDesk& desk;
            Now now;
            void operator()(const post::Connected& one) const { desk.take(one, now); }
            void operator()(const post::Received& one) const { desk.take(one, now); }
            void operator()(const post::Closed& one) const { desk.take(one); }
            void operator()(const post::Failed& one) const { desk.take(one); }
            void operator()(const post::Stick& one) const { desk.take(one); }
            void operator()(const post::StickItem& one) const { desk.take(one); }
            void operator()(const post::Started& one) const { desk.take(one); }
            void operator()(const post::StickWritten&) const {}
            void operator()(const post::Listening&) const {}
            void operator()(const post::Called& one) const {
                (void)desk.box_.send(post::HangUp{one.contact});
            }
        };
        std::visit(Taker{*this, now}, *packet);
    }
    if (was_open && !box_.is_open()) failed(no_courier());
    if (std::exchange(fill_stick_, false) && !stick_.empty()) write_stick(now.day);
    const bool another_waits = std::ranges::any_of(classes_, [this](const InClass& one) {
        return &one != &classes_[with_class_] && waits(one);
    });
    const std::int64_t lasted = now.utc_s - met_at_s_;
    const bool lent = pairing_.is_on();
    if (caller_.talks() && !lent && another_waits && (lasted < 0 || lasted >= door_contact_s))
        drop_contacts();
    const std::int64_t since = now.utc_s - last_met_s_;
    if (waits() && !caller_.talks() && !lent && (since < 0 || since >= again_after_s())) {
        last_met_s_ = now.utc_s;
        const auto told = problem_;
        if (seek({})) problem_ = told;  // stays until something better is known
    }
    const bool changed = std::exchange(changed_, false);
    // More may be there.
    return changed || taken == packets_a_frame || before != shown();
}

}  // namespace pipit::outbox
