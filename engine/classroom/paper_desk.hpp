// What a teacher's screens need to put a page on paper: where a file may be put, and the two
// secrets that stand on a page of their own. Invariant: a file is written only where the person
// said, whole or not at all, and replaces none. A main implements it, in_memory_papers.hpp for
// tests.
#pragma once

#include "engine/result.hpp"
#include "engine/session/secret_text.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

struct PaperPlace {
    std::string path;    // absolute; said to nobody
    std::string name;    // "Documents", or the stick's own name
    bool stick = false;  // leaves with whoever takes it
};

class PaperDesk {
  public:
    virtual ~PaperDesk() = default;
    // Where a page may go now: the person's own folder first, then the sticks that are in; may be
    // none.
    virtual std::vector<PaperPlace> places() = 0;
    // "<stem>.pdf", or "<stem>-2.pdf" where that is taken; its name. disk_full, read_only,
    // not_found (the stick was pulled).
    virtual Result<std::string> save(const PaperPlace& place, const std::string& stem,
                                     std::span<const std::uint8_t> bytes) = 0;

    // The letters of the class's ticket, made when there is none.
    virtual Result<SecretText> ticket() = 0;
    // Whether there is a recovery code, on some paper.
    virtual bool has_code() = 0;
    // A fresh recovery code of the teacher's file; the one before it opens older backups alone from
    // here on.
    virtual Result<SecretText> make_code() = 0;
};

}  // namespace pipit::engine::classroom
