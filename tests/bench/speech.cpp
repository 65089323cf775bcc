// Sentences are put together from the parts of a subject and from what fits all of them.
#include "speech.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace bench {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<Agency, 15> all_agencies{{
    {"ban-qlda", "Ban Quản lý dự án đầu tư xây dựng", "district", "QLDA"},
    {"ban-to-chuc", "Ban Tổ chức Huyện ủy", "district", "BTCHU"},
    {"phong-ktht", "Phòng Kinh tế và Hạ tầng", "district", "KTHT"},
    {"phong-ldtbxh", "Phòng Lao động, Thương binh và Xã hội", "district", "LĐTBXH"},
    {"phong-nnptnt", "Phòng Nông nghiệp và Phát triển nông thôn", "district", "NNPTNT"},
    {"phong-noivu", "Phòng Nội vụ", "district", "NV"},
    {"phong-tckh", "Phòng Tài chính, Kế hoạch", "district", "TCKH"},
    {"phong-tnmt", "Phòng Tài nguyên và Môi trường", "district", "TNMT"},
    {"phong-vhtt", "Phòng Văn hóa và Thông tin", "district", "VHTT"},
    {"so-giao-thong", "Sở Giao thông vận tải", "province", "SGTVT"},
    {"so-nong-nghiep", "Sở Nông nghiệp và Môi trường", "province", "SNNMT"},
    {"so-noi-vu", "Sở Nội vụ", "province", "SNV"},
    {"so-tai-chinh", "Sở Tài chính", "province", "STC"},
    {"so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", "province", "SVHTTDL"},
    {"ubnd-xa", "Ủy ban nhân dân xã", "grassroots", "UBND"},
}};

constexpr std::array<Subject, 10> subjects{{
    {"giao-thong", 24, "phong-ktht", "so-giao-thong"},
    {"thoat-nuoc", 14, "phong-nnptnt", "so-nong-nghiep"},
    {"moi-truong", 13, "phong-tnmt", "so-nong-nghiep"},
    {"dat-dai", 12, "phong-tnmt", "so-nong-nghiep"},
    {"an-sinh", 10, "phong-ldtbxh", "so-noi-vu"},
    {"chinh-sach", 7, "phong-noivu", "so-noi-vu"},
    {"boi-thuong", 6, "ban-qlda", "so-tai-chinh"},
    {"khac", 6, "phong-vhtt", "so-van-hoa"},
    {"xay-dung-dang", 5, "ban-to-chuc", "so-noi-vu"},
    {"tai-dinh-cu", 3, "ban-qlda", "so-tai-chinh"},
}};

/// What is said of one topic: what it is about, what is wrong with it, what is asked for.
struct Parts {
  Words things, troubles, wishes;
};

namespace roads {
constexpr std::string_view things[] = {"Tuyến đường trục thôn", "Mặt đường liên xã",
                                       "Cầu bê tông qua suối",  "Đường ra khu sản xuất",
                                       "Ngõ vào khu dân cư",    "Đoạn đường đê"};
constexpr std::string_view troubles[] = {
    "xuống cấp, nhiều ổ gà, trời mưa đọng nước rất khó đi", "hẹp, hai xe không tránh nhau được",
    "chưa có rãnh dọc nên nước tràn vào nhà dân", "bị xe tải chở vật liệu làm nứt vỡ",
    "thiếu biển báo và gờ giảm tốc, đã xảy ra va chạm"};
constexpr std::string_view wishes[] = {
    "bố trí kinh phí nâng cấp, mở rộng", "giao đơn vị quản lý sửa chữa trước mùa mưa",
    "cắm biển hạn chế tải trọng", "hỗ trợ xi măng để thôn tự làm"};
}  // namespace roads

namespace water {
constexpr std::string_view things[] = {"Mương tưới chính",           "Cống thoát nước qua đường",
                                       "Rãnh thoát nước khu dân cư", "Trạm bơm của hợp tác xã",
                                       "Kênh tiêu nội đồng",         "Đập tràn đầu thôn"};
constexpr std::string_view troubles[] = {
    "bị bồi lấp, nước không về đến cuối đồng", "quá nhỏ, mưa lớn là ngập nhiều nhà",
    "hư hỏng cửa van, rò rỉ cả ngày đêm", "bị lấn chiếm, dòng chảy thu hẹp lại"};
constexpr std::string_view wishes[] = {"nạo vét và kiên cố hóa", "thay cống có khẩu độ lớn hơn",
                                       "kiểm tra, sửa chữa trước vụ cấy",
                                       "giải tỏa phần lấn chiếm và cắm mốc"};
}  // namespace water

namespace waste {
constexpr std::string_view things[] = {"Bãi tập kết rác thải",
                                       "Trang trại chăn nuôi gần khu dân cư", "Cơ sở tái chế nhựa",
                                       "Khu xử lý rác của xã", "Nước giếng trong thôn"};
constexpr std::string_view troubles[] = {
    "bốc mùi hôi, nhất là những ngày nắng", "xả nước thải chưa qua xử lý ra mương",
    "gây khói bụi, tiếng ồn vào ban đêm", "quá tải, rác tràn ra lòng đường"};
constexpr std::string_view wishes[] = {"kiểm tra và xử lý dứt điểm", "lấy mẫu, công bố kết quả",
                                       "tăng chuyến thu gom trong tuần", "di dời ra xa khu dân cư"};
}  // namespace waste

namespace land {
constexpr std::string_view things[] = {"Giấy chứng nhận quyền sử dụng đất của các hộ",
                                       "Diện tích đất công ích", "Hồ sơ tách thửa",
                                       "Ranh giới đất rừng giao khoán", "Đất xen kẹt giữa các nhà"};
constexpr std::string_view troubles[] = {
    "có sai sót về diện tích so với thực tế", "nộp đã lâu mà chưa được trả kết quả",
    "chưa đo đạc lại sau dồn thửa đổi ruộng", "chưa rõ ai được sử dụng, dễ phát sinh mâu thuẫn"};
constexpr std::string_view wishes[] = {
    "đính chính và cấp đổi cho dân", "trả lời rõ thời hạn giải quyết",
    "tổ chức đo đạc lại, công khai tại thôn", "cho chủ trương xử lý dứt điểm"};
}  // namespace land

namespace welfare {
constexpr std::string_view things[] = {
    "Việc rà soát hộ nghèo, hộ cận nghèo", "Trợ cấp của người cao tuổi",
    "Thẻ bảo hiểm y tế của hộ chính sách", "Hỗ trợ sửa nhà cho gia đình có công",
    "Chế độ của người khuyết tật"};
constexpr std::string_view troubles[] = {"còn chậm so với quy định", "có trường hợp bị bỏ sót",
                                         "mức thấp, chưa theo kịp giá cả",
                                         "phải đi lại nhiều lần bổ sung giấy tờ"};
constexpr std::string_view wishes[] = {
    "rà soát lại, bổ sung kịp thời", "hướng dẫn thủ tục ngay tại thôn",
    "kiến nghị cấp trên nâng mức hỗ trợ", "công khai danh sách để nhân dân giám sát"};
}  // namespace welfare

namespace policy {
constexpr std::string_view things[] = {
    "Phụ cấp của cán bộ thôn không chuyên trách",
    "Hỗ trợ giống theo nghị quyết của Hội đồng nhân dân tỉnh", "Chế độ của dân quân tự vệ",
    "Kinh phí hoạt động của chi hội", "Chính sách vay vốn sản xuất"};
constexpr std::string_view troubles[] = {"chi trả chậm", "chưa đồng đều giữa các xã",
                                         "quy định khó thực hiện ở cơ sở",
                                         "thấp so với khối lượng công việc"};
constexpr std::string_view wishes[] = {"xem xét điều chỉnh cho phù hợp",
                                       "chi trả đúng hạn hằng quý", "có văn bản hướng dẫn cụ thể",
                                       "đơn giản hóa hồ sơ"};
}  // namespace policy

namespace clearance {
constexpr std::string_view things[] = {
    "Tiền bồi thường đất của dự án đường", "Phương án đền bù cây cối, hoa màu",
    "Việc kiểm đếm tài sản trên đất", "Mặt bằng cụm công nghiệp", "Khu đấu giá đất ở mới"};
constexpr std::string_view troubles[] = {"chưa chi trả hết cho các hộ",
                                         "áp giá chưa sát thị trường", "còn hộ chưa đồng thuận",
                                         "kéo dài làm đất bỏ hoang"};
constexpr std::string_view wishes[] = {"chi trả dứt điểm trong quý", "đối thoại với các hộ dân",
                                       "rà soát lại đơn giá", "thông báo rõ tiến độ"};
}  // namespace clearance

namespace culture {
constexpr std::string_view things[] = {
    "Nhà văn hóa thôn",           "Loa truyền thanh", "Điện sinh hoạt cuối nguồn",
    "Lớp học của trường mầm non", "Sân thể thao",     "Sóng điện thoại"};
constexpr std::string_view troubles[] = {"đã cũ, không đủ chỗ sinh hoạt", "hỏng lâu ngày chưa sửa",
                                         "yếu vào giờ cao điểm", "thiếu trang thiết bị tối thiểu"};
constexpr std::string_view wishes[] = {"đầu tư xây mới", "sửa chữa trước dịp hè",
                                       "nâng cấp theo tiêu chí nông thôn mới",
                                       "hỗ trợ một phần kinh phí"};
}  // namespace culture

namespace party {
constexpr std::string_view things[] = {
    "Việc kết nạp đảng viên mới ở thôn", "Sinh hoạt của đảng viên đi làm ăn xa",
    "Tài liệu sinh hoạt chi bộ", "Phụ cấp của cấp ủy chi bộ", "Việc bồi dưỡng bí thư chi bộ"};
constexpr std::string_view troubles[] = {"gặp khó khăn về nguồn", "khó bố trí thời gian dự họp",
                                         "đến chậm, còn chung chung", "chưa có hướng dẫn cụ thể"};
constexpr std::string_view wishes[] = {"có hướng dẫn phù hợp với nông thôn", "gửi tài liệu sớm hơn",
                                       "mở lớp bồi dưỡng tại cụm xã", "báo cáo cấp trên xem xét"};
}  // namespace party

namespace resettling {
constexpr std::string_view things[] = {"Khu tái định cư", "Việc giao đất tái định cư",
                                       "Hạ tầng của khu ở mới", "Thủ tục nhận đất của các hộ"};
constexpr std::string_view troubles[] = {"chưa có điện và nước sạch", "chậm so với cam kết",
                                         "vị trí chưa thuận lợi cho sản xuất", "còn vướng giấy tờ"};
constexpr std::string_view wishes[] = {"hoàn thiện hạ tầng rồi mới giao đất", "đẩy nhanh tiến độ",
                                       "tổ chức bốc thăm công khai", "hỗ trợ tiền thuê nhà tạm"};
}  // namespace resettling

/// In the order of `subjects`.
constexpr std::array<Parts, subjects.size()> parts{{
    {roads::things, roads::troubles, roads::wishes},
    {water::things, water::troubles, water::wishes},
    {waste::things, waste::troubles, waste::wishes},
    {land::things, land::troubles, land::wishes},
    {welfare::things, welfare::troubles, welfare::wishes},
    {policy::things, policy::troubles, policy::wishes},
    {clearance::things, clearance::troubles, clearance::wishes},
    {culture::things, culture::troubles, culture::wishes},
    {party::things, party::troubles, party::wishes},
    {resettling::things, resettling::troubles, resettling::wishes},
}};

constexpr std::string_view openings[] = {"",
                                         "",
                                         "Nhân dân trong thôn phản ánh: ",
                                         "Nhiều đảng viên có ý kiến: ",
                                         "Qua sinh hoạt chi bộ, bà con cho biết: ",
                                         "Ban công tác Mặt trận thôn nêu: "};
constexpr std::string_view spots[] = {"ở xóm Đình",   "phía sau trường tiểu học", "gần nhà văn hóa",
                                      "dọc bờ kênh",  "khu đồng Cửa Làng",        "đoạn ngã ba chợ",
                                      "khu trại mới", "cạnh trạm y tế",           "giáp xã bên",
                                      "cuối xóm Trại"};
constexpr std::string_view closings[] = {
    "",
    "",
    " Việc này đã nêu ở kỳ trước nhưng chưa có trả lời.",
    " Nhân dân sẵn sàng hiến đất và góp công nếu được hỗ trợ.",
    " Chi bộ đã họp bàn và thống nhất kiến nghị lên cấp trên.",
    " Nếu để lâu sẽ ảnh hưởng đến sản xuất và đời sống của bà con.",
    " Mong sớm có văn bản trả lời để chi bộ thông báo tới nhân dân."};
constexpr std::string_view answers[] = {
    "Đã kiểm tra thực tế, nội dung phản ánh là đúng; đưa {} hạng mục vào kế hoạch.",
    "Đã giao đơn vị chuyên môn xử lý, hoàn thành trong tháng {}.",
    "Đã giải thích rõ quy định hiện hành cho {} hộ có liên quan.",
    "Kinh phí khoảng {} triệu đồng, đã trình cấp có thẩm quyền.",
    "Đã khắc phục xong phần hư hỏng dài {} mét."};
constexpr std::string_view reasons[] = {"chờ kết quả khảo sát thực địa",
                                        "cần ý kiến của cơ quan phối hợp", "chờ bố trí vốn đầu tư",
                                        "việc phức tạp, nhiều hộ liên quan"};

/// How much of it, or since when.
std::string extent_of(int year, Dice& dice) {
  switch (dice.below(4)) {
    case 0:
      return fmt::format(", dài khoảng {} mét", 10 * dice.between(3, 90));
    case 1:
      return fmt::format(", ảnh hưởng đến {} hộ", dice.between(5, 80));
    case 2:
      return fmt::format(" từ năm {} đến nay", year - dice.between(1, 4));
    default:
      return fmt::format(", đã hơn {} tháng nay", dice.between(2, 18));
  }
}

}  // namespace

std::span<const Agency> agencies() { return all_agencies; }

std::string_view symbol_of(std::string_view agency) {
  return std::ranges::find(all_agencies, agency, &Agency::id)->symbol;
}

const Subject& any_subject(Dice& dice) { return dice.weighed(std::span(subjects)); }

Speech say_something(const Subject& subject, int year, Dice& dice) {
  const auto at = std::ranges::find(subjects, subject.topic, &Subject::topic) - subjects.begin();
  const Parts& said = parts[static_cast<std::size_t>(at)];
  const std::string_view thing = dice.of(said.things), spot = dice.of(std::span(spots));
  const std::string_view trouble = dice.of(said.troubles), wish = dice.of(said.wishes);
  const std::string_view opening = dice.of(std::span(openings));
  const std::string extent = extent_of(year, dice);
  Speech speech{fmt::format("{} {}", thing, spot), ""};
  speech.text =
      fmt::format("{}{} {} {}{}. Đề nghị {}.", opening, thing, spot, trouble, extent, wish);
  if (dice.chance(20)) {
    speech.text +=
        fmt::format(" Ngoài ra {}; mong được {}.", dice.of(said.troubles), dice.of(said.wishes));
  }
  speech.text += dice.of(std::span(closings));
  if (dice.chance(12)) speech.text += dice.of(std::span(closings).last(5));
  return speech;
}

std::string any_answer(Dice& dice) {
  const std::string_view form = dice.of(std::span(answers));
  return fmt::format(fmt::runtime(form), dice.between(2, 12));
}

std::string any_reason(Dice& dice) { return std::string(dice.of(std::span(reasons))); }

}  // namespace bench
