// The few names of libespeak-ng.so.1 (speak_lib.h, API revision 12) that Pipit calls, declared here
// so that nothing but the library itself is needed, and only at run time.
// Invariant: these layouts are fixed by the library's soname; a test says a sentence through them.
#pragma once

#include <cstddef>

namespace pipit::speech::espeak {

struct Event {
    int type;  // 0 ends a list
    unsigned unique_identifier;
    int text_position;   // of the text, in characters from 1
    int length;          // of a word, in characters
    int audio_position;  // ms
    int sample;          // from the beginning of this text's sound
    void* user_data;
    union {
        int number;
        const char* name;
        char string[8];
    } id;
};

inline constexpr const char* library = "libespeak-ng.so.1";
inline constexpr int list_end = 0;
inline constexpr int word_event = 1;
inline constexpr int synchronous = 2;       // AUDIO_OUTPUT_SYNCHRONOUS: no player, no thread
inline constexpr int do_not_exit = 0x8000;  // espeakINITIALIZE_DONT_EXIT
inline constexpr int rate_parameter = 1;    // espeakRATE, words a minute
inline constexpr int character_position = 1;
inline constexpr unsigned utf8 = 1;
inline constexpr int no_error = 0;

using Callback = int (*)(short* samples, int count, Event* events);

using Initialize = int (*)(int output, int buffer_ms, const char* data_folder, int options);
using Terminate = int (*)();
using SetSynthCallback = void (*)(Callback callback);
using SetVoiceByName = int (*)(const char* name);
using SetParameter = int (*)(int parameter, int value, int relative);
using Synth = int (*)(const void* text, std::size_t size, unsigned position, int position_type,
                      unsigned end_position, unsigned flags, unsigned* identifier, void* user_data);

}  // namespace pipit::speech::espeak
