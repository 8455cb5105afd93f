// One item of every figure and every kind of answer, and a source that hands out one of them
// whatever is asked: what the screens are looked at with. Invariant: nothing here depends on a
// pack, a clock or chance, so that pictures change only when the screens do.
#pragma once

#include "engine/session/in_memory.hpp"
#include "engine/session/ports.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::test {

struct Specimen {
    std::string name;  // "fraction-bar"
    engine::Item item;
};
const std::vector<Specimen>& specimens();
const engine::Item& specimen(std::string_view name);

// Whatever skill is asked for, this specimen comes. Four skills a hedge, one hedge a strand. "two-
// packs": the first specimen, and what is measured is a pack and subject of its own.
class SpecimenSource final : public engine::ItemSource {
  public:
    explicit SpecimenSource(std::string_view name = "fraction-bar");
    static constexpr std::string_view two_packs = "two-packs";
    const engine::SkillGraph& graph() const override { return graph_; }
    engine::Result<engine::Item> make(const engine::SkillId& skill, int level,
                                      std::uint64_t seed) override;

    // Every text in pack_open ... pack_close, so that a test can tell a pack's words from the
    // screens'.
    void mark();
    static constexpr std::string_view pack_open = "\u2039";   // ‹
    static constexpr std::string_view pack_close = "\u203A";  // ›

  private:
    engine::SkillGraph graph_;
    engine::Item item_;
};

// One item, whatever is asked.
class OneItem final : public engine::ItemSource {
  public:
    explicit OneItem(engine::Item item) : item_(std::move(item)) {}
    const engine::SkillGraph& graph() const override { return tiny_.graph(); }
    engine::Result<engine::Item> make(const engine::SkillId& skill, int level,
                                      std::uint64_t seed) override {
        engine::Item out = item_;
        out.ref = {skill, skill.value, level, seed};
        return out;
    }

  private:
    engine::TinySource tiny_;
    engine::Item item_;
};

}  // namespace pipit::test
