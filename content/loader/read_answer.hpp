// Answers and wrong answers as an author writes them: texts, not positions. Invariant: an answer
// that comes out has no answer_problem, and a wrong one stands in the canonical form of
// engine::Given, or `problems` says why not.
#pragma once

#include "content/loader/fields.hpp"
#include "engine/session/answer.hpp"
#include "engine/session/item.hpp"

#include <string>

namespace pipit::content {

constexpr std::size_t option_bytes_max = 60;

// `text`, after its length and markup were looked at.
std::string rich(Fields& fields, const char* key, const std::string& text, std::size_t bytes_max);

// `ref` is all that decides the order in which `order` and `match` show their texts.
engine::Answer read_answer(const Value& value, const engine::ItemRef& ref, Problems& problems);

// The wrong answer under `given`, one that could be entered and is not right.
std::string read_given(Fields& fields, const engine::Answer& answer);

}  // namespace pipit::content
