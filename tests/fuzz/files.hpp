// What fuzz targets share: an input that stands for files, and a claim that must hold.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace pipit::fuzz {

inline void demand(bool holds) {
    if (!holds) std::abort();
}

// Files in the text, each begun by a line "=== NAME", in place of those of their name.
template <class Files>
void put_files(std::string_view text, Files& files) {
    constexpr std::string_view mark = "=== ";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find("\n=== ", at + 1), text.size());
        const std::string_view part = text.substr(at, next - at);
        if (part.starts_with(mark)) {
            const std::size_t line = std::min(part.find('\n'), part.size());
            files[std::string(part.substr(mark.size(), line - mark.size()))] =
                std::string(part.substr(std::min(line + 1, part.size())));
        }
        at = next + 1;
    }
}

}  // namespace pipit::fuzz
