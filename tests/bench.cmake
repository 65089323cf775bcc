# Benchmarks: built and run on demand, e.g. `cmake --build build/release --target bench_roster`.
add_executable(bench_roster EXCLUDE_FROM_ALL bench/roster_bench.cpp)
target_link_libraries(bench_roster PRIVATE lapthach_roster house_settings)

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
