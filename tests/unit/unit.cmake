# SPDX-License-Identifier: MIT
# One program with all unit tests, from unit/*_test.cpp.

find_package(Catch2 QUIET CONFIG)
if(NOT Catch2_FOUND)
  unpsa_missing("unit tests" "Catch2 is not installed" "install it (Debian: catch2)")
  return()
endif()

find_package(nlohmann_json QUIET CONFIG)
if(NOT nlohmann_json_FOUND)
  unpsa_missing("unit tests" "nlohmann/json is not installed" "install it (Debian: nlohmann-json3-dev)")
  return()
endif()

find_package(simdjson QUIET CONFIG)
if(NOT simdjson_FOUND)
  unpsa_missing("unit tests" "simdjson is not installed" "install it (Debian: libsimdjson-dev)")
  return()
endif()

file(GLOB unpsa_unit_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/unit/*.cpp)
if(NOT UNPSA_PROGRAMS)
  list(FILTER unpsa_unit_sources EXCLUDE REGEX "/cli_")
endif()
add_executable(unit ${unpsa_unit_sources})
target_include_directories(unit PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/unit ${PROJECT_SOURCE_DIR}/lib)
target_precompile_headers(unit PRIVATE ${unpsa_precompiled_headers} <catch.hpp>)
# Catch2's own main is in its header, and must not be compiled before main.cpp has asked for it.
set_source_files_properties(unit/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
# Little of the time that tests take is spent in the tests themselves, much in compiling them.
if(unpsa_sanitizers OR CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(unit PRIVATE -O0 -U_FORTIFY_SOURCE)
endif()
target_link_libraries(unit PRIVATE
  unpsa unpsa_flags Catch2::Catch2 nlohmann_json::nlohmann_json simdjson::simdjson ICU::uc)
if(UNPSA_PROGRAMS)
  target_link_libraries(unit PRIVATE unpsa_apps unpsa_cli)
endif()

unpsa_add_test(unit unit "~[corpus]")
unpsa_add_test(unit.corpus unit "[corpus]")
# What looks at blocks of bytes, with those of 16 on a processor that has larger ones.
unpsa_add_test(unit.sse ${CMAKE_COMMAND} -E env UNPSA_NO_AVX2=1 $<TARGET_FILE:unit> "-#"
  "[#text_hash_test],[#text_lines_test],[#json_record_json_test]")
