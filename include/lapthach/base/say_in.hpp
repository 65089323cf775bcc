// A sentence said in one language alone.
#pragma once

#include <string>
#include <type_traits>

#include "lapthach/base/say.hpp"

namespace lapthach {

/// say(...).in(lang), where so much is said that the other half is worth saving.
template <class... Args>
std::string say_in(Lang lang, Half<std::type_identity_t<Args>...> en,
                   Half<std::type_identity_t<Args>...> vi, const Args&... args) {
  using say_detail::half;
  return say_detail::fill(lang == Lang::vi ? vi.format : en.format, half(args, lang)...);
}

}  // namespace lapthach
