# Benchmarks: built and run on demand, e.g. `cmake --build build/release --target bench_roster`.
add_library(bench_place STATIC EXCLUDE_FROM_ALL bench/place.cpp)
target_link_libraries(bench_place PUBLIC lapthach_domain PRIVATE house_settings)

add_executable(bench_roster EXCLUDE_FROM_ALL bench/roster_bench.cpp)
target_link_libraries(bench_roster PRIVATE bench_place lapthach_roster house_settings)

# Books of any size; the files are written as the book room writes them.
add_executable(generate_book EXCLUDE_FROM_ALL bench/book_files.cpp bench/generate_book.cpp bench/lives.cpp
               bench/speech.cpp)
target_include_directories(generate_book PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(generate_book PRIVATE bench_place lapthach_docket lapthach_book house_settings)

add_executable(bench_record EXCLUDE_FROM_ALL bench/record_bench.cpp)
target_link_libraries(bench_record PRIVATE fmt::fmt house_settings)

add_executable(measure EXCLUDE_FROM_ALL bench/measure.cpp)
target_link_libraries(measure PRIVATE house_settings)

# What yaml-cpp alone takes for the files that people typed.
add_executable(event_pass EXCLUDE_FROM_ALL bench/event_pass.cpp)
target_link_libraries(event_pass PRIVATE yaml-cpp house_settings)

# The networks of a draw, for our solver and for others; Boost is one of them where its headers are.
add_executable(bench_solver EXCLUDE_FROM_ALL bench/boost_flow.cpp bench/solver_bench.cpp)
target_include_directories(bench_solver PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(bench_solver PRIVATE lapthach_book lapthach_roster house_settings)

# `cmake --build build/release --target bench`: the table of bench/README.md. The others are single ones.
find_program(LAPTHACH_BASH bash)
set(words_of_assign $<TARGET_FILE:generate_book>)
foreach(kind assign petition report)
  add_custom_target(bench_${kind} DEPENDS lapthach USES_TERMINAL VERBATIM
                    COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/${kind}_bench.sh
                            $<TARGET_FILE:lapthach> ${words_of_${kind}})
endforeach()
find_package(Python3 COMPONENTS Interpreter QUIET)
if(Python3_FOUND)
  add_custom_target(bench USES_TERMINAL VERBATIM DEPENDS lapthach generate_book measure event_pass bench_solver
                    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/bench/table.py
                            $<TARGET_FILE:lapthach> $<TARGET_FILE_DIR:generate_book>)
endif()

# The generator is built by the tests that read what it writes.
add_test(NAME bench.build COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target generate_book lapthach)
set_tests_properties(bench.build PROPERTIES FIXTURES_SETUP generated_books TIMEOUT 900)
add_test(NAME bench.same_book COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/bench/same_book.sh
         $<TARGET_FILE:generate_book> $<TARGET_FILE:lapthach>)
set_tests_properties(bench.same_book PROPERTIES FIXTURES_REQUIRED generated_books)
