// See caller.hpp.
#include "device/outbox/caller.hpp"

#include "crypto/random.hpp"

#include <algorithm>

namespace pipit::outbox {

Caller::Caller(PostBox& box) : box_(&box) {
    const auto drawn = crypto::random_bytes<3>();
    contacts_made_ = static_cast<std::uint32_t>(drawn[0] << 16 | drawn[1] << 8 | drawn[2]);
}

post::Contact Caller::next_contact() {
    contacts_made_ = contacts_made_ % (post::first_incoming - 2) + 1;
    return {contacts_made_};
}

bool Caller::seek(const std::string& typed, const engine::classroom::Tag8& beacon,
                  const std::string& last) {
    hang_up();
    address_ = typed;
    const auto call = [&](const std::string& where) {
        sought_.push_back(next_contact());
        return box_->send(post::Call{sought_.back(), where});
    };
    bool sent = false;
    if (typed.empty()) {
        sought_.push_back(next_contact());
        sent = box_->send(post::Find{sought_.back(), beacon}) && (last.empty() || call(last));
    } else {
        sent = call(typed);
    }
    if (!sent) hang_up();
    return sent;
}

void Caller::hang_up() {
    for (const post::Contact contact : sought_)
        (void)box_->send(post::HangUp{contact});
    if (met_) (void)box_->send(post::HangUp{*met_});
    forget();
}

void Caller::forget() {
    sought_.clear();
    met_.reset();
}

bool Caller::meets(const post::Connected& packet) {
    const bool sought = std::erase(sought_, packet.contact) > 0;
    if (!sought || met_) {
        (void)box_->send(post::HangUp{packet.contact});
        return false;
    }
    hang_up();  // the others
    met_ = packet.contact;
    address_ = packet.address;
    return true;
}

Caller::Ended Caller::ended(post::Contact contact) {
    if (is_met(contact)) {
        met_.reset();
        return Ended::met;
    }
    const bool sought = std::erase(sought_, contact) > 0;
    return sought && sought_.empty() ? Ended::all : Ended::none;
}

bool Caller::is_ours(post::Contact contact) const {
    return is_met(contact) || std::find(sought_.begin(), sought_.end(), contact) != sought_.end();
}

void Caller::say(const ContactFrame& frame) {
    if (met_) (void)box_->send(post::Send{*met_, encode(frame)});
}

}  // namespace pipit::outbox
