# Translations: every po/*.po becomes share/pipit/locale/<language>/LC_MESSAGES/pipit.mo in the build folder, and is installed
# there. Invariant: a catalogue that msgfmt does not accept whole does not build.
find_program(MSGFMT msgfmt REQUIRED)

# catalogues(FOLDER): sets the target `catalogues`, which every program with words depends on through the ui room.
function(catalogues folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.po)
  set(made "")
  foreach(file IN LISTS files)
    cmake_path(GET file STEM language)
    set(below share/pipit/locale/${language}/LC_MESSAGES)
    set(catalogue ${CMAKE_BINARY_DIR}/${below}/pipit.mo)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/${below})
    add_custom_command(OUTPUT ${catalogue} DEPENDS ${file} VERBATIM
      COMMAND ${MSGFMT} --check-format --output-file=${catalogue} ${file}
      COMMENT "Catalogue ${language}")
    install(FILES ${catalogue} DESTINATION ${below})
    list(APPEND made ${catalogue})
  endforeach()
  add_custom_target(catalogues ALL DEPENDS ${made})
endfunction()
