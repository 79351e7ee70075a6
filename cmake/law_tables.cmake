# Compiles the tables of law to bytes and embeds them: gerove_embed_law_tables(TARGET FOLDER NAME)
# adds a source to TARGET that defines `gerove::law::detail::NAME`, the bytes of one LawTable. The
# files of the folder are encoded one by one; bytes that follow one another merge into one message.
find_program(GEROVE_PROTOC protoc REQUIRED)
mark_as_advanced(GEROVE_PROTOC)

function(gerove_embed_law_tables target folder name)
  file(GLOB tables CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.textproto)
  file(GLOB_RECURSE protos CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/proto/gerove/*.proto)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D PROTOC=${GEROVE_PROTOC} -D PROTOS=${PROJECT_SOURCE_DIR}/proto
            -D "TABLES=${tables}" -D NAME=${name} -D OUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_law_tables.cmake
    DEPENDS ${tables} ${protos} ${PROJECT_SOURCE_DIR}/cmake/embed_law_tables.cmake
    COMMENT "Compiling the tables of law"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
