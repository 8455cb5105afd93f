// Writing a file that a person asked for: into the list first, then into the file.
#pragma once

#include "ui/screens/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// A file's name without its number and its ending, which is "html" for a page.
struct FileName {
    std::string stem;
    std::string ending = "html";
};

/// The file's name. `what` is one of engine::left, `fields` are those it holds. After an error of
/// the list nothing was written; after one of the file the list says that it is not sure.
engine::Result<std::string> save_page(Desk& desk, std::string_view what, const FileName& name,
                                      const std::string& bytes,
                                      const std::vector<std::string>& fields);

/// "It goes into the folder “Documents” on this computer."
std::string save_place_words(const Desk& desk);

/// Why a file was not written, in words.
std::string save_error_words(const engine::Error& error);

}  // namespace pipit::ui
