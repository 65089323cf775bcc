# The pages say what the program says, their examples run, and groff has nothing to say against them.
set(manual ${PROJECT_SOURCE_DIR}/man)

foreach(language en vi)
  set(of_language ${manual})
  if(language STREQUAL vi)
    set(of_language ${manual}/vi)
  endif()
  add_test(NAME manual.options.${language} COMMAND ${CMAKE_COMMAND} -DLAPTHACH=$<TARGET_FILE:lapthach>
           -DPAGES=${of_language} -P ${CMAKE_CURRENT_SOURCE_DIR}/support/manual_options.cmake)
  add_test(NAME manual.keys.${language} COMMAND ${CMAKE_COMMAND} -DLAPTHACH=$<TARGET_FILE:lapthach>
           -DPAGE=${of_language}/lapthach-data.5 -DLANGUAGE=${language}
           -P ${CMAKE_CURRENT_SOURCE_DIR}/support/manual_keys.cmake)
endforeach()
add_test(NAME manual.halves COMMAND ${CMAKE_COMMAND} -DPAGES=${manual}
         -P ${CMAKE_CURRENT_SOURCE_DIR}/support/manual_halves.cmake)

file(GLOB pages CONFIGURE_DEPENDS ${manual}/*.[157] ${manual}/vi/*.[157])
foreach(page ${pages})
  file(RELATIVE_PATH name ${manual} ${page})
  add_test(NAME manual.${name} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/support/groff.sh ${page})
  set_tests_properties(manual.${name} PROPERTIES SKIP_RETURN_CODE 77)
endforeach()

file(GLOB pages CONFIGURE_DEPENDS ${manual}/*.1)
foreach(page ${pages})
  get_filename_component(name ${page} NAME_WE)
  add_test(NAME manual.examples.${name} COMMAND transcript $<TARGET_FILE:lapthach> ${page})
  set_tests_properties(manual.examples.${name} PROPERTIES TIMEOUT 120)
endforeach()

add_test(NAME completion.bash
         COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/support/completion.bash $<TARGET_FILE:lapthach>)
foreach(shell zsh fish)
  add_test(NAME completion.${shell} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/support/completion.sh ${shell}
           $<TARGET_FILE:lapthach>)
  set_tests_properties(completion.${shell} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120)
endforeach()
