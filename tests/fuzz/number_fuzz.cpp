// Fuzz target: what a child types on the pad. Claim: reading never overflows, and an answer that
// reads as a number is judged the same as the number itself.
#include "engine/session/answer.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto number = pipit::engine::read_number(text);
    pipit::engine::NumberAnswer answer;
    if (number) answer.value = *number;
    const auto verdict = pipit::engine::judge(answer, {text});
    if (number.has_value() != (verdict == pipit::engine::Verdict::right)) std::abort();
    return 0;
}
