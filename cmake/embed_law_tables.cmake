# Run by law_tables.cmake: encodes TABLES with PROTOC and writes a C++ source to OUTPUT.
set(hex "")
foreach(table IN LISTS TABLES)
  execute_process(
    COMMAND ${PROTOC} --proto_path=${PROTOS} --encode=gerove.law.v1.LawTable
            gerove/law/v1/rules.proto
    INPUT_FILE ${table}
    OUTPUT_FILE ${OUTPUT}.part
    ERROR_VARIABLE problem
    RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${table}: ${problem}")
  endif()
  file(READ ${OUTPUT}.part part HEX)
  string(APPEND hex "${part}")
endforeach()
file(REMOVE ${OUTPUT}.part)

string(REGEX REPLACE "(................................)" "\\1\n" lines "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1', " lines "${lines}")
file(WRITE ${OUTPUT}
  "#include \"law/table/embedded_tables.hpp\"\n\n"
  "// An array, since compilers need not take a string literal this long.\n"
  "static constexpr char bytes[] = {\n${lines}};\n\n"
  "const std::string_view gerove::law::detail::${NAME}{bytes, sizeof bytes};\n")
