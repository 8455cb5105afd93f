// Starting pipit-student from a test: in a folder of its own, its words and its exit code caught.
#pragma once

#include <filesystem>
#include <string>

namespace pipit::test {

struct Run {
    std::string text;
    int code = -1;
};

// A folder that is gone with the test.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string quoted(const std::filesystem::path& path);
std::string read(const std::filesystem::path& path);
// Runs a command line in the shell.
Run command(const std::string& line);
// pipit-student with these arguments.
Run student(const std::string& arguments);
// pipit-student --headless with this script, home and pictures in the folder, on a Monday at nine.
Run headless(const Folder& folder, const std::string& script);

}  // namespace pipit::test
