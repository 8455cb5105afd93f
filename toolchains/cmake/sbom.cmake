# What the programs are made of, as a CycloneDX list beside them (share/pipit/sbom.cdx.json), made after they are linked from
# what their linker read (toolchains/sbom.py). Installed with them; `pipit-audit report` hands it on.
include_guard()

function(write_sbom)
  get_property(programs GLOBAL PROPERTY pipit_programs)
  list(REMOVE_ITEM programs pipit-bench)  # measures; no part of what is installed
  if(NOT programs)
    return()
  endif()
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  set(out ${CMAKE_BINARY_DIR}/share/pipit/sbom.cdx.json)
  set(sysroot "")
  if(CMAKE_SYSROOT)
    set(sysroot --sysroot ${CMAKE_SYSROOT})
  endif()
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/pipit)
  add_custom_command(OUTPUT ${out}
    COMMAND Python3::Interpreter -B ${CMAKE_SOURCE_DIR}/toolchains/sbom.py --checkout ${CMAKE_SOURCE_DIR} --build ${CMAKE_BINARY_DIR}
      --out ${out} --version ${PROJECT_VERSION} --licence MIT ${sysroot} ${programs}
    DEPENDS ${programs} ${CMAKE_SOURCE_DIR}/toolchains/sbom.py ${CMAKE_SOURCE_DIR}/toolchains/pins.txt
    COMMENT "Listing what the programs are made of" VERBATIM)
  add_custom_target(sbom ALL DEPENDS ${out})
  install(FILES ${out} DESTINATION share/pipit)
endfunction()
