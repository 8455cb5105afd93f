// Starting pipit-student from a test: in a folder of its own, its words and its exit code caught.
#pragma once

#include "tests/folder.hpp"

#include <filesystem>
#include <string>

namespace pipit::test {

struct Run {
    std::string text;
    int code = -1;
};

std::string in_quotes(const std::filesystem::path& path);  // for the shell
std::string read(const std::filesystem::path& path);
// Runs a command line in the shell.
Run command(const std::string& line);
// pipit-student with these arguments.
Run student(const std::string& arguments);
// pipit-student --headless with this script, home and pictures in the folder, on a Monday at nine.
Run headless(const Folder& folder, const std::string& script);

}  // namespace pipit::test
