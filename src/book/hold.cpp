// One writing command at a time, on a book in order.
#include "book/hold.hpp"

#include "book/recover.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// How long to wait for other commands.
constexpr std::chrono::seconds patience{60};

}  // namespace

Hold::Hold(const fs::path& root) : parts_(std::make_unique<Parts>(git::open(root), patience)) {
  recover(*parts_->repository);
  parts_->begun = parts_->lock.moment();
}

Hold::~Hold() = default;

}  // namespace lapthach::book
