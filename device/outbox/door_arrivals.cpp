// Somebody who comes to this device from another one: what is asked, and what comes. Invariant: see
// door_desk.hpp; what the request says changes with what has come, so it is sealed anew then.
#include "device/outbox/door_desk.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::ArrivalState;
using engine::Error;
using engine::ErrorCode;
using engine::Now;

engine::ArrivalView DoorDesk::arrival() const {
    engine::ArrivalView out;
    if (classes_.empty()) {
        out.state = ArrivalState::not_possible;
        return out;
    }
    if (!arriving_.asked()) return out;
    out.nickname = arriving_.nickname();
    out.parts = arriving_.parts();
    out.here = arriving_.here();
    out.state = arriving_.declined()   ? ArrivalState::declined
                : arriving_.whole()    ? ArrivalState::ready
                : arriving_.answered() ? ArrivalState::coming
                                       : ArrivalState::asked;
    return out;
}

Result<Done> DoorDesk::come(const std::string& nickname, Now now) {
    if (classes_.empty())
        return Error{ErrorCode::not_allowed, "class", "Bring this computer into the class first."};
    const auto key = with_.shelf.arrival_key();
    if (!key) return key.error();
    // What left for another who came is no line of theirs.
    if (!arriving_.asked() || arriving_.nickname() != nickname) {
        if (auto gone = let_go_of_newcomer(rows()); !gone) return gone;
    }
    if (auto asked = arriving_.ask(nickname, classes_.front().info().id, *key); !asked)
        return asked;
    newcomer_.reset();
    changed_ = true;
    if (!stick_.empty()) {
        read_stick();
        write_stick(now.day);
    }
    (void)meet({}, now);
    return Done{};
}

Result<Done> DoorDesk::stay_away(Now) {
    if (auto dropped = with_.shelf.drop_arrival(); !dropped) return dropped;
    arriving_.gone();
    newcomer_.reset();
    changed_ = true;
    return let_go_of_newcomer(rows());  // where it fails, once more when the next one comes
}

Result<std::unique_ptr<engine::Notebook>>
DoorDesk::unpack(engine::SecretKind kind, const engine::SecretText& secret, Now now) {
    const auto arrival = arriving_.arrival();
    if (!arrival) return arrival.error();
    auto notebook = with_.shelf.unpack(*arrival, kind, secret, now);
    if (!notebook) return notebook;
    arriving_.gone();
    newcomer_.reset();
    changed_ = true;
    // Where this fails the lines are nobody's, and stay on this device for a year.
    (void)enter_door_lines(rows(), **notebook, nobody_yet);
    return notebook;
}

// The request as it is to be said now; empty: nobody comes, or no key is known to seal it for.
Result<Bytes> DoorDesk::newcomer_says(const InClass& to, Day day) {
    const auto& prekeys = to.prekeys;
    if (!is_asked_to_come(to) || !prekeys) return Bytes{};
    const Comes word = arriving_.word();
    if (newcomer_ && newcomer_->word == word && newcomer_->epoch == prekeys->epochs.newest)
        return newcomer_->sealed;
    const auto sealed = seal_door_request(
        to.link(), *prekeys, {DoorWord::newcomer, arriving_.reply().public_key(), encode(word)});
    if (!sealed) return Bytes{};
    auto entry = line_of(*sealed, DoorWord::newcomer, day);
    std::vector<Record> line;
    line.push_back(door_ledger_record(nobody_yet, sealed->bytes, entry));
    crypto::wipe(entry.opening);
    if (auto written = write_lines(rows(), std::move(line)); !written) return written.error();
    newcomer_ = Newcomes{word, prekeys->epochs.newest, sealed->bytes};
    return sealed->bytes;
}

// False: no answer to who comes.
Result<bool> DoorDesk::hear_for_newcomer(const InClass& from, ByteView envelope) {
    if (!is_asked_to_come(from)) return false;
    const auto said = open_door_answer(arriving_.reply(), from.link(), envelope);
    if (!said) return false;
    auto lines = arrived_lines(rows(), nobody_yet);
    if (!lines) return lines.error();
    Result<Done> heard = write_lines(rows(), std::move(lines).value());
    if (!heard) return heard.error();
    if (said->word == DoorWord::newcomer_answer) {
        if (const auto body = decode_comes_answer(said->body)) heard = arriving_.hear(*body);
    } else if (said->word == DoorWord::move_part) {
        if (const auto body = decode_part_here(said->body)) heard = arriving_.hear(*body);
    } else if (said->word == DoorWord::newcomer_declined) {
        heard = arriving_.hear_no();
    }
    if (!heard) return heard.error();
    changed_ = true;
    return true;
}

}  // namespace pipit::outbox
