# The pages say what the program says, and groff has nothing to say against them.
set(pages ${PROJECT_SOURCE_DIR}/man/lapthach.1 ${PROJECT_SOURCE_DIR}/man/lapthach-data.5)
list(GET pages 0 program_page)
list(GET pages 1 data_page)

add_test(NAME manual.options COMMAND ${CMAKE_COMMAND} -DLAPTHACH=$<TARGET_FILE:lapthach>
         -DPAGE=${program_page} -P ${CMAKE_CURRENT_SOURCE_DIR}/support/manual_options.cmake)
add_test(NAME manual.keys COMMAND ${CMAKE_COMMAND} -DLAPTHACH=$<TARGET_FILE:lapthach>
         -DPAGE=${data_page} -P ${CMAKE_CURRENT_SOURCE_DIR}/support/manual_keys.cmake)
list(APPEND pages ${PROJECT_SOURCE_DIR}/man/lapthach.7 ${PROJECT_SOURCE_DIR}/man/vi/lapthach.7)
foreach(page ${pages})
  file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR}/man ${page})
  add_test(NAME manual.${name} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/support/groff.sh ${page})
  set_tests_properties(manual.${name} PROPERTIES SKIP_RETURN_CODE 77)
endforeach()

add_test(NAME completion.bash
         COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/support/completion.bash $<TARGET_FILE:lapthach>)
foreach(shell zsh fish)
  add_test(NAME completion.${shell} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/support/completion.sh ${shell}
           $<TARGET_FILE:lapthach>)
  set_tests_properties(completion.${shell} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120)
endforeach()
