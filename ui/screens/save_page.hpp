// Writing a page that a person asked for: into the list first, then into the file.
#pragma once

#include "ui/screens/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// The file's name. `what` is one of engine::left, `fields` are those it holds. After an error of
/// the list nothing was written; after one of the file the list says that it is not sure.
engine::Result<std::string> save_page(Desk& desk, std::string_view what, const std::string& stem,
                                      const std::string& html,
                                      const std::vector<std::string>& fields);

/// Why a file was not written, in words.
std::string save_error_words(const engine::Error& error);

}  // namespace pipit::ui
