// What a verb looked at, what it found and what it could not look at. Invariant: a verb that found
// nothing says what it looked at; nothing of a learner stands in it but what the auditor typed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::audit {

inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_could_not = 2;  // and nothing was found

// One thing that was looked at and holds.
struct Looked {
    std::string check;  // "files.mode": the same name in each release
    std::string words;  // "41 files and folders: only their owner can read them"
};

struct Finding {
    std::string check;
    std::string place;     // a file below what was looked at, with "byte 4096 of" where that helps
    std::string words;     // what is wrong, for who files it
    std::string evidence;  // what was measured or read
};

class Findings {
  public:
    explicit Findings(std::string verb) : verb_(std::move(verb)) {}

    void looked(std::string_view check, std::string words);
    void found(std::string_view check, std::string place, std::string words,
               std::string evidence = {});
    // Worth reading, and nothing wrong.
    void note(std::string_view check, std::string place, std::string words,
              std::string evidence = {});
    void could_not(std::string_view check, std::string place, std::string words);

    const std::vector<Looked>& all_looked() const { return looked_; }
    const std::vector<Finding>& all_found() const { return found_; }
    const std::vector<Finding>& all_notes() const { return notes_; }
    const std::vector<Finding>& all_could_not() const { return could_not_; }
    bool clean(std::string_view check) const;  // nothing was found under this name
    int exit_status() const;

    std::string text() const;  // for a terminal
    nlohmann::json json() const;

  private:
    std::string verb_;
    std::vector<Looked> looked_;
    std::vector<Finding> found_;
    std::vector<Finding> notes_;
    std::vector<Finding> could_not_;
};

// For a terminal or a page: what is no UTF-8, and each control, is told by its bytes ("\x1b"), as
// the names of files and tables come from whoever made the disk.
std::string shown(std::string text);

// Of bytes: "a7010302 0b…", at most `most` of them.
std::string hex_of(std::string_view bytes, std::size_t most = 16);

}  // namespace pipit::audit
