// What the auditor finds in a class with its teacher's passphrase.
#include "device/auditor/verbs.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/outbox/teacher_records.hpp"
#include "tests/device/auditor/home.hpp"

#include <functional>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;
using engine::classroom::RecordKind;

namespace {

constexpr std::string_view passphrase = "four red boats sail";

// A home with two learners and a class in it.
struct School : Home {
    School() {
        vault::TeacherVault teachers(options());
        auto file = teachers.create(engine::SecretText(passphrase), monday);
        REQUIRE(file.ok());
        REQUIRE(outbox::TeacherClass::begin((*file)->records(), "3B", "Ms Rivera", monday.day));
    }
    void in_class(const std::function<void(vault::TeacherFile&)>& act) const {
        vault::TeacherVault teachers(options());
        auto file = teachers.open(engine::SecretText(passphrase), monday);
        REQUIRE(file.ok());
        act(**file);
    }
    // A learner who was heard from this many days before monday.
    void heard(int days_ago) const {
        in_class([&](vault::TeacherFile& file) {
            outbox::Pupil pupil;
            pupil.pseudonym.bytes.fill(7);
            pupil.letters = outbox::Correspondence({}, pupil.pseudonym);
            pupil.standing = outbox::Pupil::Standing::member;
            pupil.name = "Zuri";
            pupil.heard = engine::Day{monday.day.value - days_ago};
            const engine::cbor::Bytes name(pupil.pseudonym.bytes.begin(),
                                           pupil.pseudonym.bytes.end());
            engine::classroom::Change change;
            change.put.push_back({{RecordKind::learner, name}, outbox::encode_pupil(pupil)});
            REQUIRE(file.records().write(change));
        });
    }
    vault::Options options() const {
        vault::Options out;
        out.home = path();
        out.uptime_s = [] { return 0.0; };
        out.kdf_for_tests = crypto::KdfParameters{1, 8};
        return out;
    }
};

HomeOptions with(const School& school, std::string_view typed = passphrase) {
    HomeOptions out;
    out.path = school.path();
    out.learners = {nickname, "Ada"};
    out.of_class = true;
    out.secret = [typed = std::string(typed)](const std::string& whose) {
        return engine::SecretText(whose == "the class" ? typed : "314159");
    };
    out.now = monday.day;
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

bool finds(const Findings& findings, std::string_view check, std::string_view evidence) {
    for (const Finding& one : findings.all_found()) {
        if (one.check == check && one.place == "teacher" &&
            one.evidence.find(evidence) != std::string::npos)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a class is looked into with its teacher's passphrase, and called clean", "[auditor]") {
    const School school;
    school.heard(365);
    for (const auto& verb : {inventory, egress, retention}) {
        const Findings findings = verb(with(school));
        INFO(findings.text());
        CHECK(findings.exit_status() == exit_clean);
    }
    CHECK(inventory(with(school)).text().find("class.school") != std::string::npos);
}

TEST_CASE("a class whose passphrase is not given, or is another, is not called clean",
          "[auditor]") {
    const School school;
    HomeOptions without = with(school);
    without.of_class = false;
    CHECK(inventory(without).exit_status() == exit_could_not);
    CHECK(inventory(with(school, "four red boats sink")).exit_status() == exit_could_not);
}

TEST_CASE("a class that is asked for where none is could not be looked at", "[auditor]") {
    const Home home;
    HomeOptions options;
    options.path = home.path();
    options.of_class = true;
    options.secret = [](const std::string&) { return engine::SecretText(passphrase); };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};
    CHECK(inventory(options).text().find("No class is kept here.") != std::string::npos);
}

TEST_CASE("in a class a column or a kind of note that is not declared is found", "[auditor]") {
    const School school;
    school.in_class([](vault::TeacherFile& file) {
        REQUIRE(file.database().run("ALTER TABLE teacher ADD COLUMN mood TEXT").ok());
        REQUIRE(file.database().run("INSERT INTO records VALUES (99, x'01', x'02')").ok());
    });
    const Findings findings = inventory(with(school));
    CHECK(finds(findings, "inventory.column", "teacher.mood"));
    CHECK(finds(findings, "inventory.record", "kind 99"));
}

TEST_CASE("what a learner shared more than a year ago is found in a class", "[auditor]") {
    const School school;
    school.heard(366);
    const Findings findings = retention(with(school));
    CHECK(finds(findings, "retention.class", "1 learner of 1"));
    CHECK(findings.text().find("Zuri") == std::string::npos);
}

TEST_CASE("looking into a class changes nothing on the disk", "[auditor]") {
    const School school;
    const std::string before = school.state();
    (void)inventory(with(school));
    (void)retention(with(school));
    (void)inventory(with(school, "four red boats sink"));
    CHECK(school.state() == before);
}
