// Words for what can go wrong. Invariant: no learner data in any of them; every one says what to
// do.
#include "device/vault/errors.hpp"

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

namespace pipit::vault {

using engine::Error;
using engine::ErrorCode;

namespace {

std::string place(const std::string& path) {
    auto slash = path.rfind('/');
    if (slash == std::string::npos || slash == 0) {
        return path;
    }
    slash = path.rfind('/', slash - 1);
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Error disk_full(const std::string& path) {
    return {ErrorCode::disk_full, place(path),
            "The disk is full. Delete something that is not Pipit's, then try again. "
            "Nothing was lost."};
}

Error read_only(const std::string& path) {
    return {
        ErrorCode::read_only, place(path),
        "This folder cannot be written to. Let this user write to it, or start Pipit with another "
        "--home."};
}

Error other(const std::string& path, const std::string& what) {
    return {ErrorCode::io, place(path),
            "The disk said: " + what +
                ". Check the disk, then start Pipit again. Nothing was lost."};
}

}  // namespace

Error system_error(int error_number, const std::string& path) {
    switch (error_number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return disk_full(path);
    case EROFS:
    case EACCES:
    case EPERM:
        return read_only(path);
    case ENOENT:
        return not_found(path);
    case EWOULDBLOCK:
        return in_use(path);
    default:
        return other(path, std::strerror(error_number));
    }
}

Error database_error(sqlite3* database, int code, const std::string& path) {
    const int seen = database == nullptr ? 0 : sqlite3_system_errno(database);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return disk_full(path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return read_only(path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return in_use(path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return damaged(path);
    case SQLITE_CONSTRAINT:
        return {ErrorCode::bad_input, place(path), "This was written before. Nothing was changed."};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (seen == ENOSPC || seen == EDQUOT || seen == EROFS || seen == EACCES || seen == EPERM) {
            return system_error(seen, path);
        }
        return other(path, sqlite3_errstr(code));
    default:
        return other(path, sqlite3_errstr(code));
    }
}

Error damaged(const std::string& path, const std::string& remedy) {
    return {ErrorCode::damaged, place(path),
            remedy.empty()
                ? "This file was changed or broken outside Pipit, and was left as it is. Put "
                  "back a copy of the whole folder from before."
                : remedy};
}

Error newer_version(const std::string& path) {
    return {ErrorCode::newer_version, place(path),
            "A newer Pipit wrote this. Install the newer Pipit; nothing was changed."};
}

Error rolled_back(const std::string& path) {
    return {ErrorCode::rolled_back, place(path),
            "An older copy of this notebook was put back: work done since is missing. Put back the "
            "newest "
            "copy of the whole folder."};
}

Error in_use(const std::string& path) {
    return {ErrorCode::in_use, place(path),
            "Another copy of Pipit has this open. Close it there first."};
}

Error not_found(const std::string& path) {
    return {ErrorCode::not_found, place(path), "It is not there."};
}

Error throttled(int wait_s) {
    return {ErrorCode::throttled, "sign-in",
            "Too many tries. The next one is possible in " + std::to_string(wait_s) + " seconds."};
}

Error no_memory() {
    return {ErrorCode::io, "key slot",
            "There is not enough free memory. Close another program and try again."};
}

Error teacher_needed() {
    return {ErrorCode::teacher_needed, "sign-in",
            "Too many tries. Your teacher can unlock this notebook."};
}

Error class_locked() {
    return {
        ErrorCode::class_locked, "class lock",
        "Your class keeps this notebook locked. It opens where it reaches your teacher's computer, "
        "or with the class's key stick. Nothing was lost."};
}

Error wrong_secret() {
    return {ErrorCode::wrong_secret, "sign-in", "That is not the right secret. Try again."};
}

}  // namespace pipit::vault
