// A learner's app's one contact with a teacher's device: several ways there are tried at once, by
// announcement and at addresses. Invariant: the first that answers is met and spoken to; the others
// are hung up; each has a number that was not used a moment ago.
#pragma once

#include "device/outbox/contact.hpp"
#include "device/outbox/post_box.hpp"
#include "engine/session/class_desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::outbox {

class Caller {
  public:
    // box: outlives it.
    explicit Caller(PostBox& box);

    // At the address that was typed; else by what is announced under the beacon (zeros: any
    // class's), and at the last address where there is one. False where nothing can be sent; then
    // nothing is under way.
    bool seek(const std::string& typed, const engine::classroom::Tag8& beacon,
              const std::string& last);
    // Ends whatever is under way.
    void hang_up();
    // pipit-sync runs anew: every contact has ended.
    void forget();

    // False: it is none that was tried, or came too late; it is hung up.
    bool meets(const post::Connected& packet);
    enum class Ended {
        none,  // not ours, or others are still tried
        met,
        all,  // the last that was tried
    };
    Ended ended(post::Contact contact);

    bool is_ours(post::Contact contact) const;
    bool is_met(post::Contact contact) const { return met_ == contact; }
    bool talks() const { return met_.has_value(); }
    bool seeks() const { return !sought_.empty(); }
    engine::ContactState state() const {
        return talks()   ? engine::ContactState::talking
               : seeks() ? engine::ContactState::looking
                         : engine::ContactState::idle;
    }
    // What was typed, while it is tried; then where it answered.
    const std::string& address() const { return address_; }
    void say(const ContactFrame& frame);  // to who is met; else to nobody

  private:
    post::Contact next_contact();

    PostBox* box_;
    std::vector<post::Contact> sought_;
    std::optional<post::Contact> met_;
    std::string address_;
    std::uint32_t contacts_made_ = 0;
};

}  // namespace pipit::outbox
