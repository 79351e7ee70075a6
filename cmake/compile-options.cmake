# Compiler options of this project's own targets; nothing here reaches those who link them.

function(gerove_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                           $<$<BOOL:${GEROVE_WERROR}>:-Werror>)
  set_property(GLOBAL APPEND PROPERTY gerove_targets ${target})
endfunction()

# gerove_compile_quickly(target): for code that spends its time in the library, if it spends any. At
# -O1 it is compiled in two thirds of the time. There g++ 12 takes an empty optional for an
# uninitialised one.
function(gerove_compile_quickly target)
  target_compile_options(${target} PRIVATE
    $<$<CONFIG:Debug>:-O0>
    $<$<CONFIG:Release>:-O1 $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized>>)
endfunction()

# gerove_join_sources(target [root]): sources are compiled as one that lie below the same folder of the
# target's own, or of another root, however deep, since reading the headers of the records takes longer than compiling
# most sources. So names in their unnamed namespaces differ. Sources include what they use all the
# same: the preset alone proves it.
function(gerove_join_sources target)
  if(NOT GEROVE_JOIN_SOURCES)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # g++ takes the joined sources for headers, in which unnamed namespaces would be a mistake.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  set(root ${ARGN} ${CMAKE_CURRENT_SOURCE_DIR})
  list(GET root 0 root)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH path ${root} ${source})
    if(path MATCHES "^([a-z_]+)/.*\\.cpp$")
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${CMAKE_MATCH_1})
    endif()
  endforeach()
endfunction()

# gerove_add_alone_target(): `alone` compiles what any target of ours has but the tests, which nobody
# includes, and links nothing.
function(gerove_add_alone_target)
  get_property(targets GLOBAL PROPERTY gerove_targets)
  list(FILTER targets EXCLUDE REGEX "_test$")
  list(TRANSFORM targets REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>")
  add_custom_target(alone DEPENDS ${targets})
endfunction()

if(GEROVE_SYNTAX_ONLY)
  add_compile_options(-fsyntax-only)
endif()

if(GEROVE_SANITIZE)
  list(JOIN GEROVE_SANITIZE "," sanitizers)
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
endif()

if(GEROVE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
