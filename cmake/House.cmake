# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
#
# How every target of this house is built: language, warnings, sanitizers, compiler cache; and the function that registers tests.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# The compiler cache is told where the tree begins, so that a second checkout in another folder finds what the first compiled.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
endif()
# No folder of the building machine in the programs or their debug information.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")

# Warnings stand in one place; each target of ours links it PRIVATE, so that nobody else's headers are judged.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough -Wswitch-enum -Werror
    # at -O3 g++ 12 follows null pointers into the standard library's own code
    $<$<NOT:$<CONFIG:Release>>:-Wnull-dereference>
    # g++ 12 sees overlapping copies in std::string's own operator+ (GCC bug 105651)
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

add_compile_definitions($<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
add_compile_options(-fstack-protector-strong)

function(cardstation_sanitize)
    if(CARDSTATION_SANITIZE)
        add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        add_link_options(-fsanitize=address,undefined)
    endif()
endfunction()
cardstation_sanitize()

# cardstation_library(NAME SOURCES a.cpp ... [PUBLIC libs] [PRIVATE libs])
# One static library per folder. Everything is found from the root of the repository, so an include names its folder.
function(cardstation_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} warnings)
endfunction()

# cardstation_program(NAME SOURCES a.cpp ... LIBS ...)
function(cardstation_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} warnings)
endfunction()

# cardstation_test(NAME SOURCES a_test.cpp ... LIBS ... [LABELS unit|flow|...] [TIMEOUT seconds] [DEPENDS programs])
# A GoogleTest program; each of its cases becomes a ctest entry of its own, with a label and a time limit.
function(cardstation_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS;DEPENDS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    if(NOT ARG_LABELS)
        set(ARG_LABELS unit)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} GTest::gtest GTest::gmock GTest::gtest_main warnings)
    target_compile_definitions(${name} PRIVATE
        CARDSTATION_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CARDSTATION_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    if(ARG_DEPENDS)
        add_dependencies(${name} ${ARG_DEPENDS})
    endif()
    gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60
        PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
endfunction()

# cardstation_fuzz(NAME SOURCES a_fuzz.cpp LIBS ... [CORPUS folder])
# A libFuzzer program: only in the sanitizer build, which clang makes. ctest runs it for CARDSTATION_FUZZ_SECONDS of the
# environment (2 when unset), beginning with the files of CORPUS.
function(cardstation_fuzz name)
    cmake_parse_arguments(ARG "" "CORPUS" "SOURCES;LIBS" ${ARGN})
    if(NOT CARDSTATION_SANITIZE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        return()
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} warnings)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    add_test(NAME ${name} COMMAND "${CMAKE_SOURCE_DIR}/tests/fuzz/run-fuzzer" $<TARGET_FILE:${name}> ${ARG_CORPUS}
        WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT 300)
endfunction()
