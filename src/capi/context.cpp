#include "capi/context.hpp"

#include "capi/arguments.hpp"

namespace gerove::capi {

namespace {

std::int64_t or_none(const std::optional<std::uint64_t>& number) {
  return number ? static_cast<std::int64_t>(*number) : -1;
}

/// Asks a context about its failure, which it keeps.
/// @return what `ask(context)` gives; for what is none and for one in a call, `otherwise(status)`
template <class Ask, class Otherwise>
auto asked(const gerove_context* handle, const Ask& ask, const Otherwise& otherwise) noexcept {
  const auto found = std::static_pointer_cast<Context>(find_handle(handle, Context::kind));
  if (found == nullptr) return otherwise(GEROVE_E_HANDLE);
  const Entered entered(found.get());
  return entered.get() == nullptr ? otherwise(GEROVE_E_BUSY) : ask(*found);
}

std::int32_t status_itself(std::int32_t status) { return status; }
const char* no_text(std::int32_t) { return ""; }

}  // namespace

// Room for what is said when memory runs out.
Context::Context() {
  constexpr std::size_t longest_description = 200;
  message_.lt.reserve(longest_description);
  message_.en.reserve(longest_description);
}

void Context::clear() noexcept {
  code_ = Errc::ok;
  message_.lt.clear();
  message_.en.clear();
  path_.clear();
  place_ = {-1, -1, -1, -1};
}

std::int32_t Context::fail(const Failure& failure) noexcept {
  try {
    path_.assign(failure.path);
    message_.lt.assign(failure.message(Language::lt));
    message_.en.assign(failure.message(Language::en));
  } catch (...) {
    return fail(Errc::memory);
  }
  code_ = failure.code;
  place_ = {or_none(failure.offset),
            or_none(failure.record),
            or_none(failure.line),
            or_none(failure.column)};
  return code();
}

std::int32_t Context::fail(Errc code) noexcept {
  clear();
  code_ = code;
  message_.lt.assign(describe(code).lt);  // there is room for it
  message_.en.assign(describe(code).en);
  return this->code();
}

}  // namespace gerove::capi

using namespace gerove::capi;

uint32_t gerove_abi_version(void) { return GEROVE_ABI_VERSION; }

const char* gerove_version(void) { return GEROVE_VERSION; }

int32_t gerove_context_create(gerove_context** out) {
  if (out == nullptr) return GEROVE_E_ARGUMENT;
  try {
    NewHandle(Context::kind, std::make_shared<Context>()).give(out);
    return GEROVE_OK;
  } catch (...) {
    return GEROVE_E_MEMORY;
  }
}

void gerove_context_destroy(gerove_context* context) { end_handle(context, Context::kind); }

int32_t gerove_error_code(const gerove_context* context) {
  return asked(
      context, [](Context& own) { return own.code(); }, status_itself);
}

const char* gerove_error_message(const gerove_context* context, int32_t language) {
  const auto wanted = language == GEROVE_EN ? gerove::Language::en : gerove::Language::lt;
  return asked(
      context, [&](Context& own) { return own.message(wanted); }, no_text);
}

const char* gerove_error_path(const gerove_context* context) {
  return asked(
      context, [](Context& own) { return own.path(); }, no_text);
}

int32_t gerove_error_place(const gerove_context* context, gerove_place* out) {
  const auto place = [&](Context& own) {
    if (out == nullptr) return std::int32_t{GEROVE_E_ARGUMENT};
    *out = own.place();
    return std::int32_t{GEROVE_OK};
  };
  return asked(context, place, status_itself);
}

int32_t gerove_context_set_language(gerove_context* context, int32_t language) {
  return run(context, [&](Context& own) {
    own.language = language_of(language);
    return GEROVE_OK;
  });
}

int32_t gerove_context_set_budget(gerove_context* context, const gerove_budget* budget) {
  return run(context, [&](Context& own) {
    const gerove_budget given =
        options_of(budget, gerove_budget GEROVE_BUDGET_INIT, offsetof(gerove_budget, findings));
    own.budget = {.memory = given.memory};
    if (given.findings != 0) own.budget.findings = given.findings;
    return GEROVE_OK;
  });
}

int32_t gerove_context_on_progress(gerove_context* context, gerove_progress progress, void* user) {
  return run(context, [&](Context& own) {
    own.progress = progress;
    own.user = user;
    return GEROVE_OK;
  });
}
