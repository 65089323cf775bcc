// Long work that says how far it is.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

#include "lapthach/book/history.hpp"

namespace lapthach::book {

/// Told how much is done of how much, as often as there is something done.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// prove(), commit by commit.
Proof prove(const std::filesystem::path& repository, const ProofRequest& request,
            const Progress& progress);

}  // namespace lapthach::book
