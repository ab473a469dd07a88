# SPDX-License-Identifier: MIT
# Installs the build into an empty prefix, builds the project beside this file against it, and runs that.

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(prefix ${BINARY_DIR}/prefix)
set(build ${BINARY_DIR}/build)
file(REMOVE_RECURSE ${BINARY_DIR})

set(flags "")
if(SANITIZE)
  set(flags -fsanitize=${SANITIZE})
endif()

run(${CMAKE_COMMAND} --install ${UNPSA_BUILD_DIR} --config ${CONFIG} --prefix ${prefix})
foreach(path share/doc/unpsa/LICENSE include/unpsa/record/record.hpp)
  if(NOT EXISTS ${prefix}/${path})
    message(FATAL_ERROR "the installation lacks \"${path}\"")
  endif()
endforeach()

run(${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${build} -G ${GENERATOR}
  -D CMAKE_BUILD_TYPE=${CONFIG}
  -D CMAKE_CXX_COMPILER=${COMPILER}
  -D CMAKE_CXX_FLAGS=${flags}
  -D CMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${build} --config ${CONFIG})
find_program(consumer consumer PATHS ${build} ${build}/${CONFIG} NO_DEFAULT_PATH REQUIRED)
run(${consumer})
