// A host that has compiled our .proto files with the full libprotobuf: records go from its classes
// to the library and back, and neither disturbs the other. libprotobuf_host [LIBRARY]: with a
// library it is loaded as a plug-in would be, else the one that is linked is used.
#include <dlfcn.h>
#include <gerove.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "gerove/v1/record.pb.h"

namespace {

using google::protobuf::util::MessageDifferencer;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s does not hold\n", what);
  std::exit(1);
}
#define REQUIRE(condition) require((condition), #condition)

// The functions that the host uses.
struct Library {
  decltype(&gerove_context_create) context_create = gerove_context_create;
  decltype(&gerove_context_destroy) context_destroy = gerove_context_destroy;
  decltype(&gerove_message_check) message_check = gerove_message_check;
  decltype(&gerove_message_to_json) message_to_json = gerove_message_to_json;
  decltype(&gerove_message_from_json) message_from_json = gerove_message_from_json;
  decltype(&gerove_buffer_dispose) buffer_dispose = gerove_buffer_dispose;
};

template <class Function>
void load(void* handle, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(handle, name));
  REQUIRE(function != nullptr);
}

Library load(const char* path) {
  void* const handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) std::fprintf(stderr, "%s\n", dlerror());
  REQUIRE(handle != nullptr);
  Library library;
  load(handle, "gerove_context_create", library.context_create);
  load(handle, "gerove_context_destroy", library.context_destroy);
  load(handle, "gerove_message_check", library.message_check);
  load(handle, "gerove_message_to_json", library.message_to_json);
  load(handle, "gerove_message_from_json", library.message_from_json);
  load(handle, "gerove_buffer_dispose", library.buffer_dispose);
  return library;
}

gerove::v1::Record sitting() {
  gerove::v1::Record record;
  gerove::v1::Sitting& sitting = *record.mutable_sitting();
  sitting.set_id("posedis-1");
  sitting.set_number("7");
  sitting.set_date("2024-03-07");
  sitting.set_form(gerove::v1::SITTING_FORM_CLOSED);
  sitting.add_agenda()->add_procedure_ids("procedura-1");
  return record;
}

}  // namespace

int main(int argc, char** argv) {
  const Library library = argc > 1 ? load(argv[1]) : Library();
  gerove_context* context = nullptr;
  gerove_buffer bytes = GEROVE_BUFFER_INIT;
  gerove_buffer text = GEROVE_BUFFER_INIT;
  REQUIRE(library.context_create(&context) == GEROVE_OK);

  // From the host's classes to the library.
  const gerove::v1::Record ours = sitting();
  const std::string sent = ours.SerializeAsString();
  REQUIRE(library.message_check(context, "Record", sent.data(), sent.size(), &bytes) == GEROVE_OK);
  gerove::v1::Record checked;
  REQUIRE(checked.ParseFromArray(bytes.data, static_cast<int>(bytes.size)));
  REQUIRE(MessageDifferencer::Equals(ours, checked));

  // As JSON of the one, read by the other; and the reverse.
  REQUIRE(library.message_to_json(context, "Record", sent.data(), sent.size(), 0, &text, nullptr) ==
          GEROVE_OK);
  gerove::v1::Record read;
  const std::string json(reinterpret_cast<const char*>(text.data), text.size);
  REQUIRE(google::protobuf::util::JsonStringToMessage(json, &read).ok());
  REQUIRE(MessageDifferencer::Equals(ours, read));
  std::string printed;
  REQUIRE(google::protobuf::util::MessageToJsonString(ours, &printed).ok());
  REQUIRE(library.message_from_json(context, "Record", printed.data(), printed.size(), &bytes) ==
          GEROVE_OK);
  REQUIRE(read.ParseFromArray(bytes.data, static_cast<int>(bytes.size)));
  REQUIRE(MessageDifferencer::Equals(ours, read));

  library.buffer_dispose(&bytes);
  library.buffer_dispose(&text);
  library.context_destroy(context);
  google::protobuf::ShutdownProtobufLibrary();
  return 0;
}
