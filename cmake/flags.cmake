# SPDX-License-Identifier: MIT
# How everything of ours is compiled and linked: the target `unpsa_flags`, which the library,
# the programs and the tests link privately, so that none of it reaches who uses the library.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG" CACHE STRING "Flags of a release build")
set(CMAKE_CXX_EXTENSIONS OFF)

# The oldest x86-64 machine that a build of ours runs on (2009 and later). Empty: the compiler's own base.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  set(unpsa_default_march x86-64-v2)
else()
  set(unpsa_default_march "")
endif()
set(UNPSA_MARCH "${unpsa_default_march}" CACHE STRING
  "Machine to compile for (-march); empty for the compiler's own")

add_library(unpsa_flags INTERFACE)
target_compile_features(unpsa_flags INTERFACE cxx_std_20)
target_compile_options(unpsa_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  $<$<BOOL:${UNPSA_WERROR}>:-Werror>
  # g++ 12 warns wrongly in its own std::string (GCC bug 105651), the more so in a precompiled one.
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-stringop-overflow;-Wno-array-bounds>"
  $<$<BOOL:${UNPSA_MARCH}>:-march=${UNPSA_MARCH}>)

# What Debian builds with (dpkg-buildflags, hardening=+all): the stack and the heap are checked where that
# costs next to nothing, and what is loaded cannot be written. Position-independent programs are the default
# of Debian's compilers. Sanitizers check more, and exclude it.
option(UNPSA_HARDENING "Compile and link with the hardening flags that Debian uses" ON)
if(UNPSA_HARDENING AND NOT UNPSA_SANITIZE AND NOT UNPSA_FUZZ)
  include(CheckCXXCompilerFlag)
  check_cxx_compiler_flag(-fcf-protection UNPSA_HAS_CF_PROTECTION)
  target_compile_options(unpsa_flags INTERFACE
    -fstack-protector-strong -fstack-clash-protection
    $<$<BOOL:${UNPSA_HAS_CF_PROTECTION}>:-fcf-protection>
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  target_link_options(unpsa_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
# Indexes are checked wherever assertions are on.
if(UNPSA_SANITIZE OR UNPSA_FUZZ)
  target_compile_definitions(unpsa_flags INTERFACE _GLIBCXX_ASSERTIONS)
else()
  target_compile_definitions(unpsa_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
endif()

# What many files include is compiled once; each file includes it all the same, and compiles without this.
set(unpsa_precompiled_headers
  <algorithm> <array> <bit> <charconv> <cstddef> <cstdint> <cstring> <functional> <map> <memory> <optional>
  <span> <stdexcept> <string> <string_view> <unordered_map> <utility> <vector>)

set(unpsa_sanitizers "${UNPSA_SANITIZE}")
if(UNPSA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "UNPSA_FUZZ needs clang, the compiler is \"${CMAKE_CXX_COMPILER_ID}\"; "
                        "configure with -DCMAKE_CXX_COMPILER=clang++")
  endif()
  if(NOT unpsa_sanitizers)
    set(unpsa_sanitizers address,undefined)
  endif()
  # To watch each comparison took a quarter of the time and found little: what is compared are the form's
  # labels, and they are in the dictionary.
  target_compile_options(unpsa_flags INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
  target_link_options(unpsa_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(unpsa_sanitizers)
  target_compile_options(unpsa_flags INTERFACE
    -fsanitize=${unpsa_sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer
    # g++ warns wrongly about code that it has instrumented, also in its own headers.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(unpsa_flags INTERFACE -fsanitize=${unpsa_sanitizers})
endif()

if(UNPSA_LTO)
  include(CheckIPOSupported)
  check_ipo_supported()
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

# unpsa_compile_by_folder(<target> [<folder>...]): one compiler run for all files of a folder, of all folders
# of the target or of those that are named and what is in them; in half the time of one run for each file. It
# is for whole builds: a change to one file compiles its folder again. Names that are local to a file are
# unique in its folder for that.
option(UNPSA_BY_FOLDER "Compile the files of a folder together where their speed does not matter" OFF)
function(unpsa_compile_by_folder target)
  if(NOT UNPSA_BY_FOLDER)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    string(REGEX REPLACE "/.*" "" root ${folder})
    if(NOT ARGN OR root IN_LIST ARGN)
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder})
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # The warning is about headers, and takes a file that is compiled with others for one.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()

# A precompiled header and ccache go together only when ccache may ignore the header's time.
if(UNPSA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(UNPSA_CCACHE_PROGRAM ccache)
  mark_as_advanced(UNPSA_CCACHE_PROGRAM)
  if(UNPSA_CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${UNPSA_CCACHE_PROGRAM})
  else()
    message(STATUS "ccache is not installed: compiling without it")
  endif()
endif()
