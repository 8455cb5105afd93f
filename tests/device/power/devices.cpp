// Opening both devices from what their disks kept.
#include "tests/device/power/devices.hpp"

#include "tests/device/vault/support.hpp"

#include <algorithm>

namespace pipit::test {

using engine::Done;
using engine::ErrorCode;
using engine::Result;
using outbox::ChildClass;
using outbox::TeacherClass;

namespace {

engine::classroom::RecordKey link_key(const outbox::ClassId& id) {
    return {RecordKind::link, {id.bytes.begin(), id.bytes.end()}};
}

const engine::classroom::RecordKey code_key{RecordKind::code, {}};

engine::SecretText passphrase() {
    return engine::SecretText("four red boats sail");
}

}  // namespace

vault::Options Device::options() {
    auto made = test::options("/home");
    made.disk = disk;
    made.uptime_s = [this] { return uptime_s; };
    return made;
}

// ---- the child's --------------------------------------------------------------------------------

void ChildDevice::close() {
    end.reset();
    link.reset();
    notebook.reset();
    shelf.reset();
}

Result<Done> ChildDevice::open() {
    close();
    shelf = vault::open_shelf(options(), now());
    if (auto cards = shelf->learners(); !cards) return cards.error();
    if (auto read = read_link(); !read) return read;
    return learner ? sign_in() : Result<Done>(Done{});
}

// With whichever secret it is by now: a cut try is a try, and its wait is waited for.
Result<Done> ChildDevice::sign_in() {
    for (auto secret = secrets.begin(); secret != secrets.end();) {
        auto opened = shelf->open(*learner, engine::SecretText(*secret), now());
        if (opened) {
            notebook = std::move(*opened);
            secrets = {std::string(*secret)};
            return begin();
        }
        if (opened.error().code == ErrorCode::throttled)
            uptime_s += 1000;
        else if (opened.error().code == ErrorCode::wrong_secret)
            ++secret;
        else
            return opened.error();
    }
    return engine::Error{ErrorCode::wrong_secret, "neither the old secret nor the new one", ""};
}

Result<Done> ChildDevice::sign_up() {
    auto made = shelf->create({"Finn", "fox", engine::SecretKind::digits},
                              engine::SecretText(secrets.front()), now());
    if (!made) return made.error();
    notebook = std::move(*made);
    learner = notebook->card().id;
    return begin();
}

Result<Done> ChildDevice::begin() {
    last_ = 0;
    const auto events = journal();
    if (!events) return events.error();
    for (const engine::Event& event : *events)
        last_ = std::max(last_, event.key.lamport);
    auto opened = ChildClass::open(notebook->records(), day);
    if (!opened) return opened.error();
    end.emplace(std::move(*opened));
    return Done{};
}

Result<std::vector<engine::Event>> ChildDevice::journal() const {
    std::vector<engine::Event> events;
    const auto read =
        notebook->journal().read({}, [&](const engine::Event& event) { events.push_back(event); });
    if (!read) return read.error();
    return events;
}

Result<Done> ChildDevice::read_link() {
    const auto links = shelf->links().read(RecordKind::link);
    if (!links) return links.error();
    if (links->empty()) return Done{};
    auto kept = outbox::decode_link(links->front().value);
    if (!kept) return kept.error();
    link.emplace(std::move(*kept));
    return Done{};
}

Result<Done> ChildDevice::keep_link(outbox::Link fresh) {
    Change change;
    change.put.push_back({link_key(fresh.offer.of_class.id), encode(fresh)});
    auto written = shelf->links().write(change);
    if (written) link.emplace(std::move(fresh));
    return written;
}

// ---- the teacher's ------------------------------------------------------------------------------

void TeacherDevice::close() {
    end.reset();
    file.reset();
    vault.reset();
}

Result<Done> TeacherDevice::open() {
    close();
    vault = std::make_unique<vault::TeacherVault>(options());
    const auto here = vault->is_here();
    if (!here) return here.error();
    auto opened = *here ? vault->open(passphrase(), now()) : vault->create(passphrase(), now());
    if (!opened && opened.error().code == ErrorCode::throttled) {
        uptime_s += 1000;
        opened = vault->open(passphrase(), now());
        if (!opened && opened.error().code == ErrorCode::throttled) {
            uptime_s += 1000;
            opened = vault->open(passphrase(), now());
        }
    }
    if (!opened) return opened.error();
    file = std::move(*opened);
    auto school = TeacherClass::open(records(), day);
    if (!school && school.error().code == ErrorCode::not_found) {
        auto begun = TeacherClass::begin(records(), "3B", "Ms Rivera", day);
        if (!begun) return begun;
        school = TeacherClass::open(records(), day);
    }
    if (!school) return school.error();
    end.emplace(std::move(*school));
    return Done{};
}

Result<Done> TeacherDevice::write_code(const outbox::PairingCode& fresh) {
    Change change;
    change.put.push_back({code_key, encode(fresh)});
    return records().write(change);
}

Result<std::optional<outbox::PairingCode>> TeacherDevice::code() {
    const auto codes = records().read(RecordKind::code);
    if (!codes) return codes.error();
    if (codes->empty()) return std::optional<outbox::PairingCode>();
    auto code = outbox::decode_code(codes->front().value);
    if (!code) return code.error();
    return std::optional<outbox::PairingCode>(std::move(*code));
}

}  // namespace pipit::test
