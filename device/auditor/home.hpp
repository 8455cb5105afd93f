// A home that is looked into with keys: who is here, and the notebooks of those whose secret was
// given. Invariant: it lies on a frozen disk, so nothing below the home is written, not even a try;
// a secret is read from a terminal or a descriptor, and wiped once it was used.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/home_files.hpp"
#include "device/vault/disk.hpp"
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
    bool of_class = false;    // whether its teacher's passphrase is to be asked for, after theirs
    bool only_these = false;  // that others, and a class, stay shut is no gap
    std::optional<engine::Day> now;  // the day it is to be; the clock's where none is given
    std::optional<crypto::KdfParameters> kdf_for_tests = {};
    // Where egress writes the ledger for somebody outside; empty: nowhere.
    std::string ledger_file = {};
    bool with_keys = false;  // of what left, in that file
    // Whether somebody says yes to it, as anyone can read it; asked before its first byte. None:
    // no.
    std::function<bool(const std::string& words)> agree = {};
};

struct OpenNotebook {
    std::string number;  // 32 hex digits
    std::unique_ptr<engine::Notebook> notebook;
    vault::SeenNotebook seen;
};

struct OpenClass {
    std::unique_ptr<vault::TeacherVault> vault;  // outlives the file
    std::unique_ptr<vault::TeacherFile> file;
    vault::SeenClass seen;
};

struct LookedHome {
    engine::Now now;
    std::vector<HomeFile> files;
    std::shared_ptr<vault::Disk> disk;
    vault::SeenDevice device;
    std::unique_ptr<engine::Shelf> shelf;  // outlives the notebooks
    std::vector<OpenNotebook> open;
    std::optional<OpenClass> teacher;
};

// Its files and the device's own. Nothing, and why not among the findings, where something leads
// elsewhere or the device's file does not open.
std::optional<LookedHome> look_at_home(const HomeOptions& options, Findings& findings);
// The notebooks and the class, too. What is wrong with one whose secret is right is a finding
// ("chains"); those that stay shut could not be looked at.
std::optional<LookedHome> look_into(const HomeOptions& options, Findings& findings);

std::string number_of(const engine::LearnerId& who);
// Whether this is that learner's nickname, or the first eight digits or more of their number.
bool is_meant(const std::string& wanted, const vault::LearnerRow& row);

}  // namespace pipit::audit
