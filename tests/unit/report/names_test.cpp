// How things are called on paper.
#include "report/names.hpp"

#include <doctest/doctest.h>

using namespace lapthach;

namespace {

std::string titled(const char* name, const char* kind, Lang lang) {
  domain::Unit unit;
  unit.name = name;
  unit.kind = kind;
  return report::unit_title(unit, lang);
}

}  // namespace

TEST_CASE("a unit is called by its kind and name, in the order of the language") {
  CHECK(titled("Tử Du", "commune", Lang::vi) == "xã Tử Du");
  CHECK(titled("Tử Du", "commune", Lang::en) == "Tử Du commune");
  CHECK(titled("Phú Thọ", "province", Lang::vi) == "tỉnh Phú Thọ");
}

TEST_CASE("a kind that stands in the name already, or is no usual word, is not added") {
  CHECK(titled("Thị trấn Hoa Sơn", "town", Lang::vi) == "Thị trấn Hoa Sơn");
  CHECK(titled("THỊ TRẤN Hoa Sơn", "town", Lang::en) == "THỊ TRẤN Hoa Sơn");
  CHECK(titled("Khối cơ quan", "block", Lang::vi) == "Khối cơ quan");
  CHECK(titled("Xala", "commune", Lang::vi) == "xã Xala");
}

TEST_CASE("periods, days and moments are written as on paper") {
  CHECK(report::period_text({2019, 1}) == Text{"2019-Q1", "quý I năm 2019"});
  CHECK(report::period_text({2026, 4}).vi == "quý IV năm 2026");
  const Date date = parse_date("2019-07-01").value();
  CHECK(report::moment(ClockTime{19 * 60 + 30}, date, Lang::vi) == "19:30, 01/7/2019");
  CHECK(report::moment({}, date, Lang::vi) == "01/7/2019");
  CHECK(report::moment(ClockTime{450}, date, Lang::en) == "07:30, 2019-07-01");
}
