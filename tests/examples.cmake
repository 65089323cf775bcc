# The example books are what their generator makes with this very binary, byte for byte.
add_subdirectory(${PROJECT_SOURCE_DIR}/examples/generator ${CMAKE_CURRENT_BINARY_DIR}/generator)
add_test(NAME examples.generator COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR}
         --target example_csv lapthach)
set_tests_properties(examples.generator PROPERTIES FIXTURES_SETUP example_csv)

add_test(NAME examples.reproducible
         COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/examples.sh $<TARGET_FILE:lapthach>
                 $<TARGET_FILE:example_csv> ${CMAKE_CURRENT_BINARY_DIR}/examples)
set_tests_properties(examples.reproducible PROPERTIES FIXTURES_REQUIRED example_csv)
