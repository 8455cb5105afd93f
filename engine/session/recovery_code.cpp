// The letters are those of letter_groups; only their number is the code's own.
#include "engine/session/recovery_code.hpp"

#include "engine/session/letter_groups.hpp"

#include <cassert>

namespace pipit::engine::recovery_code {

static_assert(groups == letter_groups::groups_for(bytes));
static_assert(group_letters == letter_groups::group_letters);

SecretText write(const SecretText& sixteen_bytes) {
    assert(sixteen_bytes.size() == bytes);
    return letter_groups::write(sixteen_bytes);
}

char letter(char typed) {
    return letter_groups::letter(typed);
}

bool group_holds(std::string_view four, int place) {
    return place <= groups && letter_groups::group_holds(four, place);
}

std::optional<SecretText> read(std::string_view all) {
    return letter_groups::read(all, bytes);
}

}  // namespace pipit::engine::recovery_code
