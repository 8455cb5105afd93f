// openat(2), renameat(2), readdir(3): everything below the one folder, no link followed.
#include "device/transport/stick_folder.hpp"

#include "engine/classroom/post.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace pipit::transport {

namespace {

constexpr std::string_view item_ending = ".pipit";
constexpr std::string_view temporary_ending = ".part";
constexpr std::size_t tag_digits = 16;
constexpr const char* folder_name = "Pipit";
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

std::optional<std::uint8_t> digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
    return std::nullopt;
}

std::string temporary_of(const std::string& file) {
    return "." + file + std::string(temporary_ending);
}

bool is_temporary(std::string_view file) {
    return file.starts_with('.') && file.ends_with(temporary_ending) &&
           parse_item(file.substr(1, file.size() - 1 - temporary_ending.size()));
}

// The last part of a path, for a screen.
std::string label_of(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    std::string label(path.substr(path.rfind('/') + 1));
    const bool utf8 = engine::cbor::is_utf8(label);
    std::replace_if(
        label.begin(), label.end(),
        [utf8](char c) {
            const auto code = static_cast<unsigned char>(c);
            return code < 0x20 || code == 0x7F || (code >= 0x80 && !utf8);
        },
        '?');
    return label.empty() ? "/" : label.substr(0, engine::classroom::post::stick_name_bytes_max);
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

// Calls visit(name) for what lies in the folder, as far as entries_max.
template <class Visit>
void each_entry(int folder, Visit visit) {
    const int again = ::openat(folder, ".", folder_flags);
    if (again < 0) return;
    const std::unique_ptr<DIR, CloseFolder> list(::fdopendir(again));
    if (!list) {
        ::close(again);
        return;
    }
    for (std::size_t seen = 0; seen < entries_max; ++seen) {
        const dirent* entry = ::readdir(list.get());
        if (entry == nullptr) return;
        visit(std::string_view(entry->d_name));
    }
}

}  // namespace

std::string file_of(const ItemName& item) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string file;
    for (const std::uint8_t byte : item.to) {
        file += digits[byte >> 4];
        file += digits[byte & 15];
    }
    return file + "-" + item.name + std::string(item_ending);
}

std::optional<ItemName> parse_item(std::string_view file) {
    if (file.size() <= tag_digits + 1 + item_ending.size() || file[tag_digits] != '-' ||
        !file.ends_with(item_ending))
        return std::nullopt;
    ItemName item;
    for (std::size_t i = 0; i < item.to.size(); ++i) {
        const auto high = digit(file[2 * i]);
        const auto low = digit(file[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        item.to[i] = static_cast<std::uint8_t>(*high << 4 | *low);
    }
    file.remove_prefix(tag_digits + 1);
    file.remove_suffix(item_ending.size());
    if (!engine::classroom::post::is_file_name(file)) return std::nullopt;
    item.name = file;
    return item;
}

const StickCalls& system_stick_calls() {
    static const StickCalls calls{
        [](int folder, const char* name, int flags, mode_t mode) {
            return ::openat(folder, name, flags, mode);
        },
        [](int file, const void* bytes, std::size_t size) { return ::write(file, bytes, size); },
        [](int file) { return ::fsync(file); },
        [](int folder, const char* from, const char* to) {
            return ::renameat(folder, from, folder, to);
        },
        [](int folder, const char* name) { return ::unlinkat(folder, name, 0); }};
    return calls;
}

StickFolder::StickFolder(Descriptor folder, std::string path, const StickCalls& calls)
    : folder_(std::move(folder)), path_(std::move(path)), label_(label_of(path_)), calls_(&calls) {}

std::optional<StickFolder> StickFolder::open(const std::string& stick, const StickCalls& calls) {
    const Descriptor top(::open(stick.c_str(), folder_flags));
    if (!top) return std::nullopt;
    Descriptor folder(calls.open(top.number(), folder_name, folder_flags, 0));
    if (!folder) return std::nullopt;
    return StickFolder(std::move(folder), stick, calls);
}

std::vector<ItemName> StickFolder::items() const {
    std::vector<std::string> files;
    each_entry(folder_.number(), [&files](std::string_view file) {
        if (files.size() < items_max && parse_item(file)) files.emplace_back(file);
    });
    std::sort(files.begin(), files.end());
    std::vector<ItemName> items;
    for (const std::string& file : files)
        items.push_back(*parse_item(file));
    return items;
}

std::optional<Bytes> StickFolder::read(const ItemName& item) const {
    // Non-blocking, because opening a pipe would wait for its other end.
    const Descriptor file(calls_->open(folder_.number(), file_of(item).c_str(),
                                       O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0));
    struct stat about {};
    if (!file || ::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode) ||
        about.st_size < 1 || about.st_size > static_cast<off_t>(frame_bytes_max))
        return std::nullopt;
    Bytes bytes(static_cast<std::size_t>(about.st_size));
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t got = ::read(file.number(), bytes.data() + at, bytes.size() - at);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        at += static_cast<std::size_t>(got);
    }
    return bytes;
}

int StickFolder::remove(const ItemName& item) const {
    if (calls_->remove(folder_.number(), file_of(item).c_str()) == 0 || errno == ENOENT) return 0;
    return errno;
}

void StickFolder::tidy(const std::string& keep) const {
    std::vector<std::string> left;
    each_entry(folder_.number(), [&](std::string_view file) {
        if (is_temporary(file) && file != keep) left.emplace_back(file);
    });
    for (const std::string& file : left)
        calls_->remove(folder_.number(), file.c_str());
}

StickWriting::StickWriting(ItemName item, Bytes bytes)
    : item_(std::move(item)), bytes_(std::move(bytes)), temporary_(temporary_of(file_of(item_))) {}

int StickWriting::step(const StickFolder& folder, const StickCalls& calls) {
    const int error = do_step(folder, calls);
    if (error == 0) return 0;
    file_.close();
    if (next_ != Step::sync_folder) calls.remove(folder.descriptor(), temporary_.c_str());
    return error;
}

int StickWriting::do_step(const StickFolder& folder, const StickCalls& calls) {
    switch (next_) {
    case Step::write:
        // Not O_TRUNC of what may be a link to somewhere: what lies there goes first.
        calls.remove(folder.descriptor(), temporary_.c_str());
        file_ = Descriptor(calls.open(folder.descriptor(), temporary_.c_str(),
                                      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file_) return errno;
        // Sealed, and for another account on another device. Fails where a file has no owner.
        (void)::fchmod(file_.number(), 0644);
        for (std::size_t at = 0; at < bytes_.size();) {
            const ssize_t put = calls.write(file_.number(), bytes_.data() + at, bytes_.size() - at);
            if (put < 0 && errno == EINTR) continue;
            if (put <= 0) return put < 0 ? errno : EIO;
            at += static_cast<std::size_t>(put);
        }
        next_ = Step::sync;
        return 0;
    case Step::sync:
        if (calls.sync(file_.number()) != 0) return errno;
        file_.close();
        next_ = Step::rename;
        return 0;
    case Step::rename:
        if (calls.rename(folder.descriptor(), temporary_.c_str(), file_of(item_).c_str()) != 0)
            return errno;
        next_ = Step::sync_folder;
        return 0;
    case Step::sync_folder:
        // Some file systems have nothing to do for a folder, and say EINVAL.
        if (calls.sync(folder.descriptor()) != 0 && errno != EINVAL) return errno;
        next_ = Step::done;
        return 0;
    case Step::done:
        return 0;
    }
    return 0;
}

}  // namespace pipit::transport
