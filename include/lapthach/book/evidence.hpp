// Papers (văn bản) that are kept in evidence/ beside the records.
#pragma once

#include <string>

#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// A paper on its way into the book.
struct Evidence {
  std::string extension;  ///< "pdf"; empty when the file has none that is plain
  std::string bytes;
  std::string sha256;  ///< 64 hex digits
};

/// Reads a file that a person names, of any kind. Throws Error (Fault::world) when it cannot be
/// read, (Fault::data) when it is empty or larger than most_evidence_bytes.
inline constexpr std::size_t most_evidence_bytes = std::size_t{64} << 20U;
Evidence read_evidence(const std::string& path);

/// Where the paper of an event lies, below evidence/: 2019Q3-7F3K2/3-7h5b.pdf.
std::string evidence_name(const domain::PetitionId& petition, const domain::EventId& event,
                          const Evidence& evidence);
/// The file to commit for it.
FileChange evidence_file(const std::string& name, Evidence evidence);

}  // namespace lapthach::book
