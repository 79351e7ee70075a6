// The same messages as libprotobuf has them: the judge of our codecs.
#pragma once

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/message.h>

#include <memory>
#include <string>
#include <string_view>

#include "gerove/intake/v1/import_run.pb.h"
#include "gerove/intake/v1/mapping.pb.h"
#include "gerove/law/v1/rules.pb.h"
#include "gerove/v1/record.pb.h"

namespace gerove::test {

/// The descriptor of a message by its full name, `gerove.v1.CaseFile`.
inline const google::protobuf::Descriptor* proto_descriptor(std::string_view name) {
  gerove::v1::Record::descriptor();  // links every file in
  gerove::law::v1::LawTable::descriptor();
  gerove::intake::v1::Mapping::descriptor();
  gerove::intake::v1::ImportRun::descriptor();
  return google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
      std::string(name));
}

/// An empty message of libprotobuf's.
inline std::unique_ptr<google::protobuf::Message> new_proto(std::string_view name) {
  const auto* descriptor = proto_descriptor(name);
  return std::unique_ptr<google::protobuf::Message>(
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(descriptor)->New());
}

/// libprotobuf's bytes, maps and unknown fields in a fixed order.
inline std::string proto_bytes(const google::protobuf::Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream out(&stream);
  out.SetSerializationDeterministic(true);
  message.SerializeToCodedStream(&out);
  out.Trim();
  return bytes;
}

}  // namespace gerove::test
