// Reading by the standard library; writing beside the file and then in its place.
#include "content/compiler/folder.hpp"

#include <fstream>
#include <sstream>

namespace pipit::pack {

namespace {

engine::Error io(const std::filesystem::path& path, const std::string& why) {
    return {engine::ErrorCode::io, path.string(), why};
}

}  // namespace

engine::Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) return io(path, "cannot be read");
    return bytes.str();
}

engine::Result<content::Files> read_folder(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code code;
    content::Files files;
    for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end;
         it.increment(code)) {
        if (!it->is_regular_file(code)) continue;
        auto bytes = read_file(it->path());
        if (!bytes.ok()) return bytes.error();
        files[it->path().lexically_relative(folder).generic_string()] = std::move(*bytes);
    }
    if (code) return io(folder, code.message());
    return files;
}

engine::Result<engine::Done> write_file(const std::filesystem::path& path,
                                        const std::string& bytes) {
    std::filesystem::path beside = path;
    beside += ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << bytes << std::flush;
    if (!out) return io(beside, "cannot be written");
    out.close();
    std::error_code code;
    std::filesystem::rename(beside, path, code);
    if (code) return io(path, code.message());
    return engine::Done{};
}

}  // namespace pipit::pack
