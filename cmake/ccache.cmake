# Compile through ccache where it is installed, unless the caller chose a launcher.
find_program(GEROVE_CCACHE ccache)
mark_as_advanced(GEROVE_CCACHE)
if(GEROVE_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${GEROVE_CCACHE})
endif()
