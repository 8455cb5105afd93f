// A class of thirty at one moment, and the truth about it: who is stuck, who is ready, who belongs
// together, whom to talk with, and who has not been heard from. Invariant: nothing depends on
// chance or a clock; names come from many places.
#pragma once

#include "engine/classroom/in_memory_staff.hpp"
#include "engine/session/ports.hpp"
#include "tests/ui/screens/specimens.hpp"

#include <string>

namespace pipit::test {

inline constexpr engine::Day seeded_day{20781};  // Tuesday 24 November 2026

// The skills of that class, and one question for all of them.
class SeededSource final : public engine::ItemSource {
  public:
    SeededSource();
    const engine::SkillGraph& graph() const override { return graph_; }
    engine::Result<engine::Item> make(const engine::SkillId& skill, int level,
                                      std::uint64_t seed) override;
    // Every text of the pack in SpecimenSource's marks, from here on.
    void mark();
    // A skill's title as it is now: "Take away across zero", in marks or not.
    [[nodiscard]] std::string titled(const std::string& title) const;

  private:
    engine::SkillGraph graph_;
    SpecimenSource question_{"fraction-bar"};
    bool marked_ = false;
};

// Fills an empty class: Jonah, Priya and Diego are stuck; Amina, Kofi, Mei, Suki and Yusuf ready;
// Eilidh, Nia and Ravi wait on equal parts, Lin, Mateo and Sol on times by 10, Idris and Tomasz on
// tens and ones; Zuri asked, Otis has a goal that is due, Hana was not talked with for 17 days;
// Pavel and Theo were not heard from since Friday.
void seed_class(engine::classroom::MemoryStaff& staff);

}  // namespace pipit::test
