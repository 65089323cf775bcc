// Makes and removes scratch directories.
#include "book/scratch.hpp"

#include <cstdlib>
#include <string>

#include "book/disk.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "lapthach-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw disk::refusal(say("make a directory", "tạo thư mục tạm"));
  }
  path_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace lapthach::book
