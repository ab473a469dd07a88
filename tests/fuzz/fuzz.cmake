# SPDX-License-Identifier: MIT
# A libFuzzer program from each fuzz/*_fuzz.cpp, and the dictionary of the form's labels that they share.

file(GLOB unpsa_fuzz_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*_fuzz.cpp)
foreach(source IN LISTS unpsa_fuzz_sources)
  cmake_path(GET source STEM target)
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  target_include_directories(${target} SYSTEM PRIVATE ${UNPSA_XXHASH_INCLUDE_DIR})
  target_link_libraries(${target} PRIVATE unpsa_apps unpsa_cli unpsa unpsa_flags)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endforeach()

# Every label, and what else the programs look for, a token a line.
add_executable(fuzz_dictionary ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/dictionary.cpp)
target_include_directories(fuzz_dictionary PRIVATE ${PROJECT_SOURCE_DIR}/lib)
target_link_libraries(fuzz_dictionary PRIVATE unpsa unpsa_flags)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/fuzz/dictionary.txt
  COMMAND fuzz_dictionary ${PROJECT_BINARY_DIR}/fuzz/dictionary.txt
  DEPENDS fuzz_dictionary VERBATIM)
add_custom_target(fuzz_dictionary_text ALL DEPENDS ${PROJECT_BINARY_DIR}/fuzz/dictionary.txt)
