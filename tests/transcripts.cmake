# The sessions of the pages run against the real binary and the real git.
# To accept what they print now: cmake --build --preset dev --target promote
add_executable(transcript support/transcript.cpp)
target_link_libraries(transcript PRIVATE house_settings)

file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/transcripts/*.md
     ${PROJECT_SOURCE_DIR}/examples/tutorial/*.md)
if(EXISTS ${PROJECT_SOURCE_DIR}/README.md)
  list(APPEND pages ${PROJECT_SOURCE_DIR}/README.md)
endif()
foreach(page ${pages})
  get_filename_component(name ${page} NAME_WLE)
  add_test(NAME transcript.${name} COMMAND transcript $<TARGET_FILE:lapthach> ${page})
  set_tests_properties(transcript.${name} PROPERTIES TIMEOUT 240)
endforeach()
add_custom_target(promote COMMAND transcript $<TARGET_FILE:lapthach> --promote ${pages} VERBATIM)

add_test(NAME transcript.languages COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/languages.sh $<TARGET_FILE:lapthach>
         ${pages})

# The runner itself: two pages that are right, and pages each wrong in one way, which must fail.
add_test(NAME runner.right COMMAND transcript $<TARGET_FILE:lapthach>
         ${CMAKE_CURRENT_SOURCE_DIR}/support/right.md ${CMAKE_CURRENT_SOURCE_DIR}/support/right.1)
file(GLOB wrong_pages CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/support/wrong/*.md
     ${CMAKE_CURRENT_SOURCE_DIR}/support/wrong/*.1)
foreach(page ${wrong_pages})
  get_filename_component(name ${page} NAME_WE)
  add_test(NAME runner.${name} COMMAND transcript $<TARGET_FILE:lapthach> ${page})
  set_tests_properties(runner.${name} PROPERTIES WILL_FAIL ON)
endforeach()
