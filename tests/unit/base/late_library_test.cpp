// Tests of loading a library late.
#include "lapthach/base/late_library.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"

namespace lapthach {

TEST_CASE("a library that is here is loaded, and its functions work") {
  const LateLibrary mathematics("libm.so.6");
  decltype(static_cast<double (*)(double)>(&::floor)) floor = mathematics.function("floor");
  CHECK(floor(2.5) == 2.0);
}

TEST_CASE("what is not here is a fault of the machine, and is named") {
  const auto what_of = [](const auto& action) -> std::string {
    try {
      action();
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::world);
      return error.diagnostics().front().what.in(Lang::en);
    }
    return "";
  };
  CHECK(what_of([] { LateLibrary("libnone.so.9"); }).find("libnone.so.9") != std::string::npos);
  const LateLibrary mathematics("libm.so.6");
  CHECK(what_of([&] { mathematics.function("no_such"); }).find("no_such") != std::string::npos);
}

}  // namespace lapthach
