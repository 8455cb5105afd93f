// Result<T>: a value or an operating error. Invariant: exactly one of the two is there.
// An Error never carries learner data: `where` names a place (file, line, field), `remedy` what to
// do.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>

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
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return value_.has_value(); }
    explicit operator bool() const { return ok(); }

    T& value() & {
        assert(ok());
        return *value_;
    }
    const T& value() const& {
        assert(ok());
        return *value_;
    }
    T&& value() && {
        assert(ok());
        return *std::move(value_);
    }
    const Error& error() const {
        assert(!ok());
        return error_;
    }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }

  private:
    std::optional<T> value_;
    Error error_;
};

}  // namespace pipit::engine
