// Archives with libzip, without a file: the days of the parts are fixed, so that nothing of the
// machine is in the bytes.
#include "print/zip.hpp"

#include <memory>

#include "lapthach/base/error.hpp"
#include "print/libzip.hpp"

namespace lapthach::print {
namespace {

constexpr zip_uint16_t first_dos_day = (1U << 5U) | 1U;  // 1 January 1980
constexpr zip_uint32_t deflate_level = 9;

[[noreturn]] void fail() {
  throw Error(Fault::world,
              say("the archive could not be made", "không tạo được tệp nén của văn bản"));
}

struct Discard {
  void operator()(zip_t* archive) const { libzip().discard(archive); }
  void operator()(zip_source_t* source) const { libzip().source_free(source); }
};

void add_part(zip_t* archive, const Part& part) {
  zip_source_t* source = libzip().source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) fail();
  const zip_int64_t added = libzip().file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    libzip().source_free(source);
    fail();
  }
  const auto index = static_cast<zip_uint64_t>(added);
  if (libzip().file_set_dostime(archive, index, 0, first_dos_day, 0) != 0 ||
      libzip().set_file_compression(archive, index, ZIP_CM_DEFLATE, deflate_level) != 0) {
    fail();
  }
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  if (libzip().source_stat(source, &stat) != 0 || libzip().source_open(source) != 0) fail();
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = libzip().source_read(source, bytes.data(), bytes.size());
  libzip().source_close(source);
  if (read != static_cast<zip_int64_t>(bytes.size())) fail();
  return bytes;
}

}  // namespace

std::string zipped(const std::vector<Part>& parts) {
  std::unique_ptr<zip_source_t, Discard> target(
      libzip().source_buffer_create(nullptr, 0, 0, nullptr));
  if (!target) fail();
  std::unique_ptr<zip_t, Discard> archive(
      libzip().open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) fail();
  libzip().source_keep(
      target.get());  // the archive takes one reference, the bytes are read by ours
  for (const Part& part : parts) add_part(archive.get(), part);
  if (libzip().close(archive.get()) != 0) fail();
  (void)archive.release();  // closed
  return bytes_of(target.get());
}

}  // namespace lapthach::print
