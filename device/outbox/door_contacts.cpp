// Contacts while nobody is signed in, over the LAN and by a stick. Invariant: one contact at a time
// is spoken in; the others that were tried are hung up.
#include "device/outbox/door_desk.hpp"

#include "engine/session/class_places.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::ContactState;
using engine::Error;
using engine::ErrorCode;
using engine::Now;

post::Contact DoorDesk::next_contact() {
    contacts_made_ = contacts_made_ % (post::first_incoming - 2) + 1;
    return {contacts_made_};
}

void DoorDesk::drop_contacts() {
    for (const post::Contact contact : sought_)
        (void)box_.send(post::HangUp{contact});
    if (met_) (void)box_.send(post::HangUp{*met_});
    sought_.clear();
    met_.reset();
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
    calling_ = address;
    bool sent = true;
    const auto call = [&](const std::string& where) {
        sought_.push_back(next_contact());
        sent = box_.send(post::Call{sought_.back(), where}) && sent;
    };
    if (address.empty()) {
        sought_.push_back(next_contact());
        sent = box_.send(post::Find{sought_.back(), to.info().beacon});
        if (!to.at.address.empty()) call(to.at.address);
    } else {
        call(address);
    }
    if (!sent) {
        sought_.clear();
        return no_courier();
    }
    state_ = ContactState::looking;
    return Done{};
}

Result<Done> DoorDesk::meet(const std::string& address, Now now) {
    if (!waits() || met_) return Done{};
    problem_.reset();
    last_met_s_ = now.utc_s;
    announcements_left_ = door_announcements_max;
    return seek(address);
}

void DoorDesk::failed(const Error& error) {
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
        (void)box_.send(post::Send{*met_, encode(said::Envelope{std::move(envelope)})});
        said = true;
    }
    // The first turn is taken with nothing new to say, too: there may be something to hear.
    const bool over = (!said && turns_ > 0) || ++turns_ > turns_max || !waits(to);
    if (!over) {
        auto tags = wanted(to);
        const TurnProof proof = prove(to.link().offer.agreed.psk, challenge_, tags);
        (void)box_.send(post::Send{*met_, encode(said::Turn{std::move(tags), proof})});
        return;
    }
    (void)box_.send(post::Send{*met_, encode(said::Done{})});
    last_met_s_ = now.utc_s;
    drop_contacts();
    if (!waits(to) || --announcements_left_ < 0) return;
    sought_.push_back(next_contact());
    (void)box_.send(post::Find{sought_.back(), to.info().beacon});
}

void DoorDesk::take(const post::Connected& packet, Now now) {
    const bool ours = std::erase(sought_, packet.contact) > 0;
    if (!ours || met_) {
        (void)box_.send(post::HangUp{packet.contact});
        return;
    }
    for (const post::Contact other : sought_)
        (void)box_.send(post::HangUp{other});
    sought_.clear();
    met_ = packet.contact;
    met_at_s_ = now.utc_s;
    calling_ = packet.address;
    said_ = {};
    heard_ = {};
    turns_ = 0;
    state_ = ContactState::talking;
}

void DoorDesk::take(const post::Received& packet, Now now) {
    if (met_ != packet.contact) return;
    InClass& from = classes_[with_class_];
    const auto frame = decode_contact_frame(packet.frame);
    if (frame) {
        if (const auto* keys = std::get_if<said::Keys>(&*frame);
            keys && learn(from, keys->bulletin)) {
            challenge_ = keys->challenge;
            // Of the last class alone an address is kept.
            if (from.at.last && calling_ != from.at.address) {
                Change change;
                put_address(change, from.info().id, calling_);
                if (rows().write(change)) from.at.address = calling_;
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
    if (met_ == packet.contact) return drop_contacts();
    if (std::erase(sought_, packet.contact) == 0 || !sought_.empty()) return;
    drop_contacts();
    if (!calling_.empty()) failed({ErrorCode::not_found, calling_, "No Pipit answers there."});
}

void DoorDesk::take(const post::Failed& packet) {
    const auto on_stick = [&](ErrorCode code, const char* remedy) {
        problem_ = Error{code, std::string(engine::of_stick), remedy};
        state_ = ContactState::failed;
    };
    switch (packet.what) {
    case post::Failure::bad_address:
        if (std::find(sought_.begin(), sought_.end(), packet.contact) != sought_.end())
            failed({ErrorCode::bad_input, "address", "It is numbers: 192.168.4.7"});
        return;
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

// ---- sticks -------------------------------------------------------------------------------------

void DoorDesk::take(const post::Stick& packet) {
    stick_ = packet.name;
    on_stick_ = {};
    if (state_ == ContactState::on_stick) state_ = ContactState::idle;
    if (stick_.empty() || !(waits() || !locked_.empty())) return;
    read_stick();
    fill_stick_ = true;
}

void DoorDesk::take(const post::StickItem& packet) {
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
    met_.reset();
    sought_.clear();
    stick_.clear();
    drop_contacts();
    last_met_s_ = 0;
    if (!classes_.empty()) (void)box_.send(post::WatchSticks{true});
}

bool DoorDesk::turn(Now now) {
    const bool was_open = box_.is_open();
    (void)box_.flush();
    const auto before = std::pair(state_, problem_.has_value());
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
    if (met_ && another_waits && (lasted < 0 || lasted >= door_contact_s)) drop_contacts();
    const std::int64_t since = now.utc_s - last_met_s_;
    if (waits() && !met_ && (since < 0 || since >= again_after_s())) {
        last_met_s_ = now.utc_s;
        const auto told = problem_;
        if (seek({})) problem_ = told;  // stays until something better is known
    }
    const bool changed = std::exchange(changed_, false);
    // More may be there.
    return changed || taken == packets_a_frame || before != std::pair(state_, problem_.has_value());
}

}  // namespace pipit::outbox
