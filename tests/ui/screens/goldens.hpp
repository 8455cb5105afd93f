// Pictures as they were approved: a file holds for each a hash of its pixels and a small picture of
// it. Where glyphs are drawn as they were when it was approved (x86-64 with Debian 12's FreeType)
// every pixel counts; elsewhere the small pictures may differ by a tolerance. What differs is
// written as a picture to look at. PIPIT_APPROVE=1 (./dev approve) takes what is drawn now.
#pragma once

#include "tests/ui/screens/scenes.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pipit::test {

class Goldens {
  public:
    // `file`: within tests/ui.
    explicit Goldens(const std::string& file);

    void check(const Shown& shown);
    // `all`: what was not drawn is no golden any more.
    void keep(const std::vector<std::string>& all);
    [[nodiscard]] std::size_t known() const { return known_.size(); }
    [[nodiscard]] std::size_t checked() const { return checked_; }
    [[nodiscard]] bool approving() const { return approve_; }

  private:
    struct Golden {
        std::string hash;
        std::string small;
    };
    std::string file_;
    std::map<std::string, Golden> known_;
    bool approve_;
    std::size_t checked_ = 0;
};

// The mean brightness of 16 x 9 cells, each one of 64 steps, as text.
std::string small_of(const std::vector<std::uint32_t>& pixels, int w, int h);
// Within the tolerance.
bool alike(const std::string& a, const std::string& b);
// Whether glyphs come out as they did when the pictures were approved.
bool exact_glyphs();

}  // namespace pipit::test
