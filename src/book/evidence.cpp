// Takes papers into evidence/ and looks after them.
#include "lapthach/book/evidence.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "book/check_evidence.hpp"
#include "book/sha256.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view directory = "evidence/";

std::string sha256_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

/// Letters and digits alone: the name of a file goes on command lines and into mails.
std::string plain_extension(const std::string& path) {
  std::string plain;
  const std::string extension = fs::path(path).extension().string();
  for (const char c : extension) {
    const char small = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool fits = ('a' <= small && small <= 'z') || ('0' <= small && small <= '9');
    if (fits) plain += small;
    if (!fits && c != '.') return {};
  }
  return plain.size() <= 5 ? plain : std::string();
}

std::optional<std::string> bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

/// A path below evidence/ that leads nowhere else.
bool stays_inside(const std::string& name) {
  if (name.empty() || name.starts_with('/')) return false;
  for (const fs::path& part : fs::path(name)) {
    if (part == "..") return false;
  }
  return true;
}

}  // namespace

Evidence read_evidence(const std::string& path) {
  errno = 0;
  std::error_code fault;
  const bool is_file = fs::is_regular_file(path, fault);
  const auto size = is_file ? fs::file_size(path, fault) : 0;
  if (is_file && (size == 0 || size > most_evidence_bytes)) {
    throw Error(Fault::data,
                say("{} has {} bytes; a paper has 1 to {}", "{} có {} byte; văn bản có từ 1 đến {}",
                    path, size, most_evidence_bytes),
                say("name the paper itself", "hãy chỉ đúng tệp văn bản"));
  }
  auto bytes = is_file ? bytes_of(path) : std::nullopt;
  if (!bytes) {
    throw Error(Fault::world,
                say("cannot read {}: {}", "không đọc được {}: {}", path,
                    is_file || errno != 0 ? std::strerror(errno) : "not a file"),
                say("name a file that can be read", "hãy ghi tên một tệp đọc được"));
  }
  std::string hash = sha256_of(*bytes);
  return {plain_extension(path), *std::move(bytes), std::move(hash)};
}

std::string evidence_name(const domain::PetitionId& petition, const domain::EventId& event,
                          const Evidence& evidence) {
  const std::string ending = evidence.extension.empty() ? "" : "." + evidence.extension;
  return fmt::format("{}/{}{}", petition, event, ending);
}

FileChange evidence_file(const std::string& name, Evidence evidence) {
  return {std::string(directory) + name, std::move(evidence.bytes)};
}

void EvidenceCheck::look_at_petitions() {
  for (const domain::PeriodBook& book : records_.periods) {
    for (const domain::Petition& petition : book.petitions) {
      for (const domain::Event& event : petition.events) look_at(event);
    }
  }
}

std::vector<Diagnostic> EvidenceCheck::finish() {
  look_for_orphans();
  return std::move(faults_);
}

void EvidenceCheck::look_at(const domain::Event& event) {
  const domain::Doc& doc = event.doc;
  if (doc.file.empty()) return;
  referred_.insert(doc.file);
  const fs::path path = root_ / directory / doc.file;
  std::error_code fault;
  if (!stays_inside(doc.file) || !fs::is_regular_file(fs::symlink_status(path, fault))) {
    return report(event,
                  say("the paper evidence/{} is missing", "thiếu văn bản evidence/{}", doc.file),
                  say("put it back: git checkout -- evidence/{}",
                      "lấy lại: git checkout -- evidence/{}", doc.file));
  }
  if (!rehash_ || doc.sha256.empty()) return;
  const auto bytes = bytes_of(path);
  if (bytes && sha256_of(*bytes) == doc.sha256) return;
  report(event,
         say("the paper evidence/{} was changed since it was taken in",
             "văn bản evidence/{} đã bị sửa sau khi đưa vào sổ", doc.file),
         say("get back what was committed: git checkout -- evidence/{}",
             "lấy lại bản đã ghi: git checkout -- evidence/{}", doc.file));
}

void EvidenceCheck::look_for_orphans() {
  std::error_code fault;
  const fs::path papers = root_ / directory;
  if (!fs::is_directory(papers, fault)) return;
  std::set<std::string> orphans;
  for (fs::recursive_directory_iterator at(papers, fault), end; at != end; at.increment(fault)) {
    if (fault) return;
    const std::string name = fs::relative(at->path(), papers, fault).generic_string();
    const std::string last = at->path().filename().string();
    const bool is_note = last.starts_with('.') || last.starts_with("README");
    if (at->is_regular_file(fault) && !is_note && !referred_.contains(name)) orphans.insert(name);
  }
  for (const std::string& name : orphans) {
    faults_.push_back({Severity::warning,
                       {std::string(directory) + name, 0, 0, {}},
                       say("no event refers to this paper", "không việc nào dẫn văn bản này"),
                       say("name it in the event's doc.file, or remove it",
                           "ghi vào doc.file của việc liên quan, hoặc bỏ đi"),
                       {}});
  }
}

void EvidenceCheck::report(const domain::Event& event, Text what, Text hint) {
  faults_.push_back({Severity::error,
                     domain::where(records_, event.mark, "doc"),
                     std::move(what),
                     std::move(hint),
                     {}});
}

}  // namespace lapthach::book
