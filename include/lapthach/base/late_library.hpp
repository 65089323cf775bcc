// A shared library of C that is loaded when it is first asked for.
#pragma once

namespace lapthach {

/// One function of a library. It converts to the pointer it is stored in, so that a header's own
/// declaration gives the type: `decltype(&::zip_close) close = library.function("zip_close");`
class LateFunction {
 public:
  explicit LateFunction(void* address) : address_(address) {}

  template <class Function>
  operator Function*() const {
    return reinterpret_cast<Function*>(address_);
  }

 private:
  void* address_;
};

/// A library that only few commands need and that would cost every command its start: what a
/// linked one brings along is loaded and relocated before main(). It stays loaded to the end.
class LateLibrary {
 public:
  /// `file` is the name that the dynamic linker looks for: "libzip.so.4". Throws Error (world) when
  /// it is not on this machine.
  explicit LateLibrary(const char* file);

  /// Throws Error (world) when the library has no function of this name.
  LateFunction function(const char* name) const;

 private:
  const char* file_;
  void* handle_;
};

}  // namespace lapthach
