# Formats of offices (GEROVE_OFFICE): the libraries that read them, linked by name as sodium is, and the
# sources that need these.
set(gerove_office_libraries)
if(GEROVE_OFFICE)
  find_library(GEROVE_GUMBO gumbo REQUIRED)
  find_library(GEROVE_ZIP zip REQUIRED)
  find_library(GEROVE_EXPAT expat REQUIRED)
  list(APPEND gerove_office_libraries gumbo zip expat)
endif()
list(TRANSFORM gerove_office_libraries PREPEND " -l" OUTPUT_VARIABLE gerove_office_flags)
list(JOIN gerove_office_flags "" gerove_office_flags)

# gerove_office_sources(variable): leaves out of a list of sources those that can't be compiled.
function(gerove_office_sources variable)
  if(NOT GEROVE_OFFICE)
    list(FILTER ${variable} EXCLUDE REGEX
         "/intake/(formats/(html|zip|xml|office|xlsx|docx|open)[a-z_]*|formats_zip_test)\\.cpp$")
    set(${variable} ${${variable}} PARENT_SCOPE)
  endif()
endfunction()

# gerove_office(target): the formats are part of a target that has the sources.
function(gerove_office target)
  if(GEROVE_OFFICE)
    target_compile_definitions(${target} PRIVATE GEROVE_OFFICE)
  endif()
  target_link_libraries(${target} PRIVATE ${gerove_office_libraries})
endfunction()
