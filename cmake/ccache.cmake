# Compile through ccache where it is installed, unless the caller chose a launcher.
find_program(GEROVE_CCACHE ccache)
mark_as_advanced(GEROVE_CCACHE)
if(GEROVE_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  # Without this sloppiness ccache keeps nothing that was compiled with a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros ${GEROVE_CCACHE})
endif()
