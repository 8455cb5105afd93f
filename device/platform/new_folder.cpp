// See new_folder.hpp.
#include "device/platform/new_folder.hpp"

#include "device/platform/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace pipit::platform {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { (void)::closedir(folder); }
};

// Nothing there, or a folder (no link to one) with nothing in it.
bool is_free(const std::string& path) {
    struct stat about {};
    if (::lstat(path.c_str(), &about) != 0) return errno == ENOENT;
    if (!S_ISDIR(about.st_mode)) return false;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (folder == nullptr) return false;
    while (const dirent* entry = ::readdir(folder.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") return false;
    }
    return true;
}

Error taken(const std::string& path) {
    return {ErrorCode::bad_input, path,
            "Something is there already. Choose a folder that is not there yet, or an empty one."};
}

Result<Done> sync_folder(const std::string& path) {
    const int opened = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return system_error(errno, path);
    const int synced = ::fsync(opened);
    const int failed = errno;
    (void)::close(opened);
    if (synced != 0) return system_error(failed, path);
    return Done{};
}

// A folder beside the one to be, with a name that nobody can foresee; gone at the end unless it was
// given its own name.
class Beside {
  public:
    explicit Beside(const std::string& path) : made_(path + ".part-XXXXXX") {
        if (::mkdtemp(made_.data()) == nullptr) made_.clear();
    }
    ~Beside() {
        if (made_.empty()) return;
        for (const auto& name : names_)
            (void)::unlink((made_ + "/" + name).c_str());
        (void)::rmdir(made_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    bool made() const { return !made_.empty(); }
    Result<Done> put(const std::string& name, std::string_view bytes) {
        names_.push_back(name);
        return write_file(made_ + "/" + name, bytes);
    }
    bool become(const std::string& path) {
        if (std::rename(made_.c_str(), path.c_str()) != 0) return false;
        made_.clear();
        return true;
    }

  private:
    std::string made_;
    std::vector<std::string> names_;
};

}  // namespace

Result<Done> write_new_folder(const std::string& path,
                              const std::map<std::string, std::string>& files) {
    if (!is_free(path)) return taken(path);
    Beside folder(path);
    if (!folder.made()) return system_error(errno, path);
    for (const auto& [name, bytes] : files) {
        if (auto put = folder.put(name, bytes); !put) {
            Error error = put.error();
            error.where = path + "/" + name;
            return error;
        }
    }
    if (!folder.become(path)) {
        const int failed = errno;
        if (failed == ENOTEMPTY || failed == EEXIST || failed == ENOTDIR) return taken(path);
        return system_error(failed, path);
    }
    const std::size_t slash = path.rfind('/');
    return sync_folder(slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash));
}

}  // namespace pipit::platform
