// Which file: those that were found where people keep theirs, or a path that is written. Invariant:
// nothing is opened here.
#pragma once

#include "ui/teaching/page_parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::ui {

class PickFile {
  public:
    struct Words {
        std::string example;  ///< A path as one is written.
        std::string ending;   ///< Of a file's name, not shown where it is this one.
        std::string none;     ///< Nothing was found, and what to do.
        std::string problem;  ///< With the one before; empty: none.
    };
    using Found = std::function<std::vector<engine::classroom::FoundFile>()>;

    /// `find` is asked now, and when somebody wants to look again.
    explicit PickFile(Found find) : find_(std::move(find)), found_(find_()) {}
    /// Below the head of `page`. The path that was chosen.
    std::optional<std::string> draw(Frame& frame, Rect page, const Words& words);

  private:
    int draw_found(Frame& frame, Rect at, const Words& words, std::optional<std::string>& chosen);

    Found find_;
    std::vector<engine::classroom::FoundFile> found_;
    WritingLine path_;
    Scroll scroll_;
};

}  // namespace pipit::ui
