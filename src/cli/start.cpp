// Says what to type next, in a book and outside of one.
#include "cli/start.hpp"

namespace lapthach::cli {
namespace {

bool in_a_book(Context& context) {
  try {
    book_root(context);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Text outside() {
  return say(
      "There is no book here. To begin:\n"
      "  lapthach init DIR                                 an empty book in DIR\n"
      "  lapthach init DIR --example lap-thach-2019        a whole district to look at\n"
      "Or go into a book (cd DIR), or name it: lapthach -C DIR …\n"
      "All commands: lapthach --help\n",
      "Ở đây chưa có sổ. Để bắt đầu:\n"
      "  lapthach init DIR                                 lập một sổ trống trong DIR\n"
      "  lapthach init DIR --example lap-thach-2019        xem thử sổ của cả một huyện\n"
      "Hoặc vào một sổ đã có (cd DIR), hoặc chỉ rõ: lapthach -C DIR …\n"
      "Mọi lệnh: lapthach --help\n");
}

Text inside(const std::string& book) {
  return say(
      "This is the book {}. Usual next steps:\n"
      "  lapthach check                      find faults in the book\n"
      "  lapthach import KIND FILE.csv       take in units, cells, officials, teams …\n"
      "  lapthach assign draw --next         draw the roster of the next period\n"
      "  lapthach assign publish PERIOD      make it official\n"
      "  lapthach report roster PERIOD       print it as a paper\n"
      "  lapthach record visit PERIOD …      enter what a visit brought home\n"
      "  lapthach record missing             see who has not reported\n"
      "  lapthach record close PERIOD        end the period\n"
      "  lapthach report period PERIOD       print its synthesis\n"
      "All commands: lapthach --help\n",
      "Đây là sổ {}. Các bước thường làm:\n"
      "  lapthach check                      tìm sai sót trong sổ\n"
      "  lapthach import KIND FILE.csv       nhập đơn vị, chi bộ, cán bộ, tổ công tác …\n"
      "  lapthach assign draw --next         lập bảng phân công kỳ tới\n"
      "  lapthach assign publish PERIOD      ban hành bảng phân công\n"
      "  lapthach report roster PERIOD       in thành văn bản\n"
      "  lapthach record visit PERIOD …      ghi kết quả một buổi dự\n"
      "  lapthach record missing             xem còn thiếu biên bản nào\n"
      "  lapthach record close PERIOD        đóng kỳ\n"
      "  lapthach report period PERIOD       in báo cáo tổng hợp\n"
      "Mọi lệnh: lapthach --help\n",
      book);
}

}  // namespace

int say_what_next(Context& context) {
  const Text text = in_a_book(context) ? inside(context.root.string()) : outside();
  deliver(context, text.in(context.desk.lang));
  return 0;
}

}  // namespace lapthach::cli
