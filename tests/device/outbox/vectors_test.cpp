// The frozen known answers of pairing.
#include "tests/device/outbox/vectors.hpp"

#include <fstream>
#include <map>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

TEST_CASE("what pairing says and keeps are the bytes they were when they were frozen",
          "[outbox][vector]") {
    std::ifstream file(PIPIT_SOURCE_DIR "/tests/vectors/pairing.txt");
    std::map<std::string, std::string> frozen;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        const auto space = line.find(' ');
        frozen[line.substr(0, space)] = line.substr(space + 1);
    }
    const auto answers = pairing_answers();
    REQUIRE(frozen.size() == answers.size());
    for (const auto& [name, bytes] : answers) {
        CAPTURE(name);
        CHECK(frozen[name] == bytes);
    }
}

TEST_CASE("a request and an answer that were made from the page alone are understood",
          "[outbox][vector]") {
    const TeachersDevice teacher;
    const ClassTicket ticket{a_ticket_secret(), 0};
    const auto opened = open_request(ticket, teacher.school, a_sealed_request());
    REQUIRE(opened);
    CHECK(opened->device == a_request().tag);
    CHECK(opened->key == a_request().own.public_key());
    CHECK(opened->answer == a_request().answer.public_key());
    CHECK(opened->reply == a_request().reply);
    const auto link = open_answer(a_request(), a_sealed_answer());
    REQUIRE(link);
    CHECK(link->offer.of_class == a_class());
    CHECK(same(link->offer.agreed.psk, an_offer().agreed.psk));
}
