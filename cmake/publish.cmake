# Documents that offices open (GEROVE_PUBLISH): the library that writes workbooks, linked by name as
# sodium is, and the sources that need it.
set(gerove_publish_flags)
if(GEROVE_PUBLISH)
  find_library(GEROVE_XLSXWRITER xlsxwriter REQUIRED)
  set(gerove_publish_flags " -lxlsxwriter")
endif()

# gerove_publish_sources(variable): leaves out of a list of sources those that can't be compiled.
function(gerove_publish_sources variable)
  if(NOT GEROVE_PUBLISH)
    list(FILTER ${variable} EXCLUDE REGEX "/publish/workbook(_test)?\\.cpp$")
    set(${variable} ${${variable}} PARENT_SCOPE)
  endif()
endfunction()

# gerove_publish(target): documents are part of a target that has the sources.
function(gerove_publish target)
  if(GEROVE_PUBLISH)
    target_compile_definitions(${target} PRIVATE GEROVE_PUBLISH)
    target_link_libraries(${target} PRIVATE xlsxwriter)
  endif()
endfunction()
