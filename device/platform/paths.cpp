// Paths from the environment and /proc/self/exe.
#include "device/platform/paths.hpp"

#include "device/platform/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>

namespace pipit::platform {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

std::string default_home() {
    // The specification: a relative XDG path is to be ignored.
    if (const std::string data = environment("XDG_DATA_HOME"); data.starts_with('/')) {
        return data + "/pipit";
    }
    if (const std::string home = environment("HOME"); home.starts_with('/')) {
        return home + "/.local/share/pipit";
    }
    return "";
}

namespace {

// The value of a line as XDG_DOCUMENTS_DIR="$HOME/Documents"; empty where it is not said.
std::string folder_said(const std::string& home, std::string_view of) {
    std::string config = environment("XDG_CONFIG_HOME");
    if (!config.starts_with('/')) {
        config = home + "/.config";
    }
    const auto said = read_file(config + "/user-dirs.dirs", 65536);
    if (!said) {
        return "";
    }
    const std::string name = "\n" + std::string(of) + "=\"";
    const std::string lines = "\n" + *said;
    const auto at = lines.find(name);
    if (at == std::string::npos) {
        return "";
    }
    const auto from = at + name.size();
    std::string value = lines.substr(from, lines.find('"', from) - from);
    if (value.starts_with("$HOME")) {
        value.replace(0, 5, home);
    }
    return value.starts_with('/') ? value : "";
}

}  // namespace

std::string documents_folder() {
    const std::string home = environment("HOME");
    if (!home.starts_with('/')) {
        return "";
    }
    std::error_code ignored;
    for (const std::string& folder :
         {folder_said(home, "XDG_DOCUMENTS_DIR"), home + "/Documents", home}) {
        if (!folder.empty() && std::filesystem::is_directory(folder, ignored)) {
            return folder;
        }
    }
    return "";
}

std::string downloads_folder() {
    const std::string home = environment("HOME");
    if (!home.starts_with('/')) {
        return "";
    }
    std::error_code ignored;
    for (const std::string& folder : {folder_said(home, "XDG_DOWNLOAD_DIR"), home + "/Downloads"}) {
        if (!folder.empty() && std::filesystem::is_directory(folder, ignored)) {
            return folder;
        }
    }
    return "";
}

std::string program_folder() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? "" : program.parent_path().string();
}

std::string share_folder() {
    if (std::string share = environment("PIPIT_SHARE"); !share.empty()) {
        return share;
    }
    return (std::filesystem::path(program_folder()).parent_path() / "share" / "pipit").string();
}

std::vector<std::string> stick_folders() {
    std::vector<std::string> folders;
    const std::string said = environment("PIPIT_STICKS");
    for (std::size_t from = 0; from < said.size();) {
        const auto colon = said.find(':', from);
        const std::string one = said.substr(from, colon - from);
        if (one.starts_with('/')) folders.push_back(one);
        from = colon == std::string::npos ? said.size() : colon + 1;
    }
    return folders;
}

std::vector<std::string> removable_roots() {
    std::vector<std::string> roots;
    const auto is_there = [](const char* path) {
        std::error_code ignored;
        return std::filesystem::is_directory(path, ignored);
    };
    for (const char* path : {"/media", "/mnt/chromeos"}) {
        if (is_there(path)) roots.emplace_back(path);
    }
    if (is_there("/run")) roots.emplace_back(is_there("/run/media") ? "/run/media" : "/run");
    return roots;
}

namespace {

// Of the folders right below `path` those that are a file system of their own.
void add_mounts_in(const std::string& path, std::vector<std::string>& found) {
    struct stat above {};
    if (::stat(path.c_str(), &above) != 0) return;
    const auto names = folders_in(path);
    if (!names) return;
    for (const std::string& name : *names) {
        const std::string one = path + "/" + name;
        struct stat here {};
        if (::stat(one.c_str(), &here) == 0 && here.st_dev != above.st_dev) found.push_back(one);
    }
}

}  // namespace

std::vector<std::string> mounted_sticks() {
    std::vector<std::string> found = stick_folders();
    if (!found.empty()) return found;
    for (const std::string root : {"/media", "/run/media"}) {
        add_mounts_in(root, found);
        if (const auto users = folders_in(root); users) {
            for (const std::string& user : *users)
                add_mounts_in(root + "/" + user, found);
        }
    }
    const std::string shared = "/mnt/chromeos/removable";  // each folder is one
    if (const auto names = folders_in(shared); names) {
        for (const std::string& name : *names)
            found.push_back(shared + "/" + name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

engine::Result<engine::Done> make_folders(const std::string& path) {
    std::string made;
    for (const auto& part : std::filesystem::path(absolute(path))) {
        made = made.empty() ? part.string() : (std::filesystem::path(made) / part).string();
        if (::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST && errno != EISDIR) {
            const int why = errno;
            if (!std::filesystem::is_directory(made)) {
                return system_error(why, made);
            }
        }
    }
    if (std::error_code ignored; !std::filesystem::is_directory(made, ignored)) {
        return system_error(ENOTDIR, made);
    }
    return engine::Done{};
}

std::string absolute(const std::string& path) {
    std::error_code failed;
    const auto made = std::filesystem::absolute(path, failed).lexically_normal();
    return failed ? path : made.string();
}

}  // namespace pipit::platform
