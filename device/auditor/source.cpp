// See source.hpp.
#include "device/auditor/source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pipit::audit {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

Error cannot(const std::string& path, int error) {
    return {error == ENOENT ? ErrorCode::not_found : ErrorCode::read_only, path,
            std::string("It cannot be read: ") + std::strerror(error) + "."};
}

class FileSource final : public Source {
  public:
    FileSource(int file, std::uint64_t size, std::string path)
        : file_(file), size_(size), path_(std::move(path)) {}
    ~FileSource() override { (void)::close(file_); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::uint64_t size() const override { return size_; }
    Result<std::size_t> read(std::uint64_t at, std::span<std::uint8_t> into) override {
        std::size_t done = 0;
        while (done < into.size() && at + done < size_) {
            const ssize_t got = ::pread(file_, into.data() + done, into.size() - done,
                                        static_cast<off_t>(at + done));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return cannot(path_, errno);
            if (got == 0) break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

  private:
    int file_;
    std::uint64_t size_;
    std::string path_;
};

class BytesSource final : public Source {
  public:
    explicit BytesSource(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    std::uint64_t size() const override { return bytes_.size(); }
    Result<std::size_t> read(std::uint64_t at, std::span<std::uint8_t> into) override {
        if (at >= bytes_.size()) return std::size_t{0};
        const auto from = static_cast<std::size_t>(at);
        const std::size_t size = std::min(into.size(), bytes_.size() - from);
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(from), size, into.begin());
        return size;
    }

  private:
    std::span<const std::uint8_t> bytes_;
};

}  // namespace

Result<std::unique_ptr<Source>> open_source(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return cannot(path, errno);
    struct stat about {};
    if (::fstat(file, &about) != 0) {
        const int error = errno;
        (void)::close(file);
        return cannot(path, error);
    }
    std::uint64_t size = static_cast<std::uint64_t>(about.st_size);
    if (!S_ISREG(about.st_mode)) {
        const off_t end = S_ISBLK(about.st_mode) ? ::lseek(file, 0, SEEK_END) : 0;
        if (end <= 0) {
            (void)::close(file);
            return Error{ErrorCode::bad_input, path,
                         "It is no file and no disk of a known size: give an image of it."};
        }
        size = static_cast<std::uint64_t>(end);
    }
    (void)::posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<Source>(std::make_unique<FileSource>(file, size, path));
}

std::string real_path(const std::string& path) {
    struct Free {
        void operator()(char* text) const { std::free(text); }  // NOLINT: realpath's own
    };
    const std::unique_ptr<char, Free> real(::realpath(path.c_str(), nullptr));
    return real == nullptr ? path : std::string(real.get());
}

Result<std::unique_ptr<Source>> open_disk(const std::string& path) {
    return open_source(real_path(path));
}

std::vector<std::uint8_t> read_at(Source& source, std::uint64_t at, std::size_t size) {
    std::vector<std::uint8_t> out(size);
    const auto got = source.read(at, out);
    out.resize(got ? *got : 0);
    return out;
}

std::unique_ptr<Source> source_of(std::span<const std::uint8_t> bytes) {
    return std::make_unique<BytesSource>(bytes);
}

}  // namespace pipit::audit
