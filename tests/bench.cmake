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

# `cmake --build build/release --target bench`: all tables, see CONTRIBUTING.md.
find_program(LAPTHACH_BASH bash)
add_custom_target(bench_petition DEPENDS lapthach USES_TERMINAL VERBATIM
                  COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/petition_bench.sh
                          $<TARGET_FILE:lapthach>)
add_custom_target(bench_report DEPENDS lapthach USES_TERMINAL VERBATIM
                  COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/report_bench.sh
                          $<TARGET_FILE:lapthach>)
add_custom_target(bench USES_TERMINAL VERBATIM DEPENDS lapthach bench_record
                  COMMAND bench_record $<TARGET_FILE:lapthach>
                  COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/petition_bench.sh
                          $<TARGET_FILE:lapthach>
                  COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/assign_bench.sh
                          $<TARGET_FILE:lapthach>
                  COMMAND ${LAPTHACH_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/bench/report_bench.sh
                          $<TARGET_FILE:lapthach>)

# The generator is built by the tests that read what it writes.
add_test(NAME bench.build COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target generate_book)
set_tests_properties(bench.build PROPERTIES FIXTURES_SETUP generated_books TIMEOUT 900)
add_test(NAME bench.same_book COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/bench/same_book.sh
         $<TARGET_FILE:generate_book> $<TARGET_FILE:lapthach>)
set_tests_properties(bench.same_book PROPERTIES FIXTURES_REQUIRED generated_books)
