// What may leave at all, by the one declaration. Invariant: nothing that is not shared, but a file
// that a person asked for by name.
#pragma once

#include "engine/report/fields.hpp"

namespace pipit::audit {

// own_copy: a copy that the learner saved has all that is theirs in it, as they asked.
inline bool may_leave(const engine::Field& field, bool own_copy = false) {
    using engine::FieldPlace;
    if (own_copy && (field.place == FieldPlace::event || field.place == FieldPlace::record))
        return true;
    return field.shared != engine::Shared::never || field.place == FieldPlace::plain_file;
}

}  // namespace pipit::audit
