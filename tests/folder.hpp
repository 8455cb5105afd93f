// A folder for one test. Invariant: new and empty at first, and gone with everything in it at the
// end: also what a program left there that the test started and killed.
#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace pipit::test {

class Folder {
  public:
    // Throws, which fails the test, where no folder can be made.
    explicit Folder(const std::filesystem::path& in = std::filesystem::temp_directory_path())
        : path_((in / "pipit-test-XXXXXX").string()) {
        if (::mkdtemp(path_.data()) == nullptr) {
            throw std::system_error(errno, std::generic_category(), path_);
        }
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

}  // namespace pipit::test
