// Tests of dirty tables: honorifics, totals, lost zeros, days in words, old fonts, refused rows.
#include "book/import_clean.hpp"

#include <doctest/doctest.h>

#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;
using lapthach::book::test::said;

TEST_CASE("Honorifics and posts leave a name") {
  const auto parts = [](std::string_view text) {
    const PersonText person = person_in(text);
    return person.name + "|" + person.post;
  };
  CHECK(parts("Đồng chí Nguyễn Văn A") == "Nguyễn Văn A|");
  CHECK(parts("đ/c: Nguyễn Văn A - HUV, Trưởng phòng Nội vụ") ==
        "Nguyễn Văn A|HUV, Trưởng phòng Nội vụ");
  CHECK(parts("Đ/c Trần Thị B, Phó Bí thư") == "Trần Thị B|Phó Bí thư");
  CHECK(parts("Ông Lê Văn C (Chánh Văn phòng)") == "Lê Văn C|Chánh Văn phòng");
  CHECK(parts("Bà Lê Thị D – ĐUV") == "Lê Thị D|ĐUV");
  CHECK(parts("đ.c. Lê Văn E") == "Lê Văn E|");
  CHECK(parts("Bàn Văn F") == "Bàn Văn F|");
  CHECK(parts("Nguyễn Văn A") == "Nguyễn Văn A|");
  CHECK(parts("Ông") == "Ông|");
}

TEST_CASE("The post behind an official's name fills an empty post") {
  const ImportBook book;
  const ImportPlan plan = book.import(ImportKind::officials,
                                      "id,name,post\n"
                                      "a,\"Đồng chí Nguyễn Văn A - HUV, Trưởng phòng\",\n"
                                      "b,\"Trần Thị B - HUV\",Phó Bí thư\n");
  CHECK(said(plan) == "3: “HUV” behind the name was left out");
  const domain::Records records = load_or_throw(book.root());
  CHECK(records.registry.officials[0].name == "Nguyễn Văn A");
  CHECK(records.registry.officials[0].post == "HUV, Trưởng phòng");
  CHECK(records.registry.officials[1].post == "Phó Bí thư");
}

TEST_CASE("An official is found behind an honorific, and the stored name stays") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date\n"
                                      "quý III/2019,hop-ly-1,đ/c Nguyễn Văn A - HUV,43647\n");
  CHECK(said(plan) == "");
  const domain::Records records = load_or_throw(book.root());
  const domain::Visit& visit = records.periods.at(0).visits.at(0);
  CHECK(visit.date == parse_date("2019-07-01"));
  CHECK(visit.visitors.at(0).official.str() == "nguyen-van-a");
}

TEST_CASE("A totals row is left out with a word, a cell called so is not") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.import(ImportKind::visits,
                                      "period,cell,official,date,present,members\n"
                                      "2019-Q3,hop-ly-1,le-van-c,01/7/2019,28,\"1.000\"\n"
                                      "Cộng:,,,,28,1.000\n");
  CHECK(said(plan) == "3: a totals row was left out");
  CHECK(plan.added == 1);
  CHECK(load_or_throw(book.root()).periods.at(0).visits.at(0).members == 1000);
  CHECK(book.import(ImportKind::cells, "id,name,unit\ncong,Cống,hop-ly\n").added == 1);
}

TEST_CASE("Codes that lost their zeros are those of the book") {
  const ImportBook book;
  book.given(ImportKind::units, "id,name,kind,code\nhop-ly,xã Hợp Lý,commune,08770\n");
  const ImportPlan same = book.plan(ImportKind::units, "id,name,code\nhop-ly,xã Hợp Lý,8770\n");
  CHECK(same.same == 1);
  CHECK(book.import(ImportKind::cells, "id,name,unit\nc1,Thôn 1,8770\n").added == 1);
  CHECK(book.plan(ImportKind::units, "id,name,code\nhop-ly,xã Hợp Lý,8771\n").changed == 1);
}

TEST_CASE("Text in an old font is refused with its line and what it seems to say") {
  const ImportBook book;
  give_registry(book);
  CHECK(said(book.plan(ImportKind::units,
                       "id,name,kind\nx,x· Hîp Lý,commune\ny,xaõ Hôïp Lyù,commune\n")) ==
        "2: text in the old font TCVN3; it seems to say “xã Hợp Lý”\n"
        "3: text in the old font VNI; it seems to say “xã Hợp Lý”");
}

TEST_CASE("Rows at fault are told apart, and left out on demand") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "period,cell,official,date,present,members\n"
      "2019-Q3,hop-ly-1,nguyen-van-a,01/7/2019,28,30\n"
      "2019-Q3,hop-ly-2,nguyen-van-b,01/7/2019,28,30\n"
      "2019-Q3,Chi bộ thôn 1,tran-thi-b,01/7/2019,28,30\n"
      "2019-Q3,hop-ly-2,le-van-c,01/7/2019,31,30\n";
  const ImportPlan refused = book.plan(ImportKind::visits, csv);
  CHECK(refused.change.files.empty());
  // The third row is at fault only once the others are out: it contradicts itself.
  REQUIRE(refused.rejects.size() == 3);
  CHECK(refused.rejects[2].line == 5);
  CHECK(refused.rejects[0].line == 3);
  CHECK(refused.rejects[1].reasons.at(0).en.starts_with("there is more than one cell"));
  const ImportPlan plan = plan_import(book.root(), ImportKind::visits, csv, "rows.csv", {}, true);
  CHECK(said(plan) == "");
  CHECK(plan.added == 1);
  REQUIRE(plan.rejects.size() == 3);
  CHECK(plan.rejects[2].line == 5);
  CHECK(plan.rejects[2].fields.at(4) == "31");
  CHECK(plan.header.size() == 6);
}

TEST_CASE("A cell is found in its own commune only, however the two are written together") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::cells, "id,name,unit\ntuy-son,Chi bộ thôn Tùy Sơn,hop-ly\n");
  const auto plan = [&](const std::string& cell) {
    return book.plan(ImportKind::visits,
                     "period,cell,official,date\n2019-Q3,\"" + cell + "\",le-van-c,2019-07-01\n");
  };
  for (const char* cell :
       {"Thôn Tuỳ Sơn", "thôn Tùy Sơn, xã Hợp Lý", "THÔN TÙY SƠN - HỢP LÝ", "thôn Tùy Sơn (Hợp Lý)",
        "chi bộ thôn Tùy Sơn xã Hợp Lý", "Hợp Lý/thôn Tùy Sơn", "thon Tuy Son, Hop Ly"}) {
    CAPTURE(cell);
    CHECK(said(plan(cell)) == "");
  }
  CHECK(said(plan("Thôn Tùy Sơn, xã Thái Hòa")) ==
        "2: there is no cell “Thôn Tùy Sơn, xã Thái Hòa”");
  CHECK(plan("thôn Tùy Sơn, xã Thái Hòa").diagnostics.at(0).hint.en ==
        "elsewhere there is: tuy-son");
  CHECK(said(plan("thôn 1, xã Quang Yên")) == "2: there is no cell “thôn 1, xã Quang Yên”");
  CHECK(said(plan("thon 1")) == "2: there is more than one cell “thon 1”: hop-ly-1, thai-hoa-1");
  const ImportPlan near = plan("thôn số 2, xã Hợp Lý");
  REQUIRE(near.diagnostics.size() == 1);
  CHECK(near.diagnostics[0].hint.en == "did you mean “hop-ly-2”?");
}

TEST_CASE("People are found without marks, and names that differ only in marks are listed") {
  const ImportBook book;
  give_registry(book);
  book.given(ImportKind::officials, "id,name\nle-van-cam,Lê Văn Cẩm\nle-van-cam-2,Lê Văn Cảm\n");
  const auto plan = [&](const std::string& official) {
    return book.plan(ImportKind::visits,
                     "period,cell,official,date\n2019-Q3,hop-ly-1," + official + ",2019-07-01\n");
  };
  CHECK(said(plan("d/c Nguyen Van A - HUV")) == "");
  CHECK(said(plan("Lê Văn Cảm")) == "");
  CHECK(said(plan("Le Van Cam")) ==
        "2: there is more than one official of this name: le-van-cam, le-van-cam-2");
}

TEST_CASE("Heads may stand below a title, or in two lines") {
  const ImportBook book;
  give_registry(book);
  const std::vector<std::pair<std::string, std::string>> mapping = {
      {"Kỳ", "period"}, {"Chi bộ", "cell"},    {"Người dự", "official"},
      {"Ngày", "date"}, {"Có mặt", "present"}, {"Tổng số", "members"},
      {"TT", ""}};
  const ImportPlan two = book.plan(ImportKind::visits,
                                   "TT;Kỳ;Chi bộ;Người dự;;Đảng viên;\n"
                                   ";;;Họ tên;Ngày;Có mặt;Tổng số\n"
                                   "1;2019-Q3;hop-ly-1;le-van-c;1/7/2019;28;30\n",
                                   mapping);
  CHECK(said(two) == "");
  CHECK(two.added == 1);
  CHECK(two.rows == 1);
  const ImportPlan title = book.plan(ImportKind::visits,
                                     "KẾT QUẢ DỰ SINH HOẠT;;;;;;\n"
                                     "TT;Kỳ;Chi bộ;Người dự;Ngày;Có mặt;Tổng số\n"
                                     "1;2019-Q3;hop-ly-1;le-van-c;1/7/2019;28;30\n",
                                     mapping);
  CHECK(said(title) == "1: lines above the heads left out: 1");
  CHECK(title.added == 1);
}

TEST_CASE("A second line of heads below the required ones is no row") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "KẾT QUẢ;;;;;\nperiod;cell;official;date;Đảng viên;\n;;;;Tổng số;Có mặt\n"
      "2019-Q3;hop-ly-1;le-van-c;1/7/2019;30;28\n";
  const ImportPlan plan =
      book.plan(ImportKind::visits, csv, {{"Tổng số", "members"}, {"Có mặt", "present"}});
  CHECK(said(plan) == "1: lines above the heads left out: 1");
  CHECK(plan.rows == 1);
  CHECK(plan.added == 1);
}

TEST_CASE("A column that nobody knows is never left out with the rows at fault") {
  const ImportBook book;
  give_registry(book);
  const std::string csv =
      "period,cell,official,date,có mặt,\n2019-Q3,hop-ly-1,le-van-c,1/7/2019,28,\n"
      "2019-Q3,hop-ly-2,le-van-c,1/7/2019,28,x\n";
  const ImportPlan plan = plan_import(book.root(), ImportKind::visits, csv, "rows.csv", {}, true);
  CHECK(any_error(plan.diagnostics));
  CHECK(said(plan).starts_with("1: unknown column “có mặt”"));
}

TEST_CASE("A reject file that was mended is imported as it is") {
  const ImportBook book;
  give_registry(book);
  const ImportPlan plan = book.plan(ImportKind::visits,
                                    "period,cell,official,date,line,reason\n"
                                    "2019-Q3,hop-ly-1,le-van-c,01/7/2019,3,there is no cell\n");
  CHECK(said(plan) == "");
  CHECK(plan.added == 1);
  CHECK(plan.header.size() == 4);
}

TEST_CASE("Bytes that are no UTF-8 are told by what they seem to say") {
  const ImportBook book;
  const auto told = [&](const std::string& name) {
    return said(book.plan(ImportKind::units, "id,name,kind\nx," + name + ",commune\n"));
  };
  CHECK(told("x\xB7 H\xEEp L\xFD") ==
        "2: text in TCVN3, not Unicode; it seems to say “x,xã Hợp Lý,commune”");
  CHECK(told("xa\xF5 H\xF4\xEFp Ly\xF9") ==
        "2: text in VNI, not Unicode; it seems to say “x,xã Hợp Lý,commune”");
  CHECK(told("xa\xDE H\xF5\xF2p Ly\xEC") ==
        "2: text in Windows-1258, not Unicode; it seems to say “x,xã Hợp Lý,commune”");
  CHECK(told("caf\xE9") == "2: this line is not UTF-8 text");
}

TEST_CASE("What became of a visit may be said in Vietnamese") {
  const ImportBook book;
  give_registry(book);
  const auto same = [&](const char* word, const char* meant) {
    const std::string csv =
        "period,cell,official,date,status\n2019-Q3,hop-ly-1,le-van-c,2019-07-01,";
    const auto of = [&](const char* status) {
      return book.plan(ImportKind::visits, csv + status + "\n").change.files;
    };
    CAPTURE(word);
    REQUIRE(of(meant).size() == 1);
    REQUIRE(of(word).size() == 1);
    CHECK(of(word)[0].bytes == of(meant)[0].bytes);
  };
  same("Có mặt", "done");
  same("vắng có lý do", "excused");
  same("Vắng không phép", "unexcused");
  same("Cử người dự thay", "substituted");
}
