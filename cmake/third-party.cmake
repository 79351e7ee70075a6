# What others have made and is inside: their notices and licences, and the list of all packages in the
# form of SPDX, with the versions that were found.
find_package(CLI11 QUIET)
find_package(fmt QUIET)
find_package(Protobuf QUIET)
set(versions)
foreach(package IN ITEMS Boost nlohmann_json CLI11 fmt Protobuf)
  if(NOT ${package}_VERSION)
    set(${package}_VERSION NOASSERTION)
  endif()
  string(APPEND versions " ${${package}_VERSION}")
endforeach()
string(SHA256 spdx_fingerprint "${PROJECT_VERSION}${versions}")
string(TIMESTAMP spdx_created UTC)
configure_file(cmake/third-party/gerove.spdx.in gerove.spdx @ONLY)
install(FILES cmake/third-party/THIRD-PARTY-NOTICES ${PROJECT_BINARY_DIR}/gerove.spdx
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
