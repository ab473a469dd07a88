# SPDX-License-Identifier: MIT
# What becomes of outputs when a call to the system fails.

if(NOT UNPSA_PROGRAMS OR NOT UNPSA_PYTHON OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux" OR unpsa_sanitizers)
  return()
endif()

add_library(unpsa_fault MODULE ${CMAKE_CURRENT_SOURCE_DIR}/faults/fault.cpp)
target_compile_features(unpsa_fault PRIVATE cxx_std_20)
target_link_libraries(unpsa_fault PRIVATE ${CMAKE_DL_LIBS})
foreach(what order inputs workbook pretence places)
  unpsa_add_test(faults.${what} ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/faults/faults_test.py ${what})
  set_property(TEST faults.${what} APPEND PROPERTY ENVIRONMENT UNPSA_FAULT_LIBRARY=$<TARGET_FILE:unpsa_fault>)
endforeach()
unpsa_add_test(faults.memory ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/faults/memory_test.py)
set_property(TEST faults.memory APPEND PROPERTY ENVIRONMENT UNPSA_FAULT_LIBRARY=$<TARGET_FILE:unpsa_fault>)
# A few calls of each kind for every program and output; without `--points` it is a matter of an hour.
unpsa_add_test(faults.matrix ${UNPSA_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/faults/matrix.py --points 1)
set_property(TEST faults.matrix APPEND PROPERTY ENVIRONMENT UNPSA_FAULT_LIBRARY=$<TARGET_FILE:unpsa_fault>)
