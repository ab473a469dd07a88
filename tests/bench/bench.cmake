# SPDX-License-Identifier: MIT
# A benchmark program from each bench/*.cpp, with Google Benchmark.

find_package(benchmark QUIET CONFIG)
if(NOT benchmark_FOUND)
  unpsa_missing("benchmarks" "Google Benchmark is not installed" "install it (Debian: libbenchmark-dev)")
  return()
endif()

file(GLOB unpsa_bench_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
foreach(source IN LISTS unpsa_bench_sources)
  cmake_path(GET source STEM target)
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench)
  target_link_libraries(${target} PRIVATE unpsa unpsa_flags benchmark::benchmark)
endforeach()
