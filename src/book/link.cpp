// Computes links, and walks back over commits that state none.
#include "book/link.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace lapthach::book {

namespace {

/// Numbers beyond this are nobody's count of commits.
constexpr std::int64_t greatest_seq = 1'000'000'000;

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::int64_t> parse_seq(std::string_view text) {
  std::int64_t seq = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seq);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  if (!whole || text.front() == '0' || seq < 1 || seq > greatest_seq) return std::nullopt;
  return seq;
}

}  // namespace

ChainHash::ChainHash(const std::vector<std::string>& parents) {
  hash_.add("lapthach chain 1\n");
  for (const std::string& value : parents) hash_.add("parent " + value + "\n");
}

void ChainHash::file(std::string_view path, git::Mode mode, std::string_view bytes) {
  hash_.add(fmt::format("file {:o} {} {}", static_cast<unsigned>(mode), bytes.size(), path));
  hash_.add({"\0", 1});
  hash_.add(bytes);
  hash_.add("\n");
}

void ChainHash::gone(std::string_view path) {
  hash_.add(fmt::format("gone {}", path));
  hash_.add({"\0\n", 2});
}

void ChainHash::change(const git::Objects& objects, const git::PathChange& change) {
  if (change.after == git::Mode::none) {
    gone(change.path);
  } else if (change.after == git::Mode::submodule) {
    file(change.path, change.after, git::hex(change.new_id));
  } else {
    file(change.path, change.after, objects.read(change.new_id, GIT_OBJECT_BLOB).bytes());
  }
}

std::string chain_value(const std::vector<std::string>& parents,
                        const std::vector<LinkedFile>& files) {
  ChainHash hash(parents);
  for (const LinkedFile& file : files) {
    if (file.bytes) {
      hash.file(file.path, file.mode, *file.bytes);
    } else {
      hash.gone(file.path);
    }
  }
  return hash.hex();
}

std::optional<Link> stated_link(const Trailers& trailers) {
  const auto seq = parse_seq(trailers.value(seq_trailer));
  std::string sha256 = trailers.value(sha256_trailer);
  if (!seq || !is_sha256(sha256)) return std::nullopt;
  return Link{*seq, std::move(sha256)};
}

Link next_link(git_repository* repository, const git_oid* parent, std::vector<LinkedFile> files) {
  std::sort(files.begin(), files.end(),
            [](const LinkedFile& a, const LinkedFile& b) { return a.path < b.path; });
  if (parent == nullptr) return {1, chain_value({}, files)};
  const git::Objects objects(repository);
  const Link before = Links(objects).of(*parent);
  return {before.seq + 1, chain_value({before.sha256}, files)};
}

std::vector<std::pair<std::string, std::string>> trailers_of_link(const Link& link) {
  return {{std::string(seq_trailer), std::to_string(link.seq)},
          {std::string(sha256_trailer), link.sha256}};
}

bool Links::parents_known(const git::RawCommit& commit, std::vector<git_oid>& waiting) const {
  const std::size_t before = waiting.size();
  for (const git_oid& parent : commit.parents) {
    if (!known_.contains(parent)) waiting.push_back(parent);
  }
  return waiting.size() == before;
}

Link Links::computed(const git::RawCommit& commit) {
  Link link;
  std::vector<std::string> values;
  for (const git_oid& parent : commit.parents) {
    const Link& before = known_.at(parent);
    link.seq = std::max(link.seq, before.seq);
    values.push_back(before.sha256);
  }
  git_oid first{};
  if (!commit.parents.empty()) first = git::read_commit(objects_, commit.parents.front()).tree;
  ChainHash hash(values);
  for (const git::PathChange& change :
       git::differences(objects_, commit.parents.empty() ? nullptr : &first, commit.tree)) {
    hash.change(objects_, change);
  }
  link.sha256 = hash.hex();
  return link;
}

const Link& Links::of(const git_oid& commit) {
  std::vector<git_oid> waiting = {commit};
  while (!waiting.empty()) {
    const git_oid next = waiting.back();
    if (known_.contains(next)) {
      waiting.pop_back();
      continue;
    }
    const git::RawCommit raw = git::read_commit(objects_, next);
    if (auto stated = stated_link(trailers_of(raw.message))) {
      known_.emplace(next, *std::move(stated));
    } else if (parents_known(raw, waiting)) {
      known_.emplace(next, computed(raw));
    }
  }
  return known_.at(commit);
}

}  // namespace lapthach::book
