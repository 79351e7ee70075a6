// Columns as the Arrow C data interface hands them on: what is exported keeps the columns' memory.
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "capi/arguments.hpp"
#include "gerove_arrow.h"

namespace gerove::capi {

namespace {

using tables::Column;
using tables::ColumnType;
using tables::Table;
using SharedTable = std::shared_ptr<const TableHandle>;

const char* format_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::decimal: return "U";       // large string
    case ColumnType::integer: return "l";       // int64
    case ColumnType::date: return "tdD";        // days since 1970-01-01
    case ColumnType::moment: return "tss:UTC";  // seconds
    case ColumnType::code: return "i";          // int32, an index into the dictionary
    case ColumnType::number: return "g";        // double
  }
  return "n";
}

void append_int32(std::int32_t number, std::string& out) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// One pair, as the interface encodes metadata.
std::string metadata_of(std::string_view key, std::string_view value) {
  std::string bytes;
  append_int32(1, bytes);
  append_int32(static_cast<std::int32_t>(key.size()), bytes);
  bytes += key;
  append_int32(static_cast<std::int32_t>(value.size()), bytes);
  bytes += value;
  return bytes;
}

// Releasing a parent releases the children that nobody has taken over.
template <class Node>
void release_inner(Node* node) {
  for (std::int64_t i = 0; i < node->n_children; ++i) {
    if (node->children[i]->release != nullptr) node->children[i]->release(node->children[i]);
  }
  if (node->dictionary != nullptr && node->dictionary->release != nullptr) {
    node->dictionary->release(node->dictionary);
  }
}

/// What a node owns: its children and whatever keeps its memory.
template <class Node, class Kept>
struct NodeState {
  Kept kept{};
  std::vector<Node> children{};
  std::vector<Node*> child_pointers{};
  Node dictionary{};
};

template <class Node, class Kept>
void release(Node* node) {
  release_inner(node);
  delete static_cast<NodeState<Node, Kept>*>(node->private_data);
  node->release = nullptr;
}

/// Lets a state be owned by its node.
template <class Node, class Kept>
void own(Node& node, std::unique_ptr<NodeState<Node, Kept>> state) {
  for (Node& child : state->children) state->child_pointers.push_back(&child);
  node.n_children = static_cast<std::int64_t>(state->child_pointers.size());
  node.children = state->child_pointers.data();
  node.dictionary = state->dictionary.release != nullptr ? &state->dictionary : nullptr;
  node.release = release<Node, Kept>;
  node.private_data = state.release();
}

/// Frees nodes that were made before one could not be.
template <class Node>
class Nodes {
 public:
  Nodes() = default;
  Nodes(const Nodes&) = delete;
  Nodes& operator=(const Nodes&) = delete;
  ~Nodes() {
    for (Node& node : list) {
      if (node.release != nullptr) node.release(&node);
    }
  }
  std::vector<Node> list{};
};

// Schemas -----------------------------------------------------------------------------------------

struct SchemaTexts {
  std::string name{};
  std::string metadata{};
};
using SchemaState = NodeState<ArrowSchema, SchemaTexts>;

ArrowSchema schema_node(const char* format, std::unique_ptr<SchemaState> state) {
  ArrowSchema node{};
  node.format = format;
  node.name = state->kept.name.c_str();
  node.metadata = state->kept.metadata.empty() ? nullptr : state->kept.metadata.data();
  node.flags = ARROW_FLAG_NULLABLE;
  own(node, std::move(state));
  return node;
}

ArrowSchema schema_of(const Column& column) {
  auto state = std::make_unique<SchemaState>();
  state->kept = {column.name(), metadata_of("gerove.privacy", to_string(column.privacy()))};
  if (column.type() == ColumnType::code) {
    state->dictionary = schema_node(format_of(ColumnType::text), std::make_unique<SchemaState>());
  }
  return schema_node(format_of(column.type()), std::move(state));
}

ArrowSchema schema_of(const Table& table) {
  Nodes<ArrowSchema> children;
  children.list.reserve(table.columns.size());
  for (const Column& column : table.columns) children.list.push_back(schema_of(column));
  auto state = std::make_unique<SchemaState>();
  state->child_pointers.reserve(children.list.size());
  state->children.swap(children.list);
  ArrowSchema node = schema_node("+s", std::move(state));
  node.flags = 0;
  return node;
}

// Arrays ------------------------------------------------------------------------------------------

struct ArrayMemory {
  SharedTable table{};
  std::vector<const void*> buffers{};
};
using ArrayState = NodeState<ArrowArray, ArrayMemory>;

ArrowArray array_node(std::size_t length, std::size_t nulls, std::unique_ptr<ArrayState> state) {
  ArrowArray node{};
  node.length = static_cast<std::int64_t>(length);
  node.null_count = static_cast<std::int64_t>(nulls);
  node.n_buffers = static_cast<std::int64_t>(state->kept.buffers.size());
  node.buffers = state->kept.buffers.data();
  own(node, std::move(state));
  return node;
}

const void* validity_of(const Column& column) {
  return column.nulls() == 0 ? nullptr : column.validity().data();
}

std::vector<const void*> buffers_of(const Column& column) {
  switch (column.type()) {
    case ColumnType::text:
    case ColumnType::decimal:
      return {validity_of(column), column.texts().ends.data(), column.texts().bytes.data()};
    case ColumnType::integer:
    case ColumnType::moment: return {validity_of(column), column.integers().data()};
    case ColumnType::date:
    case ColumnType::code: return {validity_of(column), column.small().data()};
    case ColumnType::number: return {validity_of(column), column.numbers().data()};
  }
  return {};
}

ArrowArray words_of(const SharedTable& table, const tables::TextValues& words) {
  auto state = std::make_unique<ArrayState>();
  state->kept = {table, {nullptr, words.ends.data(), words.bytes.data()}};
  return array_node(words.ends.size() - 1, 0, std::move(state));
}

ArrowArray array_of(const SharedTable& table, const Column& column) {
  auto state = std::make_unique<ArrayState>();
  state->kept = {table, buffers_of(column)};
  if (column.type() == ColumnType::code) state->dictionary = words_of(table, column.words());
  return array_node(column.rows(), column.nulls(), std::move(state));
}

ArrowArray array_of(const SharedTable& table) {
  Nodes<ArrowArray> children;
  children.list.reserve(table->table.columns.size());
  for (const Column& column : table->table.columns) {
    children.list.push_back(array_of(table, column));
  }
  auto state = std::make_unique<ArrayState>();
  state->kept = {table, {nullptr}};
  state->child_pointers.reserve(children.list.size());
  state->children.swap(children.list);
  return array_node(table->table.rows, 0, std::move(state));
}

// The stream --------------------------------------------------------------------------------------

struct StreamState {
  SharedTable table;
  bool given = false;
  const char* error = nullptr;
};

StreamState& state_of(ArrowArrayStream* stream) {
  return *static_cast<StreamState*>(stream->private_data);
}

/// Runs what may run out of memory.
template <class Make>
int guarded(ArrowArrayStream* stream, const Make& make) noexcept {
  StreamState& state = state_of(stream);
  try {
    make(state);
    state.error = nullptr;
    return 0;
  } catch (...) {
    state.error = "out of memory";
    return ENOMEM;
  }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return guarded(stream, [out](StreamState& state) { *out = schema_of(state.table->table); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  return guarded(stream, [out](StreamState& state) {
    if (state.given) {
      *out = ArrowArray{};  // released: the end of the stream
      return;
    }
    *out = array_of(state.table);
    state.given = true;
  });
}

const char* get_last_error(ArrowArrayStream* stream) { return state_of(stream).error; }

void release_stream(ArrowArrayStream* stream) {
  delete &state_of(stream);
  stream->release = nullptr;
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;

int32_t gerove_table_to_arrow(gerove_context* context,
                              const gerove_table* table,
                              struct ArrowArrayStream* out) {
  return run(context, [&](Context&) {
    auto own_table = object<TableHandle>(table, "table");
    need(out, "out");
    auto state = std::make_unique<StreamState>(StreamState{std::move(own_table)});
    *out = {get_schema, get_next, get_last_error, release_stream, state.release()};
    return GEROVE_OK;
  });
}
