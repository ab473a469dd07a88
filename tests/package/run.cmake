# SPDX-License-Identifier: MIT
# Installs the build into an empty prefix, builds the programs of docs/library.md against it, runs the page.

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(prefix ${BINARY_DIR}/prefix)
set(sources ${BINARY_DIR}/sources)
set(build ${BINARY_DIR}/build)
file(REMOVE_RECURSE ${BINARY_DIR})

set(flags "")
if(SANITIZE)
  set(flags -fsanitize=${SANITIZE})
endif()

run(${CMAKE_COMMAND} --install ${UNPSA_BUILD_DIR} --config ${CONFIG} --prefix ${prefix})
if(NOT EXISTS ${prefix}/share/doc/unpsa/LICENSE)
  message(FATAL_ERROR "the installation lacks its licence")
endif()
foreach(file man/man1/unpsa-export.1 man/man5/unpsa-record.5 man/man7/unpsa.7
    bash-completion/completions/unpsa-export zsh/site-functions/_unpsa-export
    fish/vendor_completions.d/unpsa-export.fish)
  if(NOT EXISTS ${prefix}/share/${file})
    message(FATAL_ERROR "the installation lacks ${file}")
  endif()
endforeach()
run(${PYTHON} ${SOURCE_DIR}/examples.py ${UNPSA_SOURCE_DIR} ${sources})

run(${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${build} -G ${GENERATOR}
  -D SOURCES=${sources}
  -D CMAKE_BUILD_TYPE=${CONFIG}
  -D CMAKE_CXX_COMPILER=${COMPILER}
  -D CMAKE_CXX_FLAGS=${flags}
  -D CMAKE_RUNTIME_OUTPUT_DIRECTORY=${build}/bin
  -D CMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${build} --config ${CONFIG})
set(ENV{UNPSA_BIN} ${build}/bin)
run(${PYTHON} ${UNPSA_SOURCE_DIR}/tests/golden/run.py ${UNPSA_SOURCE_DIR}/docs/library.md)

# One of them again with pkg-config, in place of that which CMake has built.
if(PKG_CONFIG)
  file(GLOB_RECURSE file ${prefix}/*/unpsa.pc)
  cmake_path(GET file PARENT_PATH folder)
  set(ENV{PKG_CONFIG_PATH} ${folder})
  execute_process(COMMAND ${PKG_CONFIG} --static --cflags --libs unpsa
    OUTPUT_VARIABLE options COMMAND_ERROR_IS_FATAL ANY OUTPUT_STRIP_TRAILING_WHITESPACE)
  separate_arguments(options UNIX_COMMAND "${options}")
  run(${COMPILER} -std=c++20 ${flags} ${sources}/table.cpp ${options} -o ${build}/bin/table)
  run(${PYTHON} ${UNPSA_SOURCE_DIR}/tests/golden/run.py ${UNPSA_SOURCE_DIR}/docs/library.md)
endif()
