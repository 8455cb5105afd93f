// The disk of a POSIX system. Invariant: no step reports success before the system did.
#include "device/vault/disk.hpp"
#include "device/vault/errors.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pipit::vault {

namespace {

class File {
  public:
    File(const std::string& path, int flags)
        : descriptor_(::open(path.c_str(),
                             flags | O_CLOEXEC | ((flags & O_DIRECTORY) != 0 ? 0 : O_NOFOLLOW),
                             0600)) {}
    ~File() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    bool open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

class PosixLock : public Lock {
  public:
    explicit PosixLock(const std::string& path) : file_(path, O_RDWR | O_CREAT) {}
    bool open() const { return file_.open(); }
    bool take() { return ::flock(file_.descriptor(), LOCK_EX | LOCK_NB) == 0; }

  private:
    File file_;
};

// What passes through it may be the device's secret: nothing of it stays on the stack.
struct Buffer {
    std::uint8_t bytes[4096];
    ~Buffer() { ::explicit_bzero(bytes, sizeof bytes); }
};

Result<Done> done_or_errno(bool worked, const std::string& path) {
    if (worked) {
        return Done{};
    }
    return system_error(errno, path);
}

class PosixDisk : public Disk {
  public:
    Result<Bytes> read(const std::string& path, std::size_t size_max) override {
        File file(path, O_RDONLY);
        if (!file.open()) {
            return system_error(errno, path);
        }
        Bytes bytes;
        bytes.reserve(std::min<std::size_t>(size_max, sizeof(Buffer)));
        Buffer buffer;
        for (;;) {
            const ssize_t got = ::read(file.descriptor(), buffer.bytes, sizeof buffer.bytes);
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
                return damaged(path);
            }
            bytes.insert(bytes.end(), buffer.bytes, buffer.bytes + got);
        }
    }

    bool exists(const std::string& path) override {
        struct stat status {};
        return ::lstat(path.c_str(), &status) == 0;
    }

    bool is_folder(const std::string& path) override {
        struct stat status {};
        return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    }

    Result<std::vector<std::string>> list(const std::string& folder) override {
        DIR* open_folder = ::opendir(folder.c_str());
        if (open_folder == nullptr) {
            return system_error(errno, folder);
        }
        std::vector<std::string> names;
        while (const dirent* entry = ::readdir(open_folder)) {
            const std::string name = entry->d_name;
            if (name != "." && name != "..") {
                names.push_back(name);
            }
        }
        ::closedir(open_folder);
        std::sort(names.begin(), names.end());
        return names;
    }

    Result<std::uint64_t> size(const std::string& path) override {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            return system_error(errno, path);
        }
        return static_cast<std::uint64_t>(status.st_size);
    }

    // In place, so that destroy() reaches the blocks the file has.
    Result<Done> write(const std::string& path, std::span<const std::uint8_t> bytes) override {
        File file(path, O_WRONLY | O_CREAT);
        if (!file.open()) {
            return system_error(errno, path);
        }
        std::size_t written = 0;
        while (written < bytes.size()) {
            const ssize_t put =
                ::write(file.descriptor(), bytes.data() + written, bytes.size() - written);
            if (put < 0 && errno == EINTR) {
                continue;
            }
            if (put < 0) {
                return system_error(errno, path);
            }
            written += static_cast<std::size_t>(put);
        }
        return done_or_errno(::ftruncate(file.descriptor(), static_cast<off_t>(written)) == 0,
                             path);
    }

    Result<Done> sync(const std::string& path) override {
        File file(path, O_RDONLY);
        return done_or_errno(file.open() && ::fsync(file.descriptor()) == 0, path);
    }

    Result<Done> rename(const std::string& from, const std::string& to) override {
        return done_or_errno(::rename(from.c_str(), to.c_str()) == 0, to);
    }

    Result<Done> remove(const std::string& path) override {
        return done_or_errno(::unlink(path.c_str()) == 0 || errno == ENOENT, path);
    }

    Result<Done> make_folder(const std::string& path) override {
        return done_or_errno(::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST, path);
    }

    Result<Done> remove_folder(const std::string& path) override {
        return done_or_errno(::rmdir(path.c_str()) == 0 || errno == ENOENT, path);
    }

    Result<Done> sync_folder(const std::string& path) override {
        File folder(path, O_RDONLY | O_DIRECTORY);
        return done_or_errno(folder.open() && ::fsync(folder.descriptor()) == 0, path);
    }

    Result<std::unique_ptr<Lock>> lock(const std::string& path) override {
        auto lock = std::make_unique<PosixLock>(path);
        if (!lock->open() || !lock->take()) {
            return system_error(errno, path);
        }
        return Result<std::unique_ptr<Lock>>(std::move(lock));
    }
};

}  // namespace

std::unique_ptr<Disk> posix_disk() {
    return std::make_unique<PosixDisk>();
}

}  // namespace pipit::vault
