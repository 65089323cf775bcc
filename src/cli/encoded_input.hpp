// Input in an encoding of before UTF-8, as the option --encoding names it.
#pragma once

#include <string>

namespace lapthach::cli {

class Words;
struct Context;

/// The option --encoding.
void bind_encoding(Words& words, std::string& encoding);

/// read_input() as UTF-8. Without an encoding the bytes come as they are; with one they must be
/// text, and what it does not tell is warned of. Throws Error (Fault::data) when they are not in
/// it.
std::string read_encoded(Context& context, const std::string& path, const std::string& encoding);

/// Throws Error (Fault::data) with the line and the option to add.
void require_utf8(const std::string& path, const std::string& bytes);

}  // namespace lapthach::cli
