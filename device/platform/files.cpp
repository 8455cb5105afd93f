// POSIX files.
#include "device/platform/files.hpp"

#include "device/platform/entropy.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <unistd.h>

namespace pipit::platform {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

class Descriptor {
  public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    ~Descriptor() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    bool open() const { return descriptor_ >= 0; }
    int number() const { return descriptor_; }

  private:
    int descriptor_;
};

Result<Done> write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put < 0) {
            return system_error(errno, path);
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(file.number()) != 0) {
        return system_error(errno, path);
    }
    return Done{};
}

Error too_large(const std::string& path) {
    return {ErrorCode::bad_input, path, "This file is larger than Pipit reads."};
}

}  // namespace

Error system_error(int error_number, const std::string& path) {
    switch (error_number) {
    case ENOENT:
        return {ErrorCode::not_found, path, "There is no such file or folder."};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::disk_full, path, "The disk is full. Make room, then try again."};
    case EROFS:
    case EACCES:
    case EPERM:
        return {ErrorCode::read_only, path,
                "This user may not read or write here. Choose another folder."};
    default:
        return {ErrorCode::io, path,
                std::string("The system said: ") + std::strerror(error_number)};
    }
}

Result<std::string> read_file(const std::string& path, std::size_t size_max) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) {
        return system_error(errno, path);
    }
    std::string bytes;
    char buffer[16384];
    for (;;) {
        const ssize_t got = ::read(file.number(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return system_error(errno, path);
        }
        if (got == 0) {
            return bytes;
        }
        if (bytes.size() + static_cast<std::size_t>(got) > size_max) {
            return too_large(path);
        }
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
}

namespace {

// A name nobody can foresee, for a file that nobody has: others may write in the same folder.
struct Temporary {
    Descriptor file;
    std::string path;
};

Temporary open_temporary(const std::string& folder) {
    std::array<char, 17> number{};
    (void)std::snprintf(number.data(), number.size(), "%016llx",
                        static_cast<unsigned long long>(random_seed()));
    std::string path = folder + "/.pipit-" + number.data() + ".part";
    const int opened =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    return {Descriptor(opened), std::move(path)};
}

int sync_folder(const char* folder) {
    const Descriptor opened(::open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.open() ? ::fsync(opened.number()) : -1;
}

}  // namespace

Result<Done> write_file(const std::string& path, std::string_view bytes) {
    const auto folder = std::filesystem::absolute(path).parent_path().string();
    const Temporary made = open_temporary(folder);
    if (!made.file.open()) {
        return system_error(errno, path);
    }
    auto written = write_all(made.file, bytes, path);
    if (written && ::rename(made.path.c_str(), path.c_str()) != 0) {
        written = system_error(errno, path);
    }
    if (!written) {
        ::unlink(made.path.c_str());
        return written;
    }
    if (sync_folder(folder.c_str()) != 0) {
        return system_error(errno, folder);
    }
    return written;
}

namespace {

int open_nameless(const char* folder) {
    return ::open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
}

int rename_new(const char* from, const char* to) {
    return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

// An open file that no name leads to yet; where the file system has none, one with a name to come.
Temporary open_new(const std::string& folder, const NewFileCalls& calls) {
    const int nameless = calls.open_nameless(folder.c_str());
    if (nameless >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) {
        return {Descriptor(nameless), ""};
    }
    return open_temporary(folder);
}

// Gives it a name that nothing has; EEXIST where something has it.
int give_name(const Temporary& made, const std::string& path, const NewFileCalls& calls) {
    if (made.path.empty()) {
        const std::string self = "/proc/self/fd/" + std::to_string(made.file.number());
        return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW);
    }
    const int renamed = calls.rename_new(made.path.c_str(), path.c_str());
    if (renamed == 0 || (errno != EINVAL && errno != ENOSYS)) {
        return renamed;
    }
    return ::link(made.path.c_str(), path.c_str());  // NFS and FUSE cannot rename so
}

}  // namespace

const NewFileCalls& system_calls() {
    static constexpr NewFileCalls calls{open_nameless, rename_new, sync_folder};
    return calls;
}

Result<std::string> save_new_file(const std::string& folder, const std::string& stem,
                                  const std::string& ending, std::string_view bytes,
                                  const NewFileCalls& calls) {
    constexpr int names_max = 1000;
    const Temporary made = open_new(folder, calls);
    if (!made.file.open()) {
        return system_error(errno, folder);
    }
    auto write = [&]() -> Result<std::string> {
        if (const auto written = write_all(made.file, bytes, folder); !written) {
            return written.error();
        }
        for (int number = 1; number <= names_max; ++number) {
            const std::string name =
                stem + (number == 1 ? "" : "-" + std::to_string(number)) + "." + ending;
            const std::string path = folder + "/" + name;
            if (give_name(made, path, calls) == 0) {
                if (calls.sync_folder(folder.c_str()) != 0) {
                    const int failed = errno;
                    ::unlink(path.c_str());  // what is not known to be kept is not left behind
                    return system_error(failed, folder);
                }
                return name;
            }
            if (errno != EEXIST) {
                return system_error(errno, folder);
            }
        }
        return Error{ErrorCode::io, folder, "There are too many files of this name. Move some."};
    };
    auto saved = write();
    if (!made.path.empty()) {
        ::unlink(made.path.c_str());
    }
    return saved;
}

Result<std::map<std::string, std::string>> read_folder(const std::string& path) {
    namespace fs = std::filesystem;
    constexpr std::size_t files_max = 2000;
    constexpr std::size_t bytes_max = 32U << 20;
    std::error_code failed;
    const fs::path root = fs::canonical(path, failed);
    if (failed) {
        return system_error(failed.value(), path);
    }
    std::map<std::string, std::string> files;
    std::size_t bytes = 0;
    for (fs::recursive_directory_iterator at(root, failed), end; !failed && at != end;
         at.increment(failed)) {
        const bool hidden = at->path().filename().string().starts_with('.');
        if (hidden || at->is_symlink()) {
            if (at->is_directory() && !at->is_symlink()) {
                at.disable_recursion_pending();
            }
            continue;
        }
        if (!at->is_regular_file()) {
            continue;
        }
        auto content = read_file(at->path().string());
        if (!content) {
            return content.error();
        }
        bytes += content->size();
        if (files.size() >= files_max || bytes > bytes_max) {
            return Error{ErrorCode::bad_pack, path,
                         "A pack has at most 2,000 files and 32 MiB; this folder has more."};
        }
        files.emplace(at->path().lexically_relative(root).generic_string(), std::move(*content));
    }
    if (failed) {
        return system_error(failed.value(), path);
    }
    return files;
}

namespace {

// Of what lies right below a folder the names of one kind, sorted; hidden ones are left out.
Result<std::vector<std::string>>
names_in(const std::string& path,
         const std::function<bool(const std::filesystem::directory_entry&)>& is_one) {
    namespace fs = std::filesystem;
    std::error_code failed;
    std::vector<std::string> names;
    for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed)) {
        std::string name = at->path().filename().string();
        if (!name.starts_with('.') && is_one(*at)) {
            names.push_back(std::move(name));
        }
    }
    if (failed) {
        return system_error(failed.value(), path);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

Result<std::vector<std::string>> folders_in(const std::string& path) {
    return names_in(path, [](const std::filesystem::directory_entry& one) {
        std::error_code ignored;
        return one.is_directory(ignored);
    });
}

Result<std::vector<std::string>> files_in(const std::string& path, const std::string& ending) {
    return names_in(path, [&](const std::filesystem::directory_entry& one) {
        std::error_code ignored;
        return one.path().string().ends_with(ending) && one.is_regular_file(ignored);
    });
}

}  // namespace pipit::platform
