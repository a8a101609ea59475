# Precompiled headers of libraries only (never our own: they change), one set for each way a target is compiled.

set(standard_headers <algorithm> <chrono> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional> <random>
    <ranges> <set> <sstream> <string> <string_view> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)

# tonghu_precompile(NAME headers... FOR targets... USES libraries...): reads the headers in a small library of its own,
# compiled as the targets are, and uses the result in all of them. Called in the targets' folder, after them.
function(tonghu_precompile name)
  if(NOT TONGHU_PRECOMPILE)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "FOR;USES")
  set(source ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "")
  add_library(precompiled_${name} OBJECT ${source})
  target_link_libraries(precompiled_${name} PRIVATE tl::expected ${ARG_USES})
  target_precompile_headers(precompiled_${name} PRIVATE ${standard_headers} ${ARG_UNPARSED_ARGUMENTS})
  foreach(target ${ARG_FOR})
    target_precompile_headers(${target} REUSE_FROM precompiled_${name})
  endforeach()
  # Poco gives its users macros that the system's headers look at: the compiler wants them the same everywhere.
  foreach(target precompiled_${name} ${ARG_FOR})
    target_compile_definitions(${target} PRIVATE $<TARGET_PROPERTY:Poco::Foundation,INTERFACE_COMPILE_DEFINITIONS>)
  endforeach()
endfunction()
