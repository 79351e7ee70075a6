# gerove_harden(target): what is shipped ends rather than being taken over: stacks with canaries,
# calls of the C library that know the size of their target, tables of functions that nothing can
# write to once the program has started, and jumps that only reach their targets (CET), where the
# compiler has them. In debug builds the sanitizers find more. Its cost: bench/hardening.sh.
option(GEROVE_HARDEN "Harden the library and the command in release builds" ON)

include(CheckCXXCompilerFlag)
check_cxx_compiler_flag(-fcf-protection=full GEROVE_HAS_CF_PROTECTION)

function(gerove_harden target)
  if(NOT GEROVE_HARDEN)
    return()
  endif()
  set(shipped "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  set(options -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  if(GEROVE_HAS_CF_PROTECTION)
    list(APPEND options -fcf-protection=full)
  endif()
  target_compile_options(${target} PRIVATE "$<${shipped}:${options}>")
  target_link_options(${target} PRIVATE
    "$<${shipped}:LINKER:-z,relro,-z,now,-z,noexecstack>")
endfunction()
