// Which system calls change a file system or open its files, and the paths they name.
#pragma once

#include <optional>
#include <string>

#include <sys/types.h>
#include <sys/user.h>

namespace fault {

enum class Effect {
  write,
  open,
  metadata,
  remove,
  make_directory,
  rename,
  link,
  sync_file,
  sync_all,
  look  ///< opens for reading: changes nothing, but can fail
};

/// One call that is about to be made.
struct Call {
  long number = 0;
  std::string name;
  Effect effect = Effect::metadata;
  std::string path;      ///< absolute, of the file changed
  std::string target;    ///< of a rename or link: the new name
  bool creates = false;  ///< open: the file was not there
  bool truncates = false;
  bool exchanges = false;  ///< renameat2(RENAME_EXCHANGE)
};

/// The call that process `pid` is entering, if it is of one of these kinds.
std::optional<Call> known_call(pid_t pid, const user_regs_struct& registers);

}  // namespace fault
