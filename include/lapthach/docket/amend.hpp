// Changing what a petition says of itself: corrections, and passages that must not be kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/domain/petition.hpp"

namespace lapthach::docket {

/// The fields that a correction can change, sorted.
std::vector<std::string> correctable_fields();

/// Gives the field another value and returns the former one. Throws Error (Fault::usage) when there
/// is no such field, or when the value is none of the field's or of the settings'.
std::string change_field(domain::Petition& petition, std::string_view field,
                         const std::string& value, const domain::PetitionSettings& settings);

/// A petition without a passage, and what proves what was there.
struct Redacted {
  domain::Petition petition;
  std::string removed;  ///< sha256 of all its texts as they were, 64 hex digits
};
/// Puts […] for `passage` wherever it stands in title, text, place and the words of events; nothing
/// when it stands nowhere. The hash is of the whole texts: that of a short passage could be
/// guessed.
std::optional<Redacted> redact(domain::Petition petition, std::string_view passage);

}  // namespace lapthach::docket
