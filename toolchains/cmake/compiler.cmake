# How our own code is compiled. Invariant: the same arithmetic on every target (no fused multiply-add, no errno from
# maths), assertions stay on in every build type, and a second build folder costs only cache hits.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# CMake's defaults add -DNDEBUG: here a programmer's error stops the program instead of going on with wrong data.
foreach(lang C CXX)
  set(CMAKE_${lang}_FLAGS_RELEASE "-O2")
  set(CMAKE_${lang}_FLAGS_RELWITHDEBINFO "-O2 -g")
endforeach()
set(CMAKE_EXE_LINKER_FLAGS_RELEASE "-s")

include(CheckPIESupported)
check_pie_supported()

find_program(CCACHE ccache)
if(CCACHE)
  # Paths inside the checkout are hashed relative to it, so that build folders and clones share what they compile.
  foreach(lang C CXX)
    set(CMAKE_${lang}_COMPILER_LAUNCHER env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  endforeach()
else()
  # The same names in assertions as with ccache: a program is the same bytes wherever it was built.
  file(RELATIVE_PATH checkout ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR})
  string(REGEX REPLACE "/$" "" checkout ${checkout})
  add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=${checkout})
endif()

# What is compiled of others' code, too, gets.
add_compile_options(-ffp-contract=off -fno-math-errno -fstack-protector-strong)
add_link_options(-Wl,-z,relro,-z,now)
if(PIPIT_SANITIZE)
  add_compile_options(-fsanitize=${PIPIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${PIPIT_SANITIZE})
elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
if(CMAKE_SIZEOF_VOID_P EQUAL 4)
  add_compile_definitions(_TIME_BITS=64 _FILE_OFFSET_BITS=64)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_DEFINITIONS -D_TIME_BITS=64 -D_FILE_OFFSET_BITS=64)
  check_cxx_source_compiles("#include <ctime>\n#include <sys/types.h>
    static_assert(sizeof(time_t) == 8 && sizeof(off_t) == 8); int main() {}" PIPIT_TIME_IS_64_BIT)
  unset(CMAKE_REQUIRED_DEFINITIONS)
  if(NOT PIPIT_TIME_IS_64_BIT)
    message(FATAL_ERROR "time_t or off_t has 32 bits with this C library: dates after 2038 would be wrong")
  endif()
endif()

# Our own code only: linked by room(), program() and room_test().
add_library(pipit_our_code INTERFACE)
target_compile_options(pipit_our_code INTERFACE -Wall -Wextra -Wconversion -Wshadow $<$<BOOL:${PIPIT_WERROR}>:-Werror>)
target_compile_definitions(pipit_our_code INTERFACE _GLIBCXX_ASSERTIONS)
# g++ 12 sees uninitialized and overlapping memory in the moves of std::variant and std::string where there is none
# (its bugs 105562 and 105329); clang's warnings and the sanitizers look at the same code.
target_compile_options(pipit_our_code INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)
# libseccomp's macros leave a field out, which clang sees through; g++ still looks for it in our own code.
target_compile_options(pipit_our_code INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>)
