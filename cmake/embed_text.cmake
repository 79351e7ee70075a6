# gerove_embed_text(TARGET FILE HEADER NAME) adds a source to TARGET that defines the string view
# NAME, which HEADER declares with its namespace: the bytes of FILE.
function(gerove_embed_text target file header name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" lines "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1', " lines "${lines}")
  string(REGEX REPLACE ".*::" "" short_name ${name})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${short_name}.cpp)
  string(CONCAT source
    "#include \"@header@\"\n\n"
    "static constexpr char @short_name@_bytes[] = {\n@lines@};\n\n"
    "const std::string_view @name@{@short_name@_bytes, sizeof @short_name@_bytes};\n")
  file(CONFIGURE OUTPUT ${output} CONTENT "${source}" @ONLY)
  target_sources(${target} PRIVATE ${output})
endfunction()
