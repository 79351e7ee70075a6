# Installs headers, .proto files, libraries and the command, and tells CMake and pkg-config where
# they are. Every path is relative, so that the installed tree can be moved.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/gerove)
set(proto_dir ${CMAKE_INSTALL_DATADIR}/gerove/proto)

install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN *.h PATTERN *.hpp)
install(DIRECTORY proto/gerove DESTINATION ${proto_dir} FILES_MATCHING PATTERN *.proto)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
include(cmake/third-party.cmake)
if(GEROVE_BUILD_CLI)
  install(TARGETS gerove_cli)
endif()

# Each component has its own export file: only who asks for archives or generated messages needs
# Boost.Serialization or libprotobuf.
function(install_component name)
  install(TARGETS ${ARGN} EXPORT gerove-${name})
  install(EXPORT gerove-${name} NAMESPACE gerove:: DESTINATION ${package_dir}
          FILE gerove-${name}.cmake)
endfunction()

set_target_properties(gerove_headers PROPERTIES EXPORT_NAME headers)
install_component(core gerove gerove_headers)
set_target_properties(gerove_archive PROPERTIES EXPORT_NAME archive)
install_component(archive gerove_archive)
if(GEROVE_BUILD_C)
  set_target_properties(gerove_c PROPERTIES EXPORT_NAME c)
  install_component(c gerove_c)
endif()
if(GEROVE_BUILD_PROTO)
  set_target_properties(gerove_proto PROPERTIES EXPORT_NAME proto)
  install_component(proto gerove_proto)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/proto/gerove DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
          FILES_MATCHING PATTERN *.pb.h)
endif()

configure_package_config_file(cmake/geroveConfig.cmake.in geroveConfig.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS proto_dir)
write_basic_package_version_file(geroveConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/geroveConfig.cmake ${PROJECT_BINARY_DIR}/geroveConfigVersion.cmake
        DESTINATION ${package_dir})

set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX
  BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir} OUTPUT_VARIABLE prefix_from_pcfile)
foreach(package IN ITEMS gerove gerove-archive gerove-c)
  configure_file(cmake/${package}.pc.in ${package}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${package}.pc DESTINATION ${pkgconfig_dir})
endforeach()
