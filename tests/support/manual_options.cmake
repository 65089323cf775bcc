# Every command and option of the help is in lapthach(1), and every option there is in some help.
# cmake -DLAPTHACH=<program> -DPAGE=<page> -P manual_options.cmake
cmake_minimum_required(VERSION 3.25)

# help(OUT words...): what `lapthach words... --help` prints.
function(help out)
  execute_process(COMMAND ${LAPTHACH} ${ARGN} --help --lang en OUTPUT_VARIABLE text
                  COMMAND_ERROR_IS_FATAL ANY)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# matches(OUT pattern text): what \1 stands for in each match.
function(matches out pattern text)
  string(REGEX MATCHALL "${pattern}" found "${text}")
  list(TRANSFORM found REPLACE "${pattern}" "\\1")
  list(REMOVE_DUPLICATES found)
  set(${out} ${found} PARENT_SCOPE)
endfunction()

file(READ ${PAGE} page)
help(top)
string(REGEX MATCH "\nCommands\n.*\n\nOptions" commands "${top}")
matches(commands "\n  ([a-z]+( [a-z]+)?)  " "${commands}")
list(LENGTH commands count)
if(count LESS 8)
  message(FATAL_ERROR "the help lists ${count} commands only")
endif()

matches(typed "\n  (--?[A-Za-z-]+)" "${top}")
foreach(command ${commands})
  if(NOT page MATCHES "\n\\.It Cm ${command}[ \n]")
    message(SEND_ERROR "${PAGE} does not explain `lapthach ${command}`")
  endif()
  separate_arguments(words UNIX_COMMAND "${command}")
  help(text ${words})
  matches(own "\n  (--?[A-Za-z-]+)" "${text}")
  list(APPEND typed ${own})
endforeach()
list(REMOVE_DUPLICATES typed)

matches(explained "\n\\.It Fl ([A-Za-z\\\\-]+)" "${page}")
list(TRANSFORM explained REPLACE "^\\\\-" "-")
list(TRANSFORM explained PREPEND "-")
foreach(option ${typed})
  if(NOT option IN_LIST explained)
    message(SEND_ERROR "${PAGE} does not explain ${option}")
  endif()
endforeach()
foreach(option ${explained})
  if(NOT option IN_LIST typed)
    message(SEND_ERROR "${PAGE} explains ${option}, which no command takes")
  endif()
endforeach()
