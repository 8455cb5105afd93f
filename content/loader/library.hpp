// Several packs as one source of items. Invariant: a skill belongs to one pack; prerequisites stay
// inside their pack.
#pragma once

#include "content/loader/pack.hpp"

#include <memory>
#include <vector>

namespace pipit::content {

class Library final : public engine::ItemSource {
  public:
    // A pack with an id that one before it has, of a skill or retired, is left out and said so.
    static engine::Result<std::unique_ptr<Library>> of(std::vector<std::unique_ptr<Pack>> packs,
                                                       std::vector<engine::Error>& left_out);

    const engine::SkillGraph& graph() const override { return graph_; }
    engine::Result<engine::Item> make(const engine::SkillId& skill, int level,
                                      std::uint64_t seed) override;
    // Items and the skills' words are in this language from now on; in English where a pack does
    // not have it.
    void speak(const std::string& language);

  private:
    std::vector<std::unique_ptr<Pack>> packs_;
    engine::SkillGraph graph_;
};

}  // namespace pipit::content
