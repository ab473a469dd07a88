# SPDX-License-Identifier: MIT
# A libFuzzer program from each fuzz/*.cpp.

file(GLOB unpsa_fuzz_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*.cpp)
foreach(source IN LISTS unpsa_fuzz_sources)
  cmake_path(GET source STEM target)
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(${target} PRIVATE unpsa unpsa_flags)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endforeach()
