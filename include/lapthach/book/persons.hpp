// Who a petitioner is: kept in private/, which is not part of the book's history.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace lapthach::book {

/// What the petition says of a person: it tells nothing to who has not the file.
struct PersonMark {
  std::string token;  ///< person-XXXXXXXX, drawn at random
  std::string hash;   ///< sha256 of salt and text, 64 hex digits; the salt lies in private/
};

/// Keeps what a person said of himself in private/TOKEN.txt, readable by its owner alone. Throws
/// Error (Fault::world) when private/ is part of the history (not ignored, no repository of its
/// own) or cannot be written.
PersonMark keep_person(const std::filesystem::path& root, const std::string& text);

/// What is kept under `token`; nothing when it was forgotten or is on another machine. Throws Error
/// (Fault::usage) when `token` is none.
struct KeptPerson {
  std::string text;
  std::string hash;
};
std::optional<KeptPerson> find_person(const std::filesystem::path& root, const std::string& token);

/// Erases the person; false when nothing was kept. With the salt goes the last way to tell from the
/// hash who it was.
bool forget_person(const std::filesystem::path& root, const std::string& token);

}  // namespace lapthach::book
