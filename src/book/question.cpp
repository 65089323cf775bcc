// The words of a question to the history.
#include "lapthach/base/id.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::book {

namespace {

Date date_of(std::string_view word, std::string_view value) {
  if (const auto date = parse_date_loose(value)) return *date;
  throw Error(Fault::usage, say("{}: not a day", "{}: không phải ngày", word),
              say("write 2019-07-01 or 01/7/2019", "viết 2019-07-01 hoặc 01/7/2019"));
}

std::string folder_of(std::string_view word, std::string_view value) {
  if (const auto period = parse_period(value)) return to_string(*period) + "/";
  throw Error(Fault::usage, say("{}: not a period", "{}: không phải kỳ", word),
              say("write e.g. 2019-Q4", "viết như 2019-Q4"));
}

/// True when `word` is KEY:VALUE of a key that we know.
bool take(Question& question, std::string_view word, std::string_view key, std::string_view value) {
  if (key == "op") {
    question.ops.emplace_back(value);
  } else if (key == "by") {
    question.by.push_back(fold(value));
  } else if (key == "since") {
    question.since = date_of(word, value);
  } else if (key == "until") {
    question.until = date_of(word, value);
  } else if (key == "path") {
    question.paths.emplace_back(value);
  } else if (key == "period") {
    question.paths.push_back(folder_of(word, value));
  } else if (key == "commit") {
    question.commits.emplace_back(value);
  } else {
    return false;
  }
  return true;
}

/// As the ids of petitions are written.
std::string in_capitals(std::string word) {
  for (char& letter : word) {
    if ('a' <= letter && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return word;
}

Error not_understood(std::string_view word) {
  return {
      Fault::usage,
      say("{} is neither an id nor one of the words of a question",
          "{} không phải mã, cũng không phải từ khóa tra cứu", word),
      say("write an id such as thon-a, a period such as 2019-Q4, or op: by: since: until: path: "
          "period: commit: with a value right after",
          "viết một mã như thon-a, một kỳ như 2019-Q4, hoặc op: by: since: until: path: "
          "period: commit: kèm giá trị ngay sau")};
}

}  // namespace

Question parse_question(const std::vector<std::string>& words) {
  Question question;
  for (const std::string& word : words) {
    const std::size_t colon = word.find(':');
    if (colon != std::string::npos) {
      const std::string_view value = std::string_view(word).substr(colon + 1);
      if (value.empty() || !take(question, word, std::string_view(word).substr(0, colon), value)) {
        throw not_understood(word);
      }
    } else if (const auto period = parse_period(word)) {
      question.paths.push_back(to_string(*period) + "/");
    } else if (const auto date = parse_date(word)) {
      question.ids.push_back(to_string(*date));
    } else if (const auto petition = domain::PetitionId::parse(in_capitals(word))) {
      question.ids.push_back(petition->str());
    } else if (is_id(word)) {
      question.ids.push_back(word);
    } else {
      throw not_understood(word);
    }
  }
  return question;
}

}  // namespace lapthach::book
