// What happens on the two devices, and the power that goes meanwhile. Next door: life_checks.cpp.
#include "tests/device/power/life.hpp"

#include "crypto/hash_chain.hpp"
#include "engine/learner/learner.hpp"
#include "engine/learner/retention.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <deque>

namespace pipit::test {

using engine::Done;
using engine::ErrorCode;
using engine::Result;
using engine::cbor::Bytes;
using namespace engine::classroom;

namespace {

// The teacher's words are told apart by the skill they name.
engine::SkillId skill_of(int number) {
    return {"skill-" + std::to_string(number)};
}

}  // namespace

Life::Life(std::uint64_t seed, Tally& tally, bool database_syncs)
    : Story(seed, tally), child_(random_.next()), spare_(random_.next()), teacher_(random_.next()) {
    for (Device* device : {static_cast<Device*>(&child_), static_cast<Device*>(&spare_),
                           static_cast<Device*>(&teacher_)}) {
        if (!database_syncs) device->disk->ignore_database_syncs();
        recover(*device);
    }
}

bool Life::live(int cuts) {
    using enum Doing;
    // Sending and receiving go on while there is anything to send.
    constexpr std::array all{pairing,         saying,     saying,     sending,
                             sending,         receiving,  receiving,  practising,
                             erasing,         erasing,    letting_go, changing_secret,
                             changing_secret, signing_in, letting_go, pairing};
    // With nobody here, or nothing to say it by, most of it can do nothing.
    int idle = 0;
    while (cuts_ < cuts && !broken_ && ++idle < 100 * cuts) {
        if (!child_.learner)
            act(practising);
        else if (!child_.link)
            act(pairing);
        else
            act(all[static_cast<std::size_t>(random_.below(static_cast<int>(all.size())))]);
        if (random_.chance(0.05)) {
            child_.day.value += 1 + random_.below(3);
            spare_.day = teacher_.day = child_.day;
        }
    }
    if (!broken_) ends_well();
    return !broken_;
}

Device& Life::pick(Doing what) {
    ChildDevice& pairs = child_.link ? spare_ : child_;
    switch (what) {
    case Doing::pairing:
        return random_.chance(0.5) ? static_cast<Device&>(teacher_) : pairs;
    case Doing::signing_in:
    case Doing::sending:
    case Doing::receiving:
        return random_.chance(0.5) ? static_cast<Device&>(teacher_) : child_;
    default:
        return child_;
    }
}

// The power goes at any of the changes that this takes on that disk, or it is done whole.
void Life::act(Doing what) {
    Device& device = pick(what);
    // So that there is something to send.
    if (what == Doing::sending && child_.end->waiting() == 0) say();
    may_cut(what, part_of(device), device);
    if (what == Doing::signing_in) {
        device.close();
        if (auto opened = device.open(); !opened) failed(device, "sign-in", opened.error());
    } else {
        perform(what);
    }
    if (was_cut(what, part_of(device), device)) recover(device);
}

void Life::perform(Doing what) {
    switch (what) {
    case Doing::pairing:
        return pair(child_.link ? spare_ : child_);
    case Doing::saying:
        return say();
    case Doing::sending:
        return send();
    case Doing::receiving:
        return receive();
    case Doing::changing_secret:
        return change_secret();
    case Doing::erasing:
        return erase();
    case Doing::letting_go:
        return let_go();
    default:
        return practise();
    }
}

// Now and then the power goes again while the device starts.
void Life::recover(Device& device) {
    if (!start(device, part_of(device))) return;
    if (&device == &child_) check_child();
    if (&device != &teacher_) check_pairing(static_cast<ChildDevice&>(device));
}

// ---- what they do -------------------------------------------------------------------------------

void Life::pair(ChildDevice& child) {
    auto code = teacher_.code();
    if (!code) return failed(teacher_, "code", code.error());
    if (!*code || !(*code)->is_open()) {
        code = std::optional(outbox::PairingCode::random());
        if (auto written = teacher_.write_code(**code); !written)
            return failed(teacher_, "code", written.error());
    }
    const outbox::ClassInfo info = teacher_.end->info();
    outbox::PairingChild typed{engine::SecretText((*code)->digits())};
    outbox::PairingTeacher shown(std::move(**code), {teacher_.end->own().identity, info});
    std::deque<std::pair<bool, std::vector<std::uint8_t>>> wire;  // whether to the teacher
    const auto on = [&] { return child.disk->powered() && teacher_.disk->powered(); };
    const auto hear_child = [&](outbox::ChildStep step) {
        if (step.what == outbox::ChildStep::Do::keep) {
            const auto tag = step.link->own_tag;
            const bool kept = child.keep_link(std::move(*step.link)).ok();
            if (kept) linked_.insert(tag);
            step = kept ? typed.written() : typed.not_written();
        }
        if (!step.message.empty() && on()) wire.emplace_back(true, std::move(step.message));
    };
    const auto hear_teacher = [&](outbox::TeacherStep step) {
        using Do = outbox::TeacherStep::Do;
        while (step.what == Do::write_code || step.what == Do::keep) {
            Change used;
            used.erase.push_back({RecordKind::code, {}});
            const bool written =
                step.what == Do::write_code
                    ? teacher_.write_code(shown.code()).ok()
                    : teacher_.end
                          ->keep_device(std::move(*step.device), teacher_.day, std::move(used))
                          .ok();
            step = written ? shown.written() : shown.not_written();
        }
        if (step.what == Do::confirm) (void)teacher_.end->confirm_device(step.tag);
        if (!step.message.empty() && on()) wire.emplace_back(false, std::move(step.message));
    };
    hear_child(typed.begin());
    while (!wire.empty() && on()) {
        const auto [to_teacher, message] = std::move(wire.front());
        wire.pop_front();
        if (to_teacher)
            hear_teacher(shown.hear(1, message));
        else
            hear_child(typed.hear(message));
    }
}

void Life::say() {
    if (child_.end->place() == nullptr) {
        const auto joined = child_.end->join(outbox::class_at(*child_.link), "Finn", child_.day);
        if (!joined) failed(child_, "join", joined.error());
        return;
    }
    if (random_.chance(0.3) || helps_.size() + 2 > outbox::asked_max) {
        ++reported_;
        const auto told = child_.end->report(
            outbox::testing::report(static_cast<std::uint64_t>(reported_)), child_.day);
        if (!told) return failed(child_, "report", told.error());
        if (*told) reported_for_sure_ = reported_;
        return;
    }
    const int number = static_cast<int>(helps_.size()) + 1;
    const auto said = child_.end->say(HelpRequest{{"add"}, {number}}, child_.day);
    if (!said && said.error().code == ErrorCode::not_allowed) return;  // 64 wait
    helps_[number].done = said.ok();
    if (!said) failed(child_, "say", said.error());
}

void Life::send() {
    if (child_.end->place() == nullptr) return say();
    auto out = child_.end->outgoing(child_.channel(), child_.day);
    if (!out) return failed(child_, "outgoing", out.error());
    for (const Bytes& envelope : *out) {
        const auto digest = crypto::digest({envelope});
        left_.try_emplace({digest.begin(), digest.end()}, child_.day);
        up_.push_back(envelope);
    }
    for (int again = random_.below(3); again > 0 && !up_.empty(); --again)
        out->push_back(up_[static_cast<std::size_t>(random_.below(static_cast<int>(up_.size())))]);
    for (const Bytes& envelope : *out) {
        if (random_.chance(0.1)) continue;  // lost
        const auto taken = teacher_.end->take(envelope, teacher_.day);
        if (!taken) return failed(teacher_, "take", taken.error());
    }
    if (up_.size() > 12) up_.erase(up_.begin(), up_.end() - 12);
}

void Life::receive() {
    const outbox::Pupil* known = pupil();
    if (known == nullptr) return send();
    const Pseudonym who = known->pseudonym;
    if (known->standing == outbox::Pupil::Standing::asking) {
        const auto approved = teacher_.end->approve(who, "Finn A.", teacher_.day);
        if (!approved) return failed(teacher_, "approve", approved.error());
    } else if (known->standing == outbox::Pupil::Standing::member && random_.chance(0.7)) {
        const int number = static_cast<int>(pins_.size()) + 1;
        const auto told =
            teacher_.end->say(who, PinChange{skill_of(number), engine::Pin::pinned}, teacher_.day);
        if (told || told.error().code != ErrorCode::not_allowed) pins_[number].done = told.ok();
        if (!told) return failed(teacher_, "tell", told.error());
    }
    const outbox::Destination to = reply_to();
    auto out = teacher_.end->outgoing(std::span(&to, 1), teacher_.day);
    if (!out) return failed(teacher_, "answer", out.error());
    down_.insert(down_.end(), out->begin(), out->end());
    for (int again = random_.below(3); again > 0 && !down_.empty(); --again)
        out->push_back(
            down_[static_cast<std::size_t>(random_.below(static_cast<int>(down_.size())))]);
    for (const Bytes& envelope : *out) {
        if (random_.chance(0.1)) continue;
        if (auto heard = hear(envelope); !heard) return failed(child_, "hear", heard.error());
    }
    if (down_.size() > 12) down_.erase(down_.begin(), down_.end() - 12);
}

Result<Done> Life::hear(const Bytes& envelope) {
    const auto heard =
        child_.end->take(child_.channel(), envelope, child_.day,
                         [&](const std::vector<engine::EventBody>& bodies, Change change) {
                             for (const engine::EventBody& body : bodies)
                                 change.events.push_back({child_.next_key(), child_.day, body});
                             auto written = child_.notebook->records().write(change);
                             if (written) child_.appended(change.events.size());
                             return written;
                         });
    return heard ? Result<Done>(Done{}) : heard.error();
}

void Life::practise() {
    if (!child_.learner) {
        if (auto made = child_.sign_up(); !made) failed(child_, "sign-up", made.error());
        return;
    }
    for (int i = random_.below(3); i >= 0; --i) {
        const auto key = child_.next_key();
        ++answers_unsure_;
        const auto written =
            child_.notebook->journal().append({answered(key.device, key.sequence)});
        if (!written) return failed(child_, "answer", written.error());
        child_.appended(1);
        --answers_unsure_;
        ++answers_;
    }
}

void Life::change_secret() {
    const std::string fresh = std::to_string(100000 + random_.below(900000));
    const auto changed =
        child_.shelf->change_secret(*child_.notebook, engine::SecretText(fresh), child_.now());
    if (changed)
        child_.secrets = {fresh};
    else
        child_.secrets.push_back(fresh);
    if (!changed) failed(child_, "secret", changed.error());
}

void Life::erase() {
    if (!second_) {
        second_for_sure_ = false;
        const auto made = child_.shelf->create({"Ada", "owl", engine::SecretKind::digits},
                                               secret("271828"), child_.now());
        if (!made) return failed(child_, "second learner", made.error());
        second_ = (*made)->card().id;
        second_for_sure_ = true;
        return;
    }
    auto opened = child_.shelf->open(*second_, secret("271828"), child_.now());
    if (!opened && opened.error().code == ErrorCode::throttled) {
        child_.uptime_s += 1000;
        opened = child_.shelf->open(*second_, secret("271828"), child_.now());
    }
    if (!opened) return failed(child_, "second sign-in", opened.error());
    second_for_sure_ = false;
    const auto erased = child_.shelf->erase(std::move(*opened), child_.now());
    if (!erased) return failed(child_, "erase", erased.error());
    erased_.push_back(*second_);
    second_.reset();
}

// As a session does: right after a sign-in, which has the heads of all that goes written down.
void Life::let_go() {
    child_.close();
    if (auto opened = child_.open(); !opened) return failed(child_, "sign-in", opened.error());
    const auto events = child_.journal();
    if (!events) return failed(child_, "journal", events.error());
    if (events->size() > 5) retire(*events);
    if (!child_.disk->powered() || random_.chance(0.5)) return;
    // Whether or not it comes to that, nothing from before is asked for any more.
    forgotten_before_ = child_.day;
    const auto forgotten = child_.notebook->ledger().forget_before(child_.day);
    if (!forgotten) return failed(child_, "forget", forgotten.error());
    const auto lines = child_.notebook->ledger().entries();
    if (!lines) return failed(child_, "ledger", lines.error());
    for (const engine::LedgerEntry& line : *lines) {
        if (line.day < child_.day) problem("a line of the ledger is still there");
    }
}

void Life::retire(const std::vector<engine::Event>& events) {
    const engine::SkillGraph graph;
    const auto first = std::span(events).first(events.size() / 2);
    const auto checkpoint = engine::learner::checkpoint_of(first, graph, {});
    const auto state = engine::learner::fold(events, graph);
    if (!checkpoint || !state) return problem("no checkpoint can be made");
    Retiring retiring{std::get<engine::Checkpoint>(checkpoint->body).count,
                      {},
                      engine::learner::encode_state(*state)};
    for (const engine::Event& event : first) {
        if (const auto* pin = std::get_if<engine::Pinned>(&event.body))
            retiring.pins.insert(std::stoi(pin->skill.value.substr(6)));
    }
    retiring_ = std::move(retiring);
    const auto retired = child_.notebook->journal().retire(first.size(), *checkpoint);
    if (!retired) return failed(child_, "retire", retired.error());
    check_journal();
}

}  // namespace pipit::test
