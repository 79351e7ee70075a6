#include "intake/formats/html_tree.hpp"

#include <csetjmp>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace gerove::intake {

class HtmlMemory {
 public:
  explicit HtmlMemory(std::size_t limit) : left_(limit) {}
  HtmlMemory(const HtmlMemory&) = delete;
  HtmlMemory& operator=(const HtmlMemory&) = delete;
  ~HtmlMemory() {
    while (first_ != nullptr) std::free(std::exchange(first_, first_->next));
  }

  /// For the parser, which can't go on without: beyond the limit it is left at once.
  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<HtmlMemory*>(self);
    Block* const block =
        size > memory.left_ ? nullptr : static_cast<Block*>(std::malloc(sizeof(Block) + size));
    if (block == nullptr) std::longjmp(memory.out_of_memory, 1);
    memory.left_ -= size;
    *block = {nullptr, memory.first_, size};
    if (block->next != nullptr) block->next->previous = block;
    memory.first_ = block;
    return block + 1;
  }

  static void release(void* self, void* pointer) {
    if (pointer == nullptr) return;
    auto& memory = *static_cast<HtmlMemory*>(self);
    Block* const block = static_cast<Block*>(pointer) - 1;
    memory.left_ += block->size;
    if (block->next != nullptr) block->next->previous = block->previous;
    if (block->previous != nullptr) {
      block->previous->next = block->next;
    } else {
      memory.first_ = block->next;
    }
    std::free(block);
  }

  std::jmp_buf out_of_memory{};  ///< where the parser is left to; only C lies between

 private:
  struct alignas(std::max_align_t) Block {
    Block* previous;
    Block* next;
    std::size_t size;
  };
  std::size_t left_;
  Block* first_ = nullptr;
};

namespace {

/// Parses, and comes back without a tree if memory does not suffice. It has no objects that would
/// have to be destroyed then.
const GumboOutput* parse_within(HtmlMemory* memory, const char* html, std::size_t size) {
  if (setjmp(memory->out_of_memory) != 0) return nullptr;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &HtmlMemory::allocate;
  options.deallocator = &HtmlMemory::release;
  options.userdata = memory;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, html, size);
}

}  // namespace

HtmlTree::HtmlTree(std::unique_ptr<HtmlMemory> memory, const GumboNode* root)
    : memory_(std::move(memory)), root_(root) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::optional<HtmlTree> HtmlTree::parse(std::string_view html) {
  constexpr std::size_t always = std::size_t{32} << 20;
  constexpr std::size_t for_each_byte = 128;  // a cell of few letters takes some hundred bytes
  auto memory = std::make_unique<HtmlMemory>(always + html.size() * for_each_byte);
  const GumboOutput* const output = parse_within(memory.get(), html.data(), html.size());
  if (output == nullptr || output->root == nullptr) return std::nullopt;
  return HtmlTree(std::move(memory), output->root);
}

}  // namespace gerove::intake
