// Short codes drawn from content.
#pragma once

#include <string>
#include <string_view>

namespace lapthach::docket {

/// sha256 of `content` as 51 characters of Crockford's base 32, capitals.
std::string code_of(std::string_view content);
/// The same as 64 hex digits.
std::string sha256_hex(std::string_view content);

}  // namespace lapthach::docket
