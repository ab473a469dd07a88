# SPDX-License-Identifier: MIT
# cmake --build … --target bench: how fast the programs are, beside their peers.

if(UNPSA_PROGRAMS AND UNPSA_PYTHON)
  get_property(programs GLOBAL PROPERTY UNPSA_PROGRAM_TARGETS)
  add_custom_target(bench
    ${CMAKE_COMMAND} -E env ${unpsa_test_environment}
      ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/bench/bench.py ${PROJECT_BINARY_DIR}/bin
    DEPENDS ${programs} USES_TERMINAL VERBATIM)
endif()
