# SPDX-License-Identifier: MIT
# The libraries that ours stands on. What is missing is named with its Debian package.

# unpsa_require(<found> <library> <debian package> <what it is for>)
function(unpsa_require found library package purpose)
  if(NOT ${found})
    message(FATAL_ERROR "${library} is missing: ${purpose}; install it (Debian: ${package}) "
                        "or let ./bootstrap do it")
  endif()
endfunction()

find_package(Threads REQUIRED)

find_package(ICU QUIET COMPONENTS uc i18n)
unpsa_require(ICU_FOUND ICU libicu-dev "the library's Unicode tables come from it")

find_package(fmt QUIET CONFIG)
unpsa_require(fmt_FOUND fmt libfmt-dev "the library formats with it")

find_path(UNPSA_XXHASH_INCLUDE_DIR xxhash.h)
mark_as_advanced(UNPSA_XXHASH_INCLUDE_DIR)
unpsa_require(UNPSA_XXHASH_INCLUDE_DIR xxHash libxxhash-dev "record ids are its hashes")

# unpsa_find_loaded(<name> <header> <library> <debian package> <format>): finds a library that unpsa-export loads when it
# writes a format, and what it is called at run time; without it the program says that it lacks the format.
function(unpsa_find_loaded name header library package format)
  find_path(UNPSA_${name}_INCLUDE_DIR ${header})
  find_library(UNPSA_${name}_LINK ${library})
  mark_as_advanced(UNPSA_${name}_INCLUDE_DIR UNPSA_${name}_LINK)
  if(NOT UNPSA_${name}_INCLUDE_DIR OR NOT UNPSA_${name}_LINK)
    message(STATUS "${library} is missing: unpsa-export will have no --format ${format}; "
                   "to have it install ${package} (Debian) or let ./bootstrap do it")
    set(UNPSA_HAS_${name} FALSE PARENT_SCOPE)
    return()
  endif()
  set(UNPSA_HAS_${name} TRUE PARENT_SCOPE)
  # Of libx.so.1.2.3 it is libx.so.1 that stays the same from one update to the next.
  file(REAL_PATH ${UNPSA_${name}_LINK} real)
  cmake_path(GET real FILENAME file)
  if(file MATCHES "^(lib[^.]+\\.so\\.[0-9]+)")
    set(UNPSA_${name}_LIBRARY ${CMAKE_MATCH_1} PARENT_SCOPE)
  else()
    set(UNPSA_${name}_LIBRARY ${UNPSA_${name}_LINK} PARENT_SCOPE)
  endif()
endfunction()
unpsa_find_loaded(SQLITE sqlite3.h sqlite3 libsqlite3-dev sqlite)
unpsa_find_loaded(XLSXWRITER xlsxwriter.h xlsxwriter libxlsxwriter-dev xlsx)

if(UNPSA_PROGRAMS)
  find_package(CLI11 QUIET CONFIG)
  unpsa_require(CLI11_FOUND CLI11 libcli11-dev
    "the programs read their options with it (without the programs: -DUNPSA_PROGRAMS=OFF)")

  find_path(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h)
  mark_as_advanced(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR)
  unpsa_require(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR toml++ libtomlplusplus-dev
    "unpsa-validate reads its configuration with it (without the programs: -DUNPSA_PROGRAMS=OFF)")
endif()
