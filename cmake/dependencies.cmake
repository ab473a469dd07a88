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
unpsa_require(ICU_FOUND ICU libicu-dev "the library normalises text and counts words with it")

find_path(UNPSA_GUMBO_INCLUDE_DIR gumbo.h)
find_library(UNPSA_GUMBO_LIBRARY gumbo)
mark_as_advanced(UNPSA_GUMBO_INCLUDE_DIR UNPSA_GUMBO_LIBRARY)
unpsa_require(UNPSA_GUMBO_LIBRARY gumbo libgumbo-dev "the library reads web pages with it")

find_package(fmt QUIET CONFIG)
unpsa_require(fmt_FOUND fmt libfmt-dev "the library formats with it")
# It is compiled into one file of ours (lib/text/format.cpp).
get_target_property(UNPSA_FMT_INCLUDE_DIR fmt::fmt-header-only INTERFACE_INCLUDE_DIRECTORIES)

find_path(UNPSA_XXHASH_INCLUDE_DIR xxhash.h)
mark_as_advanced(UNPSA_XXHASH_INCLUDE_DIR)
unpsa_require(UNPSA_XXHASH_INCLUDE_DIR xxHash libxxhash-dev "record ids are its hashes")

find_package(SQLite3 QUIET)
unpsa_require(SQLite3_FOUND SQLite libsqlite3-dev "the library writes databases with it")

find_path(UNPSA_XLSXWRITER_INCLUDE_DIR xlsxwriter.h)
find_library(UNPSA_XLSXWRITER_LIBRARY xlsxwriter)
mark_as_advanced(UNPSA_XLSXWRITER_INCLUDE_DIR UNPSA_XLSXWRITER_LIBRARY)
unpsa_require(UNPSA_XLSXWRITER_LIBRARY libxlsxwriter libxlsxwriter-dev "the library writes workbooks with it")

find_path(UNPSA_NLOHMANN_JSON_INCLUDE_DIR nlohmann/json.hpp)
mark_as_advanced(UNPSA_NLOHMANN_JSON_INCLUDE_DIR)
unpsa_require(UNPSA_NLOHMANN_JSON_INCLUDE_DIR nlohmann/json nlohmann-json3-dev
  "the library writes schemas and reports with it")

if(UNPSA_PROGRAMS)
  find_package(CLI11 QUIET CONFIG)
  unpsa_require(CLI11_FOUND CLI11 libcli11-dev
    "the programs read their options with it (without the programs: -DUNPSA_PROGRAMS=OFF)")

  find_package(ZLIB QUIET)
  unpsa_require(ZLIB_FOUND zlib zlib1g-dev
    "the programs read and write gzip with it (without the programs: -DUNPSA_PROGRAMS=OFF)")
  find_path(UNPSA_ZSTD_INCLUDE_DIR zstd.h)
  find_library(UNPSA_ZSTD_LIBRARY zstd)
  mark_as_advanced(UNPSA_ZSTD_INCLUDE_DIR UNPSA_ZSTD_LIBRARY)
  unpsa_require(UNPSA_ZSTD_LIBRARY zstd libzstd-dev
    "the programs read and write zstd with it (without the programs: -DUNPSA_PROGRAMS=OFF)")

  find_package(LibLZMA QUIET)
  unpsa_require(LIBLZMA_FOUND liblzma liblzma-dev
    "the programs read and write xz with it (without the programs: -DUNPSA_PROGRAMS=OFF)")
  find_path(UNPSA_ZIP_INCLUDE_DIR zip.h)
  find_library(UNPSA_ZIP_LIBRARY zip)
  mark_as_advanced(UNPSA_ZIP_INCLUDE_DIR UNPSA_ZIP_LIBRARY)
  unpsa_require(UNPSA_ZIP_LIBRARY libzip libzip-dev
    "the programs read archives with it (without the programs: -DUNPSA_PROGRAMS=OFF)")

  find_path(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h)
  mark_as_advanced(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR)
  unpsa_require(UNPSA_TOMLPLUSPLUS_INCLUDE_DIR toml++ libtomlplusplus-dev
    "unpsa-validate reads its configuration with it (without the programs: -DUNPSA_PROGRAMS=OFF)")
endif()
