// Field tables of the team reviews.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/review.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Shortcoming> T>
void fields(Form& form, T& shortcoming) {
  using enum Need;
  form(
      "id", shortcoming.id, optional,
      {"within the review; numbered when left out", "mã trong bản đánh giá; bỏ trống thì tự đánh"});
  form("text", shortcoming.text, required, {"the shortcoming", "tồn tại, hạn chế"});
  form("cause", shortcoming.cause, optional, {"its cause", "nguyên nhân"});
  form("remedy", shortcoming.remedy, optional, {"its remedy", "giải pháp khắc phục"});
}

template <class Form, Is<domain::Settlement> T>
void fields(Form& form, T& settlement) {
  using enum Need;
  form("period", settlement.period, required, {"period of the shortcoming", "kỳ nêu hạn chế"});
  form("shortcoming", settlement.shortcoming, required,
       {"its id in that period's review of the team", "mã hạn chế trong bản đánh giá kỳ đó"});
  form("done", settlement.done, optional,
       {"day the remedy was carried out", "ngày khắc phục xong"});
  form("dropped", settlement.dropped, optional, {"why it was given up", "lý do thôi thực hiện"});
}

template <class Form, Is<domain::Review> T>
void fields(Form& form, T& review) {
  using enum Need;
  form("team", review.team, required, {"which team", "tổ công tác"});
  form("strengths", review.strengths, optional, {"strengths", "ưu điểm"});
  form("shortcomings", review.shortcomings, optional,
       {"shortcomings, with cause and remedy", "tồn tại, hạn chế, nguyên nhân, giải pháp"});
  form("lessons", review.lessons, optional, {"lessons", "bài học kinh nghiệm"});
  form("settled", review.settled, optional,
       {"remedies found done or given up in this period", "giải pháp đã xong hoặc thôi trong kỳ"});
}

}  // namespace lapthach::book
