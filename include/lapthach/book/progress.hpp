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

/// check(), file by file of what it reads. `more` is shown everything but petitions, then these bit
/// by bit, each with those that it was merged into; what it finds twice counts once. `as_of`: the
/// day as of which it looks at petitions; empty: it does not look at days.
std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash, const Finder& more,
                              std::optional<Date> as_of, const Progress& progress);

/// plan_import(), file by file of the book that it reads; when all are read, it compares. It may
/// read twice.
ImportPlan plan_import(const std::filesystem::path& root, ImportKind kind, std::string_view bytes,
                       const std::string& file,
                       const std::vector<std::pair<std::string, std::string>>& mapping,
                       bool skip_bad, const domain::RowMaker& make, const std::string& correction,
                       std::optional<Date> today, const Progress& progress);

}  // namespace lapthach::book
