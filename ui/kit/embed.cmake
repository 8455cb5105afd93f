# Puts the drawn art into the program: ui/art/*.svg become string constants (declared in ui/kit/art_data.hpp), so that
# no file has to be found at run time. Written when configuring, and again when a drawing changes.
file(GLOB art_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/art/*.svg)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${art_files})
set(art_text "// Written by ui/kit/embed.cmake from ui/art.\n#include \"ui/kit/art_data.hpp\"\n\nnamespace pipit::ui {\n")
foreach(art_file IN LISTS art_files)
  cmake_path(GET art_file STEM art_name)
  file(READ ${art_file} art_svg)
  string(APPEND art_text "const std::string_view ${art_name}_svg = R\"pipit(${art_svg})pipit\";\n")
endforeach()
string(APPEND art_text "}\n")
set(art_source ${CMAKE_CURRENT_BINARY_DIR}/art_data.cpp)
file(GENERATE OUTPUT ${art_source} CONTENT "${art_text}")
target_sources(ui PRIVATE ${art_source})
