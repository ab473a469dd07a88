# SPDX-License-Identifier: MIT
# The installed package: the programs of docs/library.md are built outside this project, with CMake and with
# pkg-config, and do what the page says.

if(UNPSA_INSTALL AND UNPSA_PYTHON)
  find_program(UNPSA_PKG_CONFIG NAMES pkg-config pkgconf)
  mark_as_advanced(UNPSA_PKG_CONFIG)
  if(NOT UNPSA_PKG_CONFIG)
    unpsa_missing("the test of the package with pkg-config" "pkg-config is not installed"
      "install it (Debian: pkg-config)")
  endif()
  unpsa_add_test(package ${CMAKE_COMMAND}
    -D PYTHON=${UNPSA_PYTHON}
    -D PKG_CONFIG=${UNPSA_PKG_CONFIG}
    -D UNPSA_SOURCE_DIR=${PROJECT_SOURCE_DIR}
    -D SOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR}/package
    -D BINARY_DIR=${CMAKE_CURRENT_BINARY_DIR}/package
    -D UNPSA_BUILD_DIR=${PROJECT_BINARY_DIR}
    -D COMPILER=${CMAKE_CXX_COMPILER}
    -D GENERATOR=${CMAKE_GENERATOR}
    -D SANITIZE=${unpsa_sanitizers}
    -D CONFIG=$<CONFIG>
    -P ${CMAKE_CURRENT_SOURCE_DIR}/package/run.cmake)
  set_tests_properties(package PROPERTIES RUN_SERIAL ON)
  if(UNPSA_PROGRAMS AND NOT unpsa_sanitizers)
    unpsa_add_test(package.debian ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/package/debian_test.py
      ${PROJECT_BINARY_DIR})
  endif()
endif()

if(UNPSA_PROGRAMS AND UNPSA_PYTHON AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT unpsa_sanitizers)
  unpsa_add_test(package.libraries ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/package/libraries_test.py)
endif()
