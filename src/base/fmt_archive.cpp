// fmt's own functions, for a program that starts without its shared library: Debian has no archive
// of fmt, and to compile them with each file that prints takes twice as long.
#include <fmt/format-inl.h>

namespace fmt {

template detail::locale_ref::locale_ref(const std::locale&);
template std::locale detail::locale_ref::get<std::locale>() const;
template detail::thousands_sep_result<char> detail::thousands_sep_impl(locale_ref);
template char detail::decimal_point_impl(locale_ref);
template void detail::buffer<char>::append(const char*, const char*);
template void detail::vformat_to(buffer<char>&, string_view, format_args, locale_ref);
template detail::dragonbox::decimal_fp<double> detail::dragonbox::to_decimal(double) noexcept;
template detail::dragonbox::decimal_fp<float> detail::dragonbox::to_decimal(float) noexcept;

}  // namespace fmt
