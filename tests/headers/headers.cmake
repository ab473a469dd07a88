# SPDX-License-Identifier: MIT
# Each public header must compile alone, and twice in one file: one source is written for each, and all are
# built with the tests.

file(GLOB unpsa_headers CONFIGURE_DEPENDS
  RELATIVE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/include/unpsa/*.hpp)
if(NOT unpsa_headers)
  return()
endif()
set(unpsa_header_sources)
foreach(header IN LISTS unpsa_headers)
  string(REPLACE / _ name ${header})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"@header@\"\n#include \"@header@\"\n" @ONLY)
  list(APPEND unpsa_header_sources ${source})
endforeach()

add_library(public_headers OBJECT ${unpsa_header_sources})
target_include_directories(public_headers PRIVATE ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(public_headers PRIVATE unpsa_flags)
