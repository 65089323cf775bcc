// What people write in tables instead of the words of closed lists, folded.
#pragma once

#include <array>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

constexpr auto spoken_words(VisitStatus) {
  using enum VisitStatus;
  return std::array{Named{"co", done},
                    Named{"co mat", done},
                    Named{"co du", done},
                    Named{"da du", done},
                    Named{"du", done},
                    Named{"x", done},
                    Named{"co ly do", excused},
                    Named{"vang co ly do", excused},
                    Named{"co phep", excused},
                    Named{"vang co phep", excused},
                    Named{"khong ly do", unexcused},
                    Named{"vang khong ly do", unexcused},
                    Named{"khong phep", unexcused},
                    Named{"vang khong phep", unexcused},
                    Named{"cu nguoi thay", substituted},
                    Named{"cu nguoi du thay", substituted},
                    Named{"co nguoi thay", substituted}};
}
constexpr auto spoken_words(MeetingKind) {
  using enum MeetingKind;
  return std::array{Named{"thuong ky", regular}, Named{"dinh ky", regular},
                    Named{"chuyen de", thematic}, Named{"thuong ky va chuyen de", both},
                    Named{"thuong ky ket hop chuyen de", both}};
}
constexpr auto spoken_words(Scorer) {
  using enum Scorer;
  return std::array{Named{"chi bo", cell}, Named{"chi uy", cell}, Named{"cap tren", superior}};
}
constexpr auto spoken_words(Source) {
  using enum Source;
  return std::array{Named{"chi bo", cell}, Named{"dang vien", member}, Named{"nhan dan", people},
                    Named{"quan chung", people}, Named{"dang uy", committee}};
}

}  // namespace lapthach::domain
