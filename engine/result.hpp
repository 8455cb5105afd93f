// Result<T>: a value or an operating error. Invariant: exactly one of the two is there.
// An Error never carries learner data: `where` names a place (file, line, field), `remedy` what to
// do.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace pipit::engine {

enum class ErrorCode {
    bad_input,      // outside bytes or an argument does not hold; `where` names the place
    bad_pack,       // a content pack is refused; `remedy` says why in words
    stopped,        // a generator was stopped by a limit (time, memory, size)
    not_found,      // no such learner, skill or file
    wrong_secret,   // this secret does not open it (indistinguishable from a tampered key slot)
    throttled,      // too many tries; wait
    newer_version,  // written by a newer Pipit
    damaged,        // bytes do not verify
    rolled_back,    // the data verifies but is older than what was signed out last
    disk_full,
    read_only,
    in_use,  // another copy of the app has this learner open
    io,      // any other operating-system failure
    not_allowed,
    teacher_needed,  // too many tries in a class: the teacher unlocks
    class_locked,    // the class lock is on, and the class's key is not here
};

struct Error {
    ErrorCode code = ErrorCode::io;
    std::string where;
    std::string remedy;
};

struct Done {};  // the value of a Result that only says "it worked"

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&held_));
    }
    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&held_);
    }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }

  private:
    std::variant<T, Error> held_;
};

}  // namespace pipit::engine
