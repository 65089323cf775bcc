// Makes books for the tests of the import.
#include "unit/book/import_book.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "book/modeline.hpp"

namespace lapthach::book::test {

namespace fs = std::filesystem;

ImportBook::ImportBook() {
  std::string pattern = (fs::temp_directory_path() / "lapthach-import-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary directory");
  root_ = pattern;
  for (const FileChange& file : empty_book()) write(file.path, *file.bytes);
}

ImportBook::~ImportBook() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

std::string ImportBook::read(const std::string& path) const {
  std::ifstream in(root_ / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string ImportBook::contents(const std::string& path) const {
  const std::string bytes = read(path);
  return std::string(without_modeline(bytes, path));
}

void ImportBook::write(const std::string& path, std::string_view bytes) const {
  fs::create_directories((root_ / path).parent_path());
  std::ofstream(root_ / path, std::ios::binary) << bytes;
}

ImportPlan ImportBook::plan(ImportKind kind, std::string_view csv,
                            const std::vector<std::pair<std::string, std::string>>& mapping) const {
  return plan_import(root_, kind, csv, "rows.csv", mapping);
}

ImportPlan ImportBook::import(ImportKind kind, std::string_view csv) const {
  ImportPlan done = plan(kind, csv);
  for (const FileChange& file : done.change.files) write(file.path, *file.bytes);
  return done;
}

void ImportBook::given(ImportKind kind, std::string_view csv) const {
  const ImportPlan done = import(kind, csv);
  if (any_error(done.diagnostics)) throw std::runtime_error(said(done));
}

void give_registry(const ImportBook& book) {
  book.given(ImportKind::units,
             "id,name,kind,from\n"
             "hop-ly,xã Hợp Lý,commune,2015-01-01\n"
             "thai-hoa,xã Thái Hòa,commune,2015-01-01\n");
  book.given(ImportKind::cells,
             "id,name,unit,from\n"
             "hop-ly-1,Chi bộ thôn 1,hop-ly,2015-01-01\n"
             "hop-ly-2,Chi bộ thôn 2,hop-ly,2015-01-01\n"
             "thai-hoa-1,Chi bộ thôn 1,thai-hoa,2015-01-01\n");
  book.given(ImportKind::officials,
             "id,name,from\n"
             "nguyen-van-a,Nguyễn Văn A,2015-01-01\n"
             "tran-thi-b,Trần Thị B,2015-01-01\n"
             "le-van-c,Lê Văn C,2015-01-01\n");
}

std::string said(const ImportPlan& plan) {
  std::string lines;
  for (const Diagnostic& fault : plan.diagnostics) {
    if (!lines.empty()) lines += '\n';
    lines += fmt::format("{}: {}", fault.where.line, fault.what.en);
  }
  return lines;
}

}  // namespace lapthach::book::test
