// The public vectors of Noise (cacophony) of our profile, where they are (public_files.hpp).
#include "crypto/noise.hpp"
#include "tests/crypto/handshakes.hpp"
#include "tests/crypto/public_files.hpp"

#include <map>
#include <utility>

using namespace pipit::crypto;
using namespace pipit::crypto::noise;
using namespace pipit::test;

namespace {

struct Vector {
    std::map<std::string, std::string> fields;
    std::vector<std::pair<std::string, std::string>> messages;  // payload, ciphertext
};

// "name": "value" or "name": ["value"], one a line, which is how the file is written.
std::pair<std::string, std::string> field(const std::string& line) {
    std::vector<std::string> quoted;
    for (std::size_t at = 0; (at = line.find('"', at)) != std::string::npos;) {
        const std::size_t end = line.find('"', at + 1);
        REQUIRE(end != std::string::npos);
        quoted.push_back(line.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return quoted.size() == 2 ? std::pair(quoted[0], quoted[1])
                              : std::pair<std::string, std::string>();
}

std::map<std::string, Vector> vectors() {
    std::ifstream file = public_file("noise_cacophony.txt");
    std::map<std::string, Vector> found;
    Vector* current = nullptr;
    for (std::string line; std::getline(file, line);) {
        const auto [name, value] = field(line);
        if (name == "protocol_name") {
            current = &found[value];
        } else if (name == "payload") {
            current->messages.emplace_back(value, "");
        } else if (name == "ciphertext") {
            current->messages.back().second = value;
        } else if (!name.empty()) {
            current->fields[name] = value;
        }
    }
    REQUIRE(found.size() == 944);
    return found;
}

// One end as a vector's "init_" or "resp_" fields have it; keys last as long as this.
struct End {
    End(Vector& vector, Pattern pattern, Role role)
        : prefix(role == Role::initiator ? "init_" : "resp_"),
          prologue(unhex(vector.fields[prefix + "prologue"])),
          own(key_of(vector.fields[prefix + "static"])) {
        Parameters given;
        given.pattern = pattern;
        given.role = role;
        given.prologue = prologue;
        given.own = &own;
        if (vector.fields.contains(prefix + "remote_static")) {
            given.theirs = array_of<32>(vector.fields[prefix + "remote_static"]);
        }
        if (vector.fields.contains(prefix + "psks")) {
            psk = key_of(vector.fields[prefix + "psks"]);
            given.psk = &*psk;
        }
        if (vector.fields.contains(prefix + "ephemeral")) {
            given.ephemeral_for_vectors =
                X25519KeyPair(key_of(vector.fields[prefix + "ephemeral"]));
        }
        handshake = Handshake::begin(std::move(given));
        REQUIRE(handshake);
    }

    std::string prefix;
    std::vector<std::uint8_t> prologue;
    X25519KeyPair own;
    std::optional<Key> psk;
    std::optional<Handshake> handshake;
    std::optional<Session> session;
};

}  // namespace

TEST_CASE("Noise agrees with the public vectors of our profile, message by message",
          "[crypto][vector][public]") {
    auto all = vectors();
    const std::map<std::string, Pattern> profile{{"XX", Pattern::xx},
                                                 {"XXpsk3", Pattern::xx_psk3},
                                                 {"K", Pattern::k},
                                                 {"Kpsk0", Pattern::k_psk0}};
    for (const auto& [name, pattern] : profile) {
        CAPTURE(name);
        Vector& vector = all.at("Noise_" + name + "_25519_ChaChaPoly_SHA256");
        End initiator(vector, pattern, Role::initiator),
            responder(vector, pattern, Role::responder);
        REQUIRE(vector.messages.size() == 6);
        for (std::size_t number = 0; number < vector.messages.size(); ++number) {
            const bool first = number % 2 == 0 || knows_keys(pattern);
            End& writer = first ? initiator : responder;
            End& reader = first ? responder : initiator;
            const auto payload = unhex(vector.messages[number].first);
            const bool shaking = !writer.handshake->is_finished();
            CAPTURE(number);
            const auto message =
                shaking ? writer.handshake->write(payload) : writer.session->send->seal(payload);
            REQUIRE(message);
            CHECK(hex(*message) == vector.messages[number].second);
            const auto read = shaking ? reader.handshake->read(*message)
                                      : reader.session->receive->open(*message);
            REQUIRE(read);
            CHECK(std::ranges::equal(read->expose(), payload));
            if (shaking && initiator.handshake->is_finished()) {
                CHECK(hex(*initiator.handshake->hash()) == vector.fields["handshake_hash"]);
                CHECK(hex(*responder.handshake->hash()) == vector.fields["handshake_hash"]);
                initiator.session = initiator.handshake->split();
                responder.session = responder.handshake->split();
            }
        }
    }
}
