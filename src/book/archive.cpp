// Reads parts of an archive with libzip, out of memory and into memory.
#include "book/archive.hpp"

#include <array>
#include <utility>

#include "book/libzip.hpp"
#include "book/limits.hpp"
#include "lapthach/base/error.hpp"

namespace lapthach::book {
namespace {

Text save_anew() {
  return say("open the file in a spreadsheet and save it anew as .xlsx or as CSV UTF-8",
             "mở tệp bằng chương trình bảng tính rồi lưu lại dạng .xlsx hoặc CSV UTF-8");
}

/// One part that is being read.
struct Stream {
  explicit Stream(zip_file_t* opened) : file(opened) {}
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() {
    if (file != nullptr) libzip().fclose(file);
  }
  zip_file_t* file;
};

}  // namespace

bool is_archive(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Archive::Archive(std::string_view bytes, std::string file) : file_(std::move(file)) {
  zip_source_t* source = libzip().source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source != nullptr) archive_ = libzip().open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive_ == nullptr) {
    libzip().source_free(source);
    refuse(say("not a whole .xlsx file", "không phải tệp .xlsx nguyên vẹn"), save_anew());
  }
  if (libzip().get_num_entries(archive_, 0) > most_archive_parts) {
    libzip().discard(archive_);
    refuse(say("the file has more than {} parts", "tệp có hơn {} phần", most_archive_parts),
           save_anew());
  }
}

Archive::~Archive() { libzip().discard(archive_); }

void Archive::refuse(Text what, Text hint) const {
  throw Error(Fault::data,
              Diagnostic{Severity::error, {file_, 0, 0, {}}, std::move(what), std::move(hint), {}});
}

std::optional<std::string> Archive::read(const std::string& name) {
  if (libzip().name_locate(archive_, name.c_str(), 0) < 0) return std::nullopt;
  const Stream stream(libzip().fopen(archive_, name.c_str(), 0));
  const auto damaged = [&] {
    refuse(say("the part {} is damaged or locked with a password",
               "phần {} bị hỏng hoặc bị khóa bằng mật khẩu", name),
           save_anew());
  };
  if (stream.file == nullptr) damaged();
  std::string bytes;
  std::array<char, 1U << 16U> part{};
  for (;;) {
    const zip_int64_t read = libzip().fread(stream.file, part.data(), part.size());
    if (read < 0) damaged();
    if (read == 0) return bytes;
    unpacked_ += static_cast<std::size_t>(read);
    if (unpacked_ > most_unpacked) {
      refuse(say("the file unpacks to more than {} MiB", "tệp giải nén ra lớn hơn {} MiB",
                 most_unpacked >> 20U),
             say("divide it", "hãy chia nhỏ tệp"));
    }
    bytes.append(part.data(), static_cast<std::size_t>(read));
  }
}

}  // namespace lapthach::book
