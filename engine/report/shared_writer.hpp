// What writes a report, and what every message's writer asks first. Invariant: nothing goes out
// under an id that is not declared as shared in engine/report/fields, and no report that its own
// reader refuses.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/report/fields.hpp"
#include "engine/result.hpp"

#include <string>
#include <string_view>

namespace pipit::engine {

// Whether a value of this field may stand in a message.
inline bool may_leave(std::string_view id) {
    const Field* declared = find_field(id);
    return declared != nullptr && declared->place == FieldPlace::message &&
           declared->shared != Shared::never;
}
inline Error not_shared(std::string_view id) {
    return {ErrorCode::bad_input, std::string(id), "it is not declared as shared"};
}

class SharedWriter {
  public:
    // For the value of this field, which comes next. Where it may not leave, nothing does.
    cbor::Writer& value(std::string_view id) {
        if (!may_leave(id)) refuse(id);
        return writer;
    }
    void refuse(std::string_view id) {
        if (refused_.empty()) refused_ = std::string(id);
    }
    // What was written, once; bad_input with the field that may not leave, or as `decode` says.
    template <class Decode>
    Result<cbor::Bytes> taken(const Decode& decode) {
        if (!refused_.empty()) return not_shared(refused_);
        cbor::Bytes bytes = writer.take();
        if (const auto held = decode(bytes); !held) return held.error();
        return bytes;
    }
    cbor::Writer writer;

  private:
    std::string refused_;
};

}  // namespace pipit::engine
