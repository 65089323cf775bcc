// The lists that ship with an empty book, and looking them up.
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::domain {

namespace {

using namespace std::chrono;

constexpr Date last_of_districts = 2025y / June / 30d;
constexpr Date first_of_two_tiers = 2025y / July / 1d;

template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value_or(Id());
}

template <class Id>
std::vector<Id> ids(std::initializer_list<std::string_view> texts) {
  std::vector<Id> list;
  for (const std::string_view text : texts) list.push_back(id<Id>(text));
  return list;
}

Level level(std::string_view name, std::string_view called, int order, bool grassroots,
            const Span& span, std::initializer_list<std::string_view> successors = {}) {
  return {id<LevelId>(name),
          std::string(called),
          order,
          grassroots,
          span,
          ids<LevelId>(successors),
          {}};
}

Bucket bucket(std::string_view name, std::string_view called,
              std::initializer_list<std::string_view> levels, const Span& span) {
  return {id<BucketId>(name), std::string(called), ids<LevelId>(levels), span, {}};
}

Topic topic(std::string_view name, std::string_view called,
            std::initializer_list<std::string> synonyms = {}) {
  return {id<TopicId>(name), std::string(called), synonyms, {}};
}

OpinionKind kind(std::string_view name, std::string_view called, bool counts,
                 bool other_channel = false) {
  return {id<OpinionKindId>(name), std::string(called), counts, other_channel, {}};
}

Outcome outcome(std::string_view name, std::string_view called) {
  return {id<OutcomeId>(name), std::string(called), {}};
}

}  // namespace

std::vector<Level> default_levels() {
  const Span until{{}, last_of_districts}, since{first_of_two_tiers, {}};
  return {
      level("grassroots", "Cấp cơ sở (xã, thị trấn)", 1, true, until, {"commune"}),
      level("commune", "Cấp xã", 1, true, since),
      level("district", "Cấp huyện", 2, false, until, {"commune", "province"}),
      level("province", "Cấp tỉnh", 3, false, {}),
      level("central", "Cấp trung ương", 4, false, {}),
  };
}

// The pair after 1 July 2025 is an assumption: each committee corrects it.
std::vector<Bucket> default_buckets() {
  const Span until{{}, last_of_districts}, since{first_of_two_tiers, {}};
  return {
      bucket("district-and-above", "Cấp huyện và cấp trên", {"district", "province", "central"},
             until),
      bucket("grassroots", "Cấp cơ sở", {"grassroots"}, until),
      bucket("province-and-above", "Cấp tỉnh và cấp trên", {"province", "central"}, since),
      bucket("commune", "Cấp xã", {"commune"}, since),
  };
}

std::vector<Topic> default_topics() {
  return {
      topic("boi-thuong", "Bồi thường, giải phóng mặt bằng", {"GPMB", "đền bù"}),
      topic("tai-dinh-cu", "Tái định cư"),
      topic("giao-thong", "Giao thông", {"đường", "cầu"}),
      topic("thoat-nuoc", "Cống, thoát nước, thủy lợi", {"cống", "kênh mương"}),
      topic("moi-truong", "Môi trường, rác thải", {"rác", "ô nhiễm"}),
      topic("dat-dai", "Đất đai"),
      topic("chinh-sach", "Chế độ, chính sách", {"nghị quyết HĐND"}),
      topic("an-sinh", "An sinh xã hội", {"hộ nghèo", "gia đình chính sách"}),
      topic("xay-dung-dang", "Xây dựng Đảng"),
      topic("khac", "Lĩnh vực khác"),
  };
}

std::vector<OpinionKind> default_opinion_kinds() {
  return {
      kind("opinion", "Ý kiến", true),
      kind("petition", "Kiến nghị", true),
      kind("proposal", "Đề xuất", true),
      kind("worry", "Băn khoăn", false),
      kind("mood", "Tâm tư, nguyện vọng", false),
      kind("complaint", "Khiếu nại", false, true),
      kind("denunciation", "Tố cáo", false, true),
  };
}

std::vector<Outcome> default_outcomes() {
  return {
      outcome("resolved", "Đã giải quyết dứt điểm"),
      outcome("roadmap", "Đã có lộ trình giải quyết"),
      outcome("explained", "Đã giải thích, cung cấp thông tin"),
      outcome("referred", "Đã kiến nghị cấp trên"),
      outcome("declined", "Không thuộc phạm vi giải quyết"),
      outcome("other-channel", "Chuyển theo trình tự khiếu nại, tố cáo"),
      outcome("withdrawn", "Nơi có ý kiến xin rút"),
  };
}

const Level* level_on(const PetitionSettings& settings, const LevelId& id, Date date) {
  const Level* found = nullptr;
  for (const Level& each : settings.levels) {
    if (each.id == id && (found == nullptr || each.span.contains(date))) found = &each;
  }
  return found;
}

BucketId bucket_of(const PetitionSettings& settings, const LevelId& level, Date date) {
  for (const Bucket& each : settings.buckets) {
    if (each.span.contains(date) && std::ranges::find(each.levels, level) != each.levels.end()) {
      return each.id;
    }
  }
  return {};
}

const OpinionKind* opinion_kind(const PetitionSettings& settings, const OpinionKindId& id) {
  const auto found = std::ranges::find(settings.opinion_kinds, id, &OpinionKind::id);
  return found == settings.opinion_kinds.end() ? nullptr : &*found;
}

}  // namespace lapthach::domain
