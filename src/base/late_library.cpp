// Loads a shared library with the dynamic linker.
#include "lapthach/base/late_library.hpp"

#include <dlfcn.h>

#include "lapthach/base/error.hpp"

namespace lapthach {
namespace {

[[noreturn]] void not_here(const char* file) {
  const char* why = dlerror();
  throw Error(Fault::world,
              say("the library {} cannot be used: {}", "không dùng được thư viện {}: {}", file,
                  why != nullptr ? why : "?"),
              say("install it again; CSV does without it",
                  "hãy cài lại thư viện; CSV không cần thư viện này"));
}

}  // namespace

LateLibrary::LateLibrary(const char* file)
    : file_(file), handle_(dlopen(file, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) not_here(file);
}

LateFunction LateLibrary::function(const char* name) const {
  void* address = dlsym(handle_, name);
  if (address == nullptr) not_here(file_);
  return LateFunction(address);
}

}  // namespace lapthach
