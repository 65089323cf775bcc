// The files a book begins with: settings that explain themselves, and empty lists.
#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

/// What the meanings of the fields leave out: the words to choose from and the optional keys.
std::string head() {
  return fmt::format(
      "{}"
      "# Quy định của sổ. Sửa cho đúng với nơi mình, rồi gõ: lapthach check\n"
      "# (The settings of this book. Edit them, then type: lapthach check)\n"
      "# Các từ có thể chọn (words to choose from):\n"
      "#   language   {}\n"
      "#   shift      {}\n"
      "#   home       {}\n"
      "#   pairing    {}\n"
      "#   help       {}\n"
      "#   event      {}\n"
      "#   from, to   {}\n"
      "#   when       {}\n"
      "# Các khóa có thể thêm (keys that may be added):\n"
      "#   committee  superior: \"…\"  symbol: \"…\"  place: \"…\"  organ: \"…\"\n"
      "#   calendar   time: \"07:30\"\n"
      "#   roster     requirements:\n"
      "#                - name: \"Mỗi tổ một ủy viên thường vụ\"\n"
      "#                  ranks:\n"
      "#                    - \"standing\"\n"
      "#                  count: 1\n"
      "#   petitions  clocks: (thời hạn theo quy định của nơi mình; dưới đây chỉ là ví dụ về cách "
      "ghi)\n"
      "#                - id: \"giai-quyet\"\n"
      "#                  clock: answer        # {}\n"
      "#                  level: \"district\"\n"
      "#                  days: 20\n"
      "#                  unit: working        # {}\n"
      "#                  roll: none           # {}\n"
      "#                  near: 3\n"
      "#                  basis: \"…\"\n"
      "#   reports    tables: (bảng có cột khác mẫu, bảng nào: {})\n"
      "#                - table: outstanding\n"
      "#                  columns:\n"
      "#                    - column: \"content\"\n"
      "#                      title: \"Nội dung\"\n"
      "\n",
      modeline(settings_path), word_list<Lang>(), word_list<domain::Shift>(),
      word_list<domain::HomeRule>(), word_list<domain::Pairing>(), word_list<domain::Help>(),
      word_list<domain::EventKind>(), word_list<domain::Target>(), word_list<domain::Condition>(),
      word_list<domain::ClockKind>(), word_list<domain::DayUnit>(), word_list<domain::Roll>(),
      word_list<domain::PaperTable>());
}

std::string settings_text() {
  domain::Settings settings;
  settings.committee.name = "Huyện ủy";
  return head() + write_record(settings, Lang::vi);
}

}  // namespace

std::vector<FileChange> empty_book() {
  std::vector<FileChange> files = {{std::string(settings_path), settings_text()}};
  const domain::Registry registry;
  for_each_list(registry, [&](std::string_view key, const auto& list) {
    const Path path = registry_path(key);
    files.push_back({path, modeline(path) + write_list(key, list)});
  });
  return files;
}

}  // namespace lapthach::book
