// Question forms: a sentence with holes, held against a prompt. Invariant: a match explains every
// byte of it.
#pragma once

#include "engine/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::pack {

// A form of a pack's own checks. Holes: {n} a whole number ("−3", "12,345"), {d} a decimal or whole
// one, {f} a fraction or a mixed number, {w} one word, {*} any text of the line up to what follows,
// as short as it can be. Where a hole can be read in two ways, every way is tried.
class Pattern {
  public:
    static engine::Result<Pattern> read(std::string_view form);
    std::optional<std::vector<std::string>> match(std::string_view text) const;
    // The last paragraph, where it has no hole: what forms are sorted by; else empty.
    const std::string& question() const { return question_; }

  private:
    struct Piece {
        char hole = '\0';     // or none:
        std::string literal;  // then this
    };
    bool match_from(std::size_t piece, std::string_view text,
                    std::vector<std::string_view>& holes) const;

    std::vector<Piece> pieces_;
    std::string question_;
};

}  // namespace pipit::pack
