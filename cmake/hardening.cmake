# gerove_harden(target): what is shipped ends rather than being taken over: stacks with canaries,
# calls of the C library that know the size of their target, tables of functions that nothing can
# write to once the program has started, and, where the compiler has them, marks where jumps may lead
# and shadow stacks (CET). The start-up code of some distributions, Debian's among them, has no such
# marks, so that the linker does not call the whole marked; for shadow stacks it needs none, which the
# linker is told. In debug builds the sanitizers find more. What it costs: bench/hardening.sh.
option(GEROVE_HARDEN "Harden the library and the command in release builds" ON)

include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)
check_cxx_compiler_flag(-fcf-protection=full GEROVE_HAS_CF_PROTECTION)
check_linker_flag(CXX LINKER:-z,shstk GEROVE_HAS_SHADOW_STACK)

function(gerove_harden target)
  if(NOT GEROVE_HARDEN)
    return()
  endif()
  set(shipped "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  set(options -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  set(link_options -z,relro,-z,now,-z,noexecstack)
  if(GEROVE_HAS_CF_PROTECTION)
    list(APPEND options -fcf-protection=full)
    if(GEROVE_HAS_SHADOW_STACK)
      string(APPEND link_options ,-z,shstk)
    endif()
  endif()
  target_compile_options(${target} PRIVATE "$<${shipped}:${options}>")
  target_link_options(${target} PRIVATE "$<${shipped}:LINKER:${link_options}>")
endfunction()
