// A home that is looked into with keys: who is here, and the notebooks of those whose secret was
// given. Invariant: it lies on a frozen disk, so nothing below the home is written, not even a try;
// a secret is read from a terminal or a descriptor, and wiped once it was used.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/vault/inspection.hpp"
#include "device/vault/shelf.hpp"
#include "engine/session/ports.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::audit {

struct HomeOptions {
    std::string path;
    std::vector<std::string> learners;  // nicknames or numbers whose notebooks are to be opened
    // Asks for the secret of one of them; nothing: none was given.
    std::function<std::optional<engine::SecretText>(const std::string& learner)> secret;
    std::optional<engine::Day> now;  // the day it is to be; the clock's where none is given
    std::optional<crypto::KdfParameters> kdf_for_tests = {};
};

struct OpenNotebook {
    std::string number;  // 32 hex digits
    std::unique_ptr<engine::Notebook> notebook;
    vault::SeenNotebook seen;
};

struct LookedHome {
    engine::Now now;
    vault::SeenDevice device;
    std::unique_ptr<engine::Shelf> shelf;  // outlives the notebooks
    std::vector<OpenNotebook> open;
    std::vector<std::string> closed;  // numbers of those without a secret
};

// Nothing, and why not among the findings, where the device's file does not open. What is wrong
// with a notebook whose secret is right is a finding ("chains").
std::optional<LookedHome> look_into(const HomeOptions& options, Findings& findings);

std::string number_of(const engine::LearnerId& who);

}  // namespace pipit::audit
