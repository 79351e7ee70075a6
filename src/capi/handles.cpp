#include "capi/handles.hpp"

#include <array>
#include <atomic>
#include <mutex>
#include <new>
#include <vector>

namespace gerove::capi {

namespace {

// A handle is a number: the slot from 1 on in the lower half, its generation in the upper one.
constexpr unsigned half = sizeof(std::uintptr_t) * 4;
constexpr std::uintptr_t lower = (std::uintptr_t{1} << half) - 1;

struct Slot {
  std::atomic_flag busy = ATOMIC_FLAG_INIT;
  std::uintptr_t generation = 0;
  HandleKind kind = HandleKind::none;
  std::shared_ptr<void> object{};
};

/// Holds a slot for a few instructions.
class SlotLock {
 public:
  explicit SlotLock(Slot& slot) noexcept : slot_(slot) {
    while (slot_.busy.test_and_set(std::memory_order_acquire)) {
    }
  }
  SlotLock(const SlotLock&) = delete;
  SlotLock& operator=(const SlotLock&) = delete;
  ~SlotLock() { slot_.busy.clear(std::memory_order_release); }

 private:
  Slot& slot_;
};

class Registry {
 public:
  std::uintptr_t add(HandleKind kind, std::shared_ptr<void> object) {
    const std::uintptr_t index = take_free();
    Slot& slot = *slot_at(index);
    const SlotLock lock(slot);
    slot.kind = kind;
    slot.object = std::move(object);
    return ((slot.generation + salt_) & lower) << half | (index + 1);
  }

  std::shared_ptr<void> find(std::uintptr_t handle, HandleKind kind) noexcept {
    Slot* const slot = slot_at((handle & lower) - 1);
    if (slot == nullptr) return nullptr;
    const SlotLock lock(*slot);
    return is_it(*slot, handle, kind) ? slot->object : nullptr;
  }

  void end(std::uintptr_t handle, HandleKind kind) noexcept {
    const std::uintptr_t index = (handle & lower) - 1;
    Slot* const slot = slot_at(index);
    if (slot == nullptr) return;
    std::shared_ptr<void> object;  // is destroyed when the slot is free again
    {
      const SlotLock lock(*slot);
      if (!is_it(*slot, handle, kind)) return;
      object = std::move(slot->object);
      slot->object = nullptr;
      slot->kind = HandleKind::none;
      ++slot->generation;
    }
    const std::lock_guard lock(growing_);
    free_.push_back(index);  // never allocates: see take_free
  }

 private:
  static constexpr std::size_t chunk_size = 256;
  static constexpr std::size_t most_chunks = half < 32 ? 250 : 65536;
  using Chunk = std::array<Slot, chunk_size>;

  bool is_it(const Slot& slot, std::uintptr_t handle, HandleKind kind) const noexcept {
    return slot.kind == kind && ((slot.generation + salt_) & lower) == handle >> half;
  }

  Slot* slot_at(std::uintptr_t index) noexcept {
    if (index / chunk_size >= most_chunks) return nullptr;
    Chunk* const chunk = chunks_[index / chunk_size].load(std::memory_order_acquire);
    return chunk == nullptr ? nullptr : &(*chunk)[index % chunk_size];
  }

  std::uintptr_t take_free() {
    const std::lock_guard lock(growing_);
    if (free_.empty()) grow();
    const std::uintptr_t index = free_.back();
    free_.pop_back();
    return index;
  }

  /// Adds a chunk. The list of free slots gets room for all there are, so that ending never fails.
  void grow() {
    if (chunk_count_ == most_chunks) throw std::bad_alloc();
    free_.reserve((chunk_count_ + 1) * chunk_size);
    auto* const chunk = new Chunk();
    chunks_[chunk_count_].store(chunk, std::memory_order_release);
    for (std::size_t i = chunk_size; i > 0; --i) {
      free_.push_back(chunk_count_ * chunk_size + i - 1);
    }
    ++chunk_count_;
  }

  std::array<std::atomic<Chunk*>, most_chunks> chunks_{};
  std::size_t chunk_count_ = 0;
  std::vector<std::uintptr_t> free_;
  std::mutex growing_;
  // Two copies of the library in one process have different ones, with near certainty.
  const std::uintptr_t salt_ = reinterpret_cast<std::uintptr_t>(this) >> 4;
};

// Never destroyed: handles are ended by other libraries' destructors, too, after ours.
Registry& registry() {
  static Registry* const all = new Registry();
  return *all;
}

}  // namespace

void* add_handle(HandleKind kind, std::shared_ptr<void> object) {
  return reinterpret_cast<void*>(registry().add(kind, std::move(object)));
}

std::shared_ptr<void> find_handle(const void* handle, HandleKind kind) noexcept {
  if (handle == nullptr) return nullptr;
  return registry().find(reinterpret_cast<std::uintptr_t>(handle), kind);
}

void end_handle(const void* handle, HandleKind kind) noexcept {
  if (handle != nullptr) registry().end(reinterpret_cast<std::uintptr_t>(handle), kind);
}

}  // namespace gerove::capi
