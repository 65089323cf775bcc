# Benchmarks: built and run on demand, e.g. `cmake --build build/release --target bench_roster`.
add_executable(bench_roster EXCLUDE_FROM_ALL bench/roster_bench.cpp)
target_link_libraries(bench_roster PRIVATE lapthach_roster house_settings)

add_executable(bench_record EXCLUDE_FROM_ALL bench/record_bench.cpp)
target_link_libraries(bench_record PRIVATE fmt::fmt house_settings)
