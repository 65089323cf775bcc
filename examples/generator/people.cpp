// Invented people, counted rather than drawn, so that no two are alike.
#include "people.hpp"

#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "places.hpp"

namespace example {
namespace {

constexpr std::array<std::string_view, 12> surnames = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Khổng", "Dương"};

constexpr std::array<std::string_view, 20> district_standing = {
    "Bí thư Huyện ủy",
    "Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện",
    "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện",
    "Trưởng Ban Tổ chức Huyện ủy",
    "Trưởng Ban Tuyên giáo Huyện ủy",
    "Trưởng Ban Dân vận, Chủ tịch UBMTTQ huyện",
    "Chủ nhiệm Ủy ban Kiểm tra Huyện ủy",
    "Chánh Văn phòng Huyện ủy",
    "Phó Chủ tịch Thường trực UBND huyện",
    "Phó Chủ tịch UBND huyện",
    "Phó Chủ tịch HĐND huyện",
    "Chỉ huy trưởng Ban CHQS huyện",
    "Trưởng Công an huyện",
    "Giám đốc Trung tâm Chính trị huyện",
    "Bí thư Đảng ủy thị trấn Lập Thạch",
    "Bí thư Đảng ủy thị trấn Hoa Sơn",
    "Trưởng phòng Nội vụ",
    "Chánh Thanh tra huyện",
    "Chủ tịch Hội Nông dân huyện",
    "Bí thư Huyện đoàn"};

constexpr std::array<std::string_view, 9> commune_standing = {
    "Bí thư Đảng ủy, Chủ tịch HĐND xã",
    "Phó Bí thư Thường trực Đảng ủy xã",
    "Phó Bí thư Đảng ủy, Chủ tịch UBND xã",
    "Trưởng Ban Xây dựng Đảng",
    "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy",
    "Chủ tịch UBMTTQ xã",
    "Phó Chủ tịch UBND xã",
    "Chỉ huy trưởng Ban CHQS xã",
    "Trưởng Công an xã"};

struct Office {
  std::string_view head, deputy;
};

constexpr std::array<Office, 26> district_offices = {
    {{"Trưởng phòng Tài chính - Kế hoạch", "Phó Trưởng phòng Tài chính - Kế hoạch"},
     {"Trưởng phòng Tài nguyên và Môi trường", "Phó Trưởng phòng Tài nguyên và Môi trường"},
     {"Trưởng phòng Nông nghiệp và PTNT", "Phó Trưởng phòng Nông nghiệp và PTNT"},
     {"Trưởng phòng Kinh tế và Hạ tầng", "Phó Trưởng phòng Kinh tế và Hạ tầng"},
     {"Trưởng phòng Lao động - TB&XH", "Phó Trưởng phòng Lao động - TB&XH"},
     {"Trưởng phòng Giáo dục và Đào tạo", "Phó Trưởng phòng Giáo dục và Đào tạo"},
     {"Trưởng phòng Văn hóa và Thông tin", "Phó Trưởng phòng Văn hóa và Thông tin"},
     {"Trưởng phòng Tư pháp", "Phó Trưởng phòng Tư pháp"},
     {"Trưởng phòng Y tế", "Phó Trưởng phòng Y tế"},
     {"Chánh Văn phòng HĐND và UBND huyện", "Phó Chánh Văn phòng HĐND và UBND huyện"},
     {"Chủ tịch Hội Liên hiệp Phụ nữ huyện", "Phó Chủ tịch Hội Liên hiệp Phụ nữ huyện"},
     {"Chủ tịch Hội Cựu chiến binh huyện", "Phó Chủ tịch Hội Cựu chiến binh huyện"},
     {"Chủ tịch Liên đoàn Lao động huyện", "Phó Chủ tịch Liên đoàn Lao động huyện"},
     {"Phó Trưởng Ban Tổ chức Huyện ủy", "Chuyên viên Ban Tổ chức Huyện ủy"},
     {"Phó Trưởng Ban Tuyên giáo Huyện ủy", "Chuyên viên Ban Tuyên giáo Huyện ủy"},
     {"Phó Trưởng Ban Dân vận Huyện ủy", "Chuyên viên Ban Dân vận Huyện ủy"},
     {"Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy", "Ủy viên Ủy ban Kiểm tra Huyện ủy"},
     {"Phó Chánh Văn phòng Huyện ủy", "Chuyên viên Văn phòng Huyện ủy"},
     {"Phó Chủ tịch Hội Nông dân huyện", "Ủy viên Ban Thường vụ Hội Nông dân huyện"},
     {"Phó Bí thư Huyện đoàn", "Ủy viên Ban Thường vụ Huyện đoàn"},
     {"Giám đốc Trung tâm Y tế huyện", "Phó Giám đốc Trung tâm Y tế huyện"},
     {"Giám đốc Ban Quản lý dự án huyện", "Phó Giám đốc Ban Quản lý dự án huyện"},
     {"Chi cục trưởng Chi cục Thuế", "Phó Chi cục trưởng Chi cục Thuế"},
     {"Giám đốc Bảo hiểm xã hội huyện", "Phó Giám đốc Bảo hiểm xã hội huyện"},
     {"Hạt trưởng Hạt Kiểm lâm", "Phó Hạt trưởng Hạt Kiểm lâm"},
     {"Chi cục trưởng Chi cục Thi hành án dân sự", "Chấp hành viên Chi cục Thi hành án dân sự"}}};

constexpr std::array<Office, 9> commune_offices = {
    {{"Phó Chủ tịch HĐND xã", "Phó Trưởng Ban Kinh tế - Ngân sách HĐND xã"},
     {"Phó Chủ tịch UBND xã", "Chánh Văn phòng HĐND và UBND xã"},
     {"Chánh Văn phòng Đảng ủy", "Phó Chánh Văn phòng Đảng ủy"},
     {"Phó Trưởng Ban Xây dựng Đảng", "Chuyên viên Ban Xây dựng Đảng"},
     {"Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "Ủy viên Ủy ban Kiểm tra Đảng ủy"},
     {"Trưởng phòng Kinh tế", "Phó Trưởng phòng Kinh tế"},
     {"Trưởng phòng Văn hóa - Xã hội", "Phó Trưởng phòng Văn hóa - Xã hội"},
     {"Phó Chủ tịch UBMTTQ xã, Chủ tịch Hội Nông dân", "Phó Chủ tịch Hội Nông dân xã"},
     {"Phó Chủ tịch UBMTTQ xã, Bí thư Đoàn Thanh niên", "Phó Bí thư Đoàn Thanh niên xã"}}};

std::string_view nth(std::span<const std::string_view> posts, int n) {
  return posts[static_cast<std::size_t>(n) % posts.size()];
}

/// Every head once, then the deputies over and over.
std::string_view nth(std::span<const Office> offices, int n) {
  const auto at = static_cast<std::size_t>(n);
  const Office& office = offices[at % offices.size()];
  return at < offices.size() ? office.head : office.deputy;
}

/// A to Z, then AA, AB ... as the columns of a spreadsheet.
std::string letters(int n) {
  std::string text;
  for (int rest = n + 1; rest > 0; rest = (rest - 1) / 26) {
    text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return text;
}

}  // namespace

std::string person_name(int n) {
  const auto surname = surnames[static_cast<std::size_t>(n) % surnames.size()];
  return fmt::format("{} {} {}", surname, n % 3 == 1 ? "Thị" : "Văn", letters(n));
}

std::string phone_number(int n) { return fmt::format("0900{:06}", n); }

lapthach::domain::Official official(int n, std::string post, std::string rank) {
  lapthach::domain::Official result;
  result.name = person_name(n);
  result.id = id<lapthach::domain::OfficialId>(slug(result.name));
  result.post = std::move(post);
  result.rank = std::move(rank);
  result.phone = phone_number(n);
  return result;
}

std::string district_standing_post(int n) {
  return fmt::format("Ủy viên Ban Thường vụ, {}", nth(district_standing, n));
}

std::string district_post(int n) { return std::string(nth(district_offices, n)); }

std::string commune_standing_post(int n) {
  return fmt::format("Ủy viên Ban Thường vụ, {}", nth(commune_standing, n));
}

std::string commune_post(int n) { return std::string(nth(commune_offices, n)); }

}  // namespace example
