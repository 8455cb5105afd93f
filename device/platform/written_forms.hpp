// The forms that carelessness gives a text on disk, for whoever searches for it. Invariant: a form
// holds what depends on the text alone, so that it is found inside any longer run of bytes written
// that way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipit::platform {

// Two digits a byte, "0123456789abcdef" or what stands in for them.
std::string hex_text(std::string_view bytes, std::string_view digits = "0123456789abcdef");

struct Form {
    std::string_view name;  // "UTF-8", "UTF-16 LE", "hex" ...; empty: as it is
    std::string bytes;
};
// Of a UTF-8 text: as it is, UTF-16 in both byte orders, hex in both cases, base64 (RFC 4648 4) at
// its three alignments.
std::vector<Form> forms_of(std::string_view text);
// Of bytes that are no text: as they are, hex and base64.
std::vector<Form> forms_of_bytes(std::string_view bytes);

}  // namespace pipit::platform
