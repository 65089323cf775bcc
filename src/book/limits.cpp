// Which limits hold for which file.
#include "book/limits.hpp"

#include "book/layout.hpp"

namespace lapthach::book {

FileLimits limits_of(std::string_view path) {
  const bool is_shard = path == settings_path || path.ends_with("/period.yaml") ||
                        path.find("/visits/") != std::string_view::npos ||
                        path.find("/petitions/") != std::string_view::npos ||
                        path.ends_with("/reviews.yaml");
  return is_shard ? shard_limits : whole_limits;
}

}  // namespace lapthach::book
