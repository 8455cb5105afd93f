// See student.hpp.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

namespace pipit::test {

namespace fs = std::filesystem;

std::string in_quotes(const fs::path& path) {
    return "'" + path.string() + "'";
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Run command(const std::string& line) {
    Run out;
    FILE* pipe = popen((line + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> bytes{};
    while (const std::size_t n = std::fread(bytes.data(), 1, bytes.size(), pipe))
        out.text.append(bytes.data(), n);
    const int status = pclose(pipe);
    out.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return out;
}

Run student(const std::string& arguments) {
    return command("'" + std::string(PIPIT_BIN) + "/pipit-student' " + arguments);
}

Run headless(const Folder& folder, const std::string& script) {
    const fs::path file = folder / "script.txt";
    std::ofstream(file) << script;
    return student("--headless --clock 2026-11-23T09:00:00Z --script " + in_quotes(file) +
                   " --shots " + in_quotes(folder / "shots") + " --home " +
                   in_quotes(folder / "home"));
}

}  // namespace pipit::test
