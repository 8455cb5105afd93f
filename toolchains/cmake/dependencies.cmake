# Libraries from outside, each under one name, dep_NAME, that room.cmake's table uses. Invariant: what Debian keeps comes
# from the distribution; the rest from tarballs whose SHA-256 stands in toolchains/pins.txt, fetched by `./dev setup`.
# Their headers are system headers, and their sources are compiled without our warnings.
include(FetchContent)
find_package(PkgConfig REQUIRED)

if(DEFINED ENV{XDG_CACHE_HOME})
  set(PIPIT_CACHE $ENV{XDG_CACHE_HOME}/pipit/deps)
else()
  set(PIPIT_CACHE $ENV{HOME}/.cache/pipit/deps)
endif()

# ---- the distribution's -------------------------------------------------------------------------------------------
# A program that is linked WHOLE (room.cmake) takes the archive, every other one the shared library.
function(shared_or_whole name shared archive)
  add_library(dep_${name} INTERFACE)
  target_link_libraries(dep_${name} INTERFACE $<IF:$<BOOL:$<TARGET_PROPERTY:PIPIT_WHOLE>>,-l:${archive},${shared}>)
endfunction()
function(distribution_library name module)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  if(ARGC GREATER 2)
    shared_or_whole(${name} PkgConfig::${name} ${ARGV2})
  else()
    add_library(dep_${name} INTERFACE)
    target_link_libraries(dep_${name} INTERFACE PkgConfig::${name})
  endif()
endfunction()
distribution_library(sodium libsodium libsodium.a)
distribution_library(lua lua5.4)
distribution_library(seccomp libseccomp libseccomp.a)
if(PIPIT_WINDOW)
  distribution_library(sdl2 sdl2)
  distribution_library(freetype freetype2)
  distribution_library(png libpng)
  # Letters come to cairo from FreeType, pages leave as PDF; with --as-needed a program that prints nothing loads none of it.
  pkg_check_modules(cairo REQUIRED IMPORTED_TARGET GLOBAL cairo cairo-ft cairo-pdf)
  add_library(dep_cairo INTERFACE)
  target_link_libraries(dep_cairo INTERFACE -Wl,--as-needed PkgConfig::cairo)
endif()
find_package(pugixml REQUIRED)
add_library(dep_pugixml INTERFACE)
target_link_libraries(dep_pugixml INTERFACE pugixml::pugixml)
# minizip is linked whole: its shared library has another package name from one Debian to the next.
find_package(ZLIB REQUIRED)
find_path(MINIZIP_INCLUDE minizip/unzip.h REQUIRED)
add_library(dep_minizip INTERFACE)
target_include_directories(dep_minizip SYSTEM INTERFACE ${MINIZIP_INCLUDE})
target_link_libraries(dep_minizip INTERFACE -l:libminizip.a ZLIB::ZLIB)
shared_or_whole(zlib ZLIB::ZLIB libz.a)
# Which file owns a block of an image; linked whole, as its shared library would be one more package for the auditor alone.
find_path(EXT2FS_INCLUDE ext2fs/ext2fs.h REQUIRED)
add_library(dep_ext2fs INTERFACE)
target_include_directories(dep_ext2fs SYSTEM INTERFACE ${EXT2FS_INCLUDE})
target_link_libraries(dep_ext2fs INTERFACE -l:libext2fs.a -l:libcom_err.a)
find_package(CLI11 REQUIRED)
add_library(dep_cli11 INTERFACE)
target_link_libraries(dep_cli11 INTERFACE CLI11::CLI11)
find_package(nlohmann_json REQUIRED)
add_library(dep_json INTERFACE)
target_link_libraries(dep_json INTERFACE nlohmann_json::nlohmann_json)
# Header-only or in libc: nothing to link.
add_library(dep_tomlplusplus INTERFACE)
add_library(dep_gettext INTERFACE)

# ---- the pinned ----------------------------------------------------------------------------------------------------
# pinned(NAME): sets NAME_tarball and NAME_hash from pins.txt, or stops with the remedy.
file(STRINGS ${CMAKE_SOURCE_DIR}/toolchains/pins.txt pin_lines REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/toolchains/pins.txt)
macro(pinned name)
  foreach(line IN LISTS pin_lines)
    if(line MATCHES "^${name} +([^ ]+) +([0-9a-f]+) +([^ ]+) +[^ ]+$")
      set(${name}_version ${CMAKE_MATCH_1})
      set(${name}_hash ${CMAKE_MATCH_2})
      set(${name}_tarball ${PIPIT_CACHE}/${CMAKE_MATCH_3})
    endif()
  endforeach()
  if(NOT EXISTS ${${name}_tarball})
    message(FATAL_ERROR "${${name}_tarball} is not there. `./dev setup` fetches it.")
  endif()
  FetchContent_Declare(${name} URL file://${${name}_tarball} URL_HASH SHA256=${${name}_hash}
    DOWNLOAD_EXTRACT_TIMESTAMP FALSE)
endmacro()

# Its sources without its own build: sets NAME_SOURCE_DIR.
macro(pinned_sources name)
  pinned(${name})
  FetchContent_GetProperties(${name})
  if(NOT ${name}_POPULATED)
    FetchContent_Populate(${name})
  endif()
endmacro()

if(PIPIT_DEPS STREQUAL "system")
  pkg_check_modules(system_sqlcipher REQUIRED IMPORTED_TARGET GLOBAL sqlcipher>=4.6)
  add_library(dep_sqlcipher INTERFACE)
  target_link_libraries(dep_sqlcipher INTERFACE PkgConfig::system_sqlcipher)
  target_compile_definitions(dep_sqlcipher INTERFACE SQLITE_HAS_CODEC)
  if(PIPIT_WINDOW)
    pkg_check_modules(system_imgui REQUIRED IMPORTED_TARGET GLOBAL imgui>=1.90)
    add_library(dep_imgui INTERFACE)
    target_link_libraries(dep_imgui INTERFACE PkgConfig::system_imgui)
    find_path(NANOSVG_INCLUDE nanosvg.h PATH_SUFFIXES nanosvg REQUIRED)
    add_library(dep_nanosvg INTERFACE)
    target_include_directories(dep_nanosvg SYSTEM INTERFACE ${NANOSVG_INCLUDE})
  endif()
  if(PIPIT_TESTS)
    find_package(Catch2 3.7 REQUIRED)
  endif()
elseif(PIPIT_DEPS STREQUAL "pinned")
  # SQLCipher: `./dev setup` has written the amalgamation from the pinned tarball, once for every build folder.
  pinned(sqlcipher)
  set(amalgamation ${PIPIT_CACHE}/sqlcipher-${sqlcipher_version}-amalgamation)
  if(NOT EXISTS ${amalgamation}/sqlite3.c)
    message(FATAL_ERROR "${amalgamation}/sqlite3.c is not there. `./dev setup` writes it.")
  endif()
  add_library(dep_sqlcipher STATIC ${amalgamation}/sqlite3.c)
  target_include_directories(dep_sqlcipher SYSTEM PUBLIC ${amalgamation})
  target_compile_definitions(dep_sqlcipher
    PUBLIC SQLITE_HAS_CODEC
    PRIVATE SQLCIPHER_CRYPTO_LIBTOMCRYPT SQLCIPHER_OMIT_LOG SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=2 SQLITE_DQS=0
            SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=0 SQLITE_OMIT_DEPRECATED
            SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_USE_ALLOCA
            SQLITE_SECURE_DELETE SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_TRUSTED_SCHEMA=0 HAVE_USLEEP=1)
  target_compile_options(dep_sqlcipher PRIVATE -w)
  target_link_libraries(dep_sqlcipher PUBLIC -l:libtomcrypt.a)

  if(PIPIT_WINDOW)
    # Dear ImGui: the core alone; ui/ has its own backend, fonts and theme.
    pinned_sources(imgui)
    add_library(dep_imgui STATIC ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
      ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp
      ${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp)
    target_include_directories(dep_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/misc/freetype)
    target_compile_definitions(dep_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
      IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_ENABLE_FREETYPE)
    target_compile_options(dep_imgui PRIVATE -w)
    target_link_libraries(dep_imgui PRIVATE dep_freetype)

    pinned_sources(nanosvg)
    add_library(dep_nanosvg INTERFACE)
    target_include_directories(dep_nanosvg SYSTEM INTERFACE ${nanosvg_SOURCE_DIR}/src)
  endif()

  if(PIPIT_TESTS)
    pinned_sources(catch2)
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
    set(CATCH_INSTALL_DOCS OFF)
    add_subdirectory(${catch2_SOURCE_DIR} ${catch2_BINARY_DIR} EXCLUDE_FROM_ALL)
    foreach(target Catch2 Catch2WithMain)
      target_compile_options(${target} PRIVATE -w)
      get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
      set_target_properties(${target} PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${folders}"
        VERIFY_INTERFACE_HEADER_SETS OFF)
    endforeach()
    # Two big files compile four times faster than a hundred small ones.
    set_target_properties(Catch2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 56)
  endif()
else()
  message(FATAL_ERROR "PIPIT_DEPS is '${PIPIT_DEPS}': choose pinned or system")
endif()

# Whether a program can be linked whole: archives of everything, and no sanitizer, which has none of itself.
if(PIPIT_DEPS STREQUAL "pinned" AND NOT PIPIT_SANITIZE)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  set(CMAKE_REQUIRED_LIBRARIES -l:libsodium.a -l:libseccomp.a -l:libz.a -l:libext2fs.a -l:libtomcrypt.a)
  check_cxx_source_compiles("#include <string>\nint main(int n, char** all) { return std::string(all[0]).empty() ? n : 0; }"
    PIPIT_CAN_LINK_WHOLE)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  unset(CMAKE_REQUIRED_LIBRARIES)
endif()
