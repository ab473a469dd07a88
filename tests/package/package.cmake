# SPDX-License-Identifier: MIT
# The installed package: a small project outside this one finds it, links it and runs.

if(UNPSA_INSTALL)
  unpsa_add_test(package ${CMAKE_COMMAND}
    -D SOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR}/package
    -D BINARY_DIR=${CMAKE_CURRENT_BINARY_DIR}/package
    -D UNPSA_BUILD_DIR=${PROJECT_BINARY_DIR}
    -D COMPILER=${CMAKE_CXX_COMPILER}
    -D GENERATOR=${CMAKE_GENERATOR}
    -D SANITIZE=${unpsa_sanitizers}
    -D CONFIG=$<CONFIG>
    -P ${CMAKE_CURRENT_SOURCE_DIR}/package/run.cmake)
  set_tests_properties(package PROPERTIES RUN_SERIAL ON)
endif()
