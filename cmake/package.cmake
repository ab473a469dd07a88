# SPDX-License-Identifier: MIT
# Packages: `cpack -G DEB` makes `unpsa` (the programs, manual pages, completions, documents) and
# `libunpsa-dev` (the library, its headers, the CMake package and that of pkg-config), `cpack --config
# CPackSourceConfig.cmake` the source archive.

set(UNPSA_MAINTAINER "unpsa contributors <maintainers@unpsa.invalid>" CACHE STRING
  "Who makes the packages: a name and an address")

# The changelog and the copyright that Debian asks of each package, from our own.
file(STRINGS CHANGELOG.md unpsa_release REGEX "^## \\[${PROJECT_VERSION}\\]")
string(REGEX REPLACE ".* - " "" unpsa_release_date "${unpsa_release}")
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -R -u -d ${unpsa_release_date}
  OUTPUT_VARIABLE unpsa_release_date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(READ LICENSE unpsa_license)
string(REGEX REPLACE "^[^\n]*\n+Copyright [^\n]*\n+" "" unpsa_license "${unpsa_license}")
string(REGEX REPLACE "\n+$" "" unpsa_license "${unpsa_license}")
string(REPLACE "\n\n" "\n.\n" unpsa_license "${unpsa_license}")
string(REPLACE "\n" "\n " unpsa_license " ${unpsa_license}")
configure_file(cmake/package/changelog.in package/changelog @ONLY)
configure_file(cmake/package/copyright.in package/copyright @ONLY)

foreach(pair programs:unpsa development:libunpsa-dev)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 component)
  list(GET pair 1 package)
  install(FILES ${PROJECT_BINARY_DIR}/package/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
    COMPONENT ${component} EXCLUDE_FROM_ALL)
  install(FILES ${PROJECT_BINARY_DIR}/package/changelog DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
    RENAME changelog.Debian COMPONENT ${component} EXCLUDE_FROM_ALL)
endforeach()

set(CPACK_PACKAGE_VENDOR "unpsa")
set(CPACK_PACKAGE_CONTACT "${UNPSA_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL programs development)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/compress.cmake)

set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${UNPSA_MAINTAINER}")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME unpsa)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAMS_DESCRIPTION
"Reads dumps of nomination forms in Chinese and English, saved or copied in
many ways, into records, and writes them as JSON, CSV, workbooks, databases
and reports. It also checks word limits and the form, finds references to the
Sustainable Development Goals, and finds duplicates.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libunpsa-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libgumbo-dev, libicu-dev, libsqlite3-dev, libxlsxwriter-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"The static library that the programs of unpsa share, with its headers, for
programs of your own: it reads dumps into records, counts words and finds
references to the Sustainable Development Goals.")

set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME unpsa-${PROJECT_VERSION})
set(CPACK_SOURCE_IGNORE_FILES "/\\\\.git/" "/build/" "/node_modules/" "/__pycache__/" "~$")
include(CPack)
