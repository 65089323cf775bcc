# Compares the lists of keys in lapthach-data(5) with what `lapthach manual KIND` says in the page's language.
# cmake -DLAPTHACH=<program> -DPAGE=<page> -DLANGUAGE=en|vi [-DWRITE=ON: mends the page] -P manual_keys.cmake
cmake_minimum_required(VERSION 3.25)
file(READ ${PAGE} page)
string(REGEX MATCHALL "keys of [a-z]+" marks "${page}")
set(mended "${page}")
foreach(mark ${marks})
  string(REPLACE "keys of " "" kind ${mark})
  execute_process(COMMAND ${LAPTHACH} manual ${kind} --lang ${LANGUAGE}
                  OUTPUT_VARIABLE keys COMMAND_ERROR_IS_FATAL ANY)
  string(FIND "${mended}" ".\\\" keys of ${kind}\n" begin)
  string(FIND "${mended}" ".\\\" end of ${kind}\n" end)
  string(SUBSTRING "${mended}" 0 ${begin} before)
  string(SUBSTRING "${mended}" ${end} -1 after)
  set(mended "${before}.\\\" keys of ${kind}\n${keys}${after}")
endforeach()

list(LENGTH marks shown)
if(shown LESS 13)
  message(SEND_ERROR "${PAGE} lists the keys of ${shown} kinds of files only")
endif()
if(mended STREQUAL page)
  return()
endif()
if(WRITE)
  file(WRITE ${PAGE} "${mended}")
else()
  message(SEND_ERROR "${PAGE} does not say what `lapthach manual` says; mend it with\n"
                     "cmake -DLAPTHACH=${LAPTHACH} -DPAGE=${PAGE} -DLANGUAGE=${LANGUAGE} -DWRITE=ON "
                     "-P ${CMAKE_CURRENT_LIST_FILE}")
endif()
