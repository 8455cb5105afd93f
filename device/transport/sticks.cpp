// See sticks.hpp.
#include "device/transport/sticks.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <set>

namespace pipit::transport {

namespace {

constexpr std::size_t mountinfo_bytes_max = 1U << 20;
constexpr std::size_t folders_max = 64;
constexpr std::size_t removed_at_once = 16;
// Chrome OS mounts them on its own side and shows each as a folder here.
constexpr const char* shared_sticks = "/mnt/chromeos/removable";

// Mount lists write space, tab, newline and backslash as three octal digits.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto octal = [&](std::size_t at) {
            return text[i + at] >= '0' && text[i + at] <= '7';
        };
        if (text[i] == '\\' && i + 3 < text.size() && octal(1) && octal(2) && octal(3)) {
            out += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 +
                                     (text[i + 3] - '0'));
            i += 3;
        } else {
            out += text[i];
        }
    }
    return out;
}

// The mount point: the fifth field.
std::string_view mount_point(std::string_view line) {
    for (int field = 1; field < 5; ++field) {
        const auto space = line.find(' ');
        if (space == line.npos) return {};
        line.remove_prefix(space + 1);
    }
    return line.substr(0, line.find(' '));
}

bool is_removable(std::string_view path) {
    const auto depth_below = [path](std::string_view folder) {
        if (!path.starts_with(folder)) return std::ptrdiff_t{0};
        return 1 + std::count(path.begin() + static_cast<std::ptrdiff_t>(folder.size()), path.end(),
                              '/');
    };
    const auto media = depth_below("/media/");
    return media == 1 || media == 2 || depth_below("/run/media/") == 2 ||
           depth_below("/mnt/chromeos/removable/") == 1;
}

std::string mount_list(const Descriptor& mounts) {
    std::string text;
    if (!mounts || ::lseek(mounts.number(), 0, SEEK_SET) != 0) return text;
    std::array<char, 4096> piece;
    while (text.size() < mountinfo_bytes_max) {
        const ssize_t got = ::read(mounts.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    return text;
}

void add_folders_in(const char* path, std::vector<std::string>& found) {
    DIR* list = ::opendir(path);
    if (list == nullptr) return;
    for (const dirent* one = ::readdir(list); one != nullptr && found.size() < folders_max;
         one = ::readdir(list)) {
        if (one->d_name[0] != '.') found.push_back(std::string(path) + "/" + one->d_name);
    }
    ::closedir(list);
}

post::Failure failure_of(int error) {
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return post::Failure::stick_full;
    case EROFS:
    case EACCES:
    case EPERM:
        return post::Failure::stick_read_only;
    case ENOENT:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTCONN:
        return post::Failure::stick_gone;
    default:
        return post::Failure::stick_io;
    }
}

}  // namespace

std::vector<std::string> removable_folders(std::string_view mountinfo) {
    std::set<std::string> found;
    while (!mountinfo.empty() && found.size() < folders_max) {
        const auto end = mountinfo.find('\n');
        std::string path = unescaped(mount_point(mountinfo.substr(0, end)));
        mountinfo.remove_prefix(end == mountinfo.npos ? mountinfo.size() : end + 1);
        if (is_removable(path)) found.insert(std::move(path));
    }
    return {found.begin(), found.end()};
}

Sticks::Sticks(std::vector<std::string> folders, StickCalls calls, Say say)
    : folders_(std::move(folders)), calls_(std::move(calls)), say_(std::move(say)),
      mounts_(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)) {}

void Sticks::watch(bool on) {
    watching_ = on;
    if (on) {
        look(true);
        return;
    }
    stick_.clear();
    folder_.reset();
    for (const Job& job : jobs_)
        say_gone(job);
    jobs_.clear();
}

std::vector<std::string> Sticks::candidates() const {
    if (!folders_.empty()) return folders_;
    std::vector<std::string> found = removable_folders(mount_list(mounts_));
    add_folders_in(shared_sticks, found);
    return found;
}

// The stick that was there stays the one while it is there; else the first.
void Sticks::look(bool say_anyway) {
    if (!watching_) return;
    std::vector<std::string> paths = candidates();
    std::stable_partition(paths.begin(), paths.end(),
                          [this](const std::string& path) { return path == stick_; });
    std::string found;
    std::string label;
    for (const std::string& path : paths) {
        const auto folder = StickFolder::open(path, calls_);
        if (!folder) continue;
        found = path;
        label = folder->label();
        const auto* writing = jobs_.empty() ? nullptr : std::get_if<StickWriting>(&jobs_.front());
        folder->tidy(writing != nullptr ? writing->temporary() : "");
        break;
    }
    const bool changed = found != stick_;
    stick_ = found;
    if (changed || say_anyway) say_(post::Stick{label});
}

void Sticks::take(const post::StickWrite& packet) {
    jobs_.emplace_back(StickWriting({packet.to, packet.name}, packet.bytes));
}

void Sticks::take(const post::StickRead& packet) {
    jobs_.emplace_back(Reading{packet.tags, {}, false});
}

void Sticks::take(const post::StickRemove& packet) {
    Removing job;
    for (const std::string& name : packet.names)
        job.left.push_back({packet.to, name});
    jobs_.emplace_back(std::move(job));
}

void Sticks::step() {
    if (jobs_.empty()) return;
    if (!folder_) {
        if (stick_.empty()) look(false);
        if (!stick_.empty()) folder_ = StickFolder::open(stick_, calls_);
    }
    Job& job = jobs_.front();
    if (!folder_) say_gone(job);
    if (folder_ && !std::visit([this](auto& one) { return work(one); }, job)) return;
    jobs_.pop_front();
    folder_.reset();
}

bool Sticks::work(StickWriting& job) {
    if (const int error = job.step(*folder_, calls_); error != 0)
        return failed(error, job.item().name);
    if (job.is_done()) say_(post::StickWritten{job.item().to, job.item().name});
    return job.is_done();
}

bool Sticks::work(Reading& job) {
    if (!job.listed) {
        for (ItemName& item : folder_->items()) {
            if (std::find(job.tags.begin(), job.tags.end(), item.to) != job.tags.end())
                job.left.push_back(std::move(item));
        }
        job.listed = true;
        return job.left.empty();
    }
    const ItemName item = std::move(job.left.front());
    job.left.pop_front();
    if (auto bytes = folder_->read(item))
        say_(post::StickItem{item.to, item.name, std::move(*bytes)});
    return job.left.empty();
}

bool Sticks::work(Removing& job) {
    for (std::size_t i = 0; i < removed_at_once && !job.left.empty(); ++i) {
        const ItemName item = std::move(job.left.front());
        job.left.pop_front();
        if (const int error = folder_->remove(item); error != 0) return failed(error, item.name);
    }
    return job.left.empty();
}

bool Sticks::failed(int error, const std::string& name) {
    say_(post::Failed{failure_of(error), {}, name});
    folder_.reset();
    look(false);
    return true;
}

// There is no stick. What was to be written is said by name.
void Sticks::say_gone(const Job& job) {
    const auto* writing = std::get_if<StickWriting>(&job);
    say_(post::Failed{post::Failure::stick_gone, {}, writing ? writing->item().name : ""});
}

}  // namespace pipit::transport
