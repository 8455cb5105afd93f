// Contacts while nobody is signed in, over the LAN and by a stick. Invariant: one contact at a time
// is spoken in; the others that were tried are hung up.
#include "device/outbox/door_desk.hpp"
#include "device/outbox/links.hpp"

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

// By the address that was typed; else by what is announced, and where it was last.
Result<Done> DoorDesk::seek(const std::string& address) {
    drop_contacts();
    calling_ = address;
    bool sent = true;
    const auto call = [&](const std::string& where) {
        sought_.push_back(next_contact());
        sent = box_.send(post::Call{sought_.back(), where}) && sent;
    };
    if (address.empty()) {
        sought_.push_back(next_contact());
        sent = box_.send(post::Find{sought_.back(), link_->offer.of_class.beacon});
        if (!address_.empty()) call(address_);
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
    if (!link_ || !waits() || met_) return Done{};
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
    return asked || locked_ ? door_again_s : door_again_for_lock_s;
}

void DoorDesk::speak(Now now) {
    auto envelopes = outgoing(now.day);
    if (!envelopes) return failed(envelopes.error());
    if (auto asked = ask_for_key(*envelopes, now.day); !asked) return failed(asked.error());
    bool said = false;
    for (Bytes& envelope : *envelopes) {
        if (!said_.is_new(envelope)) continue;
        (void)box_.send(post::Send{*met_, encode(said::Envelope{std::move(envelope)})});
        said = true;
    }
    // The first turn is taken with nothing new to say, too: there may be something to hear.
    const bool over = (!said && turns_ > 0) || ++turns_ > turns_max || !waits();
    (void)box_.send(post::Send{*met_, over ? encode(said::Done{}) : encode(said::Turn{wanted()})});
    if (!over) return;
    last_met_s_ = now.utc_s;
    drop_contacts();
    if (!waits() || --announcements_left_ < 0) return;
    sought_.push_back(next_contact());
    (void)box_.send(post::Find{sought_.back(), link_->offer.of_class.beacon});
}

void DoorDesk::take(const post::Connected& packet) {
    const bool ours = std::erase(sought_, packet.contact) > 0;
    if (!ours || met_) {
        (void)box_.send(post::HangUp{packet.contact});
        return;
    }
    for (const post::Contact other : sought_)
        (void)box_.send(post::HangUp{other});
    sought_.clear();
    met_ = packet.contact;
    calling_ = packet.address;
    said_ = {};
    heard_ = {};
    turns_ = 0;
    state_ = ContactState::talking;
}

void DoorDesk::take(const post::Received& packet, Now now) {
    if (met_ != packet.contact) return;
    const auto frame = decode_contact_frame(packet.frame);
    if (frame) {
        if (const auto* keys = std::get_if<said::Keys>(&*frame); keys && learn(keys->bytes)) {
            if (calling_ != address_) {
                Change change;
                put_address(change, link_->offer.of_class.id, calling_);
                if (rows().write(change)) address_ = calling_;
            }
            return speak(now);
        }
        if (const auto* envelope = std::get_if<said::Envelope>(&*frame)) {
            if (!heard_.may_be_heard(envelope->bytes)) return drop_contacts();
            const auto heard = hear(envelope->bytes);
            if (!heard) return failed(heard.error());
            if (!*heard && heard_.was_stray()) drop_contacts();
            return;
        }
        if (std::holds_alternative<said::Turn>(*frame)) {
            // Frames come in order: who hands the turn back has what was said before it.
            for (const auto& [key, asked] : asked_) {
                if (!asked.answer && !asked.sealed.empty()) changed_ |= left_.insert(key).second;
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
    if (stick_.empty() || !link_ || !(waits() || locked_)) return;
    read_stick();
    fill_stick_ = true;
}

void DoorDesk::take(const post::StickItem& packet) {
    if (!link_) return;
    if (packet.to == link_->offer.of_class.beacon) {
        if (learn(packet.bytes)) fill_stick_ = true;
        return;
    }
    if (packet.to == class_key_tag(link_->offer.of_class.id))
        return use_key_file(packet.bytes);  // it stays there, for the next device
    const auto heard = hear(packet.bytes);
    if (!heard) return failed(heard.error());  // it stays there until it can be written
    if (*heard) (void)box_.send(post::StickRemove{packet.to, {packet.name}});
}

// The class's newest key, for which all is sealed then, and answers.
void DoorDesk::read_stick() {
    post::StickRead read{wanted()};
    read.tags.push_back(link_->offer.of_class.beacon);
    read.tags.push_back(class_key_tag(link_->offer.of_class.id));
    (void)box_.send(read);
}

void DoorDesk::write_stick(Day day) {
    auto envelopes = outgoing(day);
    if (!envelopes) return failed(envelopes.error());
    for (const Bytes& envelope : *envelopes) {
        if (!on_stick_.write(box_, link_->offer.agreed.destination, envelope)) {
            fill_stick_ = true;
            return;
        }
    }
    if (envelopes->empty()) return;
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
    if (link_) (void)box_.send(post::WatchSticks{true});
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
            void operator()(const post::Connected& one) const { desk.take(one); }
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
    const std::int64_t since = now.utc_s - last_met_s_;
    if (link_ && waits() && !met_ && (since < 0 || since >= again_after_s())) {
        last_met_s_ = now.utc_s;
        const auto told = problem_;
        if (seek({})) problem_ = told;  // stays until something better is known
    }
    const bool changed = std::exchange(changed_, false);
    // More may be there.
    return changed || taken == packets_a_frame || before != std::pair(state_, problem_.has_value());
}

}  // namespace pipit::outbox
