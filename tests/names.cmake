# Within a room each type has a name of its own: two structs of one name in two headers are one to the linker, which
# takes the functions of either for both.
# cmake -DROOT=<project> -P names.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB rooms RELATIVE ${ROOT}/src ${ROOT}/src/*)
set(count 0)
foreach(room ${rooms})
  file(GLOB headers ${ROOT}/src/${room}/*.hpp ${ROOT}/include/lapthach/${room}/*.hpp)
  foreach(header ${headers})
    file(STRINGS ${header} types REGEX "^(struct|class) [A-Za-z]+ ({|:|final)")
    foreach(type ${types})
      string(REGEX REPLACE "^(struct|class) ([A-Za-z]+) .*" "\\2" name "${type}")
      if(DEFINED place_${room}_${name})
        message(SEND_ERROR "${name} is defined in ${place_${room}_${name}} and in ${header}")
      endif()
      set(place_${room}_${name} ${header})
      math(EXPR count "${count} + 1")
    endforeach()
  endforeach()
endforeach()
if(count LESS 100)
  message(FATAL_ERROR "found ${count} types only")
endif()
