# Compiler options of this project's own targets; nothing here reaches those who link them.

function(gerove_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                           $<$<BOOL:${GEROVE_WERROR}>:-Werror>)
endfunction()

# gerove_precompile(target HEADER...): reading the headers of the records takes longer than
# compiling most sources. Sources include what they use all the same: the asan preset proves it.
function(gerove_precompile target)
  if(GEROVE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# gerove_precompile_once(target HEADER...): the same for targets with equal options and definitions;
# the first one's headers serve all.
function(gerove_precompile_once target)
  get_property(first GLOBAL PROPERTY gerove_precompiled)
  if(NOT first)
    set_property(GLOBAL PROPERTY gerove_precompiled ${target})
    gerove_precompile(${target} ${ARGN})
  elseif(GEROVE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()

if(GEROVE_SANITIZE)
  list(JOIN GEROVE_SANITIZE "," sanitizers)
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
endif()

if(GEROVE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
