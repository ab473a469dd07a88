# SPDX-License-Identifier: MIT
# cmake --install: programs, library, headers, a CMake package and one of pkg-config, documents.

include(CMakePackageConfigHelpers)

get_property(unpsa_installed_programs GLOBAL PROPERTY UNPSA_PROGRAM_TARGETS)
if(unpsa_installed_programs)
  install(TARGETS ${unpsa_installed_programs} DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT programs)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT programs)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/manual/bash-completion ${PROJECT_BINARY_DIR}/manual/zsh
    ${PROJECT_BINARY_DIR}/manual/fish DESTINATION ${CMAKE_INSTALL_DATADIR} COMPONENT programs)
endif()

install(TARGETS unpsa EXPORT unpsaTargets DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY include/unpsa DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
  FILES_MATCHING PATTERN "*.hpp")

set(unpsa_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/unpsa)
install(EXPORT unpsaTargets NAMESPACE unpsa:: DESTINATION ${unpsa_config_dir} COMPONENT development)
configure_package_config_file(cmake/unpsaConfig.cmake.in unpsaConfig.cmake
  INSTALL_DESTINATION ${unpsa_config_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(unpsaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/unpsaConfig.cmake ${PROJECT_BINARY_DIR}/unpsaConfigVersion.cmake
  DESTINATION ${unpsa_config_dir} COMPONENT development)

# The same for pkg-config: what cmake/unpsaConfig.cmake.in finds has a name here too.
set(unpsa_pc_requires "gumbo, icu-i18n, icu-uc, sqlite3, xlsxwriter")
set(unpsa_pc_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
string(REGEX REPLACE "[^/]+" ".." unpsa_pc_prefix ${unpsa_pc_folder})
configure_file(cmake/unpsa.pc.in unpsa.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/unpsa.pc DESTINATION ${unpsa_pc_folder} COMPONENT development)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT programs OPTIONAL)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT programs PATTERN "man" EXCLUDE)

include(cmake/package.cmake)
