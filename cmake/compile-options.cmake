# Compiler options of this project's own targets; nothing here reaches those who link them.

function(gerove_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                           $<$<BOOL:${GEROVE_WERROR}>:-Werror>)
endfunction()

# gerove_join_sources(target): the sources of a folder are compiled as one, since reading the headers
# of the records takes longer than compiling most sources. So names in the unnamed namespaces of a
# folder differ. Sources include what they use all the same: the asan preset proves it.
function(gerove_join_sources target)
  if(NOT GEROVE_JOIN_SOURCES)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # g++ takes the joined sources for headers, in which unnamed namespaces would be a mistake.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    get_filename_component(name "${folder}" NAME)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${name}")
  endforeach()
endfunction()

if(GEROVE_SANITIZE)
  list(JOIN GEROVE_SANITIZE "," sanitizers)
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
endif()

if(GEROVE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
