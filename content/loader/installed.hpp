// The packs a program is installed with, as one source of items that is there before they are.
// Opens no file itself. Invariant: nothing is asked of it before load() held; a pack that cannot be
// used is left out and said so.
#pragma once

#include "content/loader/library.hpp"

#include <cassert>
#include <memory>
#include <string>
#include <vector>

namespace pipit::content {

class Installed final : public engine::ItemSource {
  public:
    // Reads what these packs are and which skills they have; a generator is read when it is needed,
    // so `read` is kept: it gives a file by its path, "mathematics/pack.toml". bad_pack, stopped,
    // or what keeps the files from being read, where no pack is left.
    engine::Result<engine::Done> load(const std::vector<std::string>& names, const ReadFile& read);
    [[nodiscard]] const std::vector<engine::Error>& left_out() const { return left_out_; }
    // Items and words of skills in this language; kept for a load that comes later.
    void speak(const std::string& language);
    [[nodiscard]] bool whole() const override { return left_out_.empty(); }
    [[nodiscard]] const engine::SkillGraph& graph() const override { return loaded().graph(); }
    engine::Result<engine::Item> make(const engine::SkillId& skill, int level,
                                      std::uint64_t seed) override {
        return loaded().make(skill, level, seed);
    }

  private:
    [[nodiscard]] Library& loaded() const {
        assert(library_ != nullptr);
        return *library_;
    }
    std::unique_ptr<Library> library_;
    std::vector<engine::Error> left_out_;
    std::string language_ = "en";
};

}  // namespace pipit::content
