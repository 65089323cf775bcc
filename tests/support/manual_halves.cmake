# The Vietnamese pages explain what the English ones do, in the same order, with the same examples.
# cmake -DPAGES=<directory> -P manual_halves.cmake
cmake_minimum_required(VERSION 3.25)

# skeleton(OUT page): where its sections are, the heads of its lists, and those lines of its displays that
# nobody translates.
function(skeleton out page)
  file(READ ${PAGES}/${page} text)
  string(REGEX REPLACE " Pq [^\n]*" "" text "${text}")
  string(REGEX REPLACE "\n\\.(S[hs]) [^\n]*" "\n.\\1" text "${text}")
  string(REGEX MATCHALL "\n(\\.S[hs]|\\.It (Fl|Cm|Ev|Pa|Li|Ar|Xr|[0-9])|\\$ |[[{ ]+\")[^\n]*" lines "${text}")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

file(GLOB english RELATIVE ${PAGES} ${PAGES}/*.[157])
file(GLOB vietnamese RELATIVE ${PAGES}/vi ${PAGES}/vi/*.[157])
if(NOT english STREQUAL vietnamese)
  message(FATAL_ERROR "the pages are\n  ${english}\nand in Vietnamese\n  ${vietnamese}")
endif()
foreach(page ${english})
  skeleton(one ${page})
  skeleton(other vi/${page})
  if(NOT "${one}" STREQUAL "${other}")
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/manual-english "${one}\n")
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/manual-vietnamese "${other}\n")
    execute_process(COMMAND diff ${CMAKE_CURRENT_BINARY_DIR}/manual-english
                            ${CMAKE_CURRENT_BINARY_DIR}/manual-vietnamese
                    OUTPUT_VARIABLE difference)
    message(SEND_ERROR "vi/${page} is not as ${page}:\n${difference}")
  endif()
endforeach()
