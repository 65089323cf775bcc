// What a Hold holds.
#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include "book/git.hpp"
#include "book/lock.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

struct Hold::Parts {
  Parts(std::unique_ptr<git::Repository> opened, std::chrono::seconds patience)
      : repository(std::move(opened)),
        lock(git::private_directory(repository->handle.get()), patience) {}

  std::unique_ptr<git::Repository> repository;
  Lock lock;
  /// When the book was in order and the command began to read it; nothing: not known.
  std::optional<timespec> begun;
};

}  // namespace lapthach::book
