// Finds petitions that say about the same, by pairs of syllables without marks.
#include <algorithm>
#include <iterator>

#include "lapthach/base/text.hpp"
#include "lapthach/docket/enter.hpp"

namespace lapthach::docket {

using domain::Petition;

namespace {

constexpr int words_share = 70, topic_share = 15, unit_share = 15;

bool is_word(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

std::vector<std::string> syllables(const std::string& folded) {
  std::vector<std::string> list;
  std::string word;
  for (const char c : folded + ' ') {
    if (is_word(c)) {
      word += c;
    } else if (!word.empty()) {
      list.push_back(std::exchange(word, {}));
    }
  }
  return list;
}

/// Sorted, without repeats. A text of one syllable is its own only shingle.
std::vector<std::string> shingles(const Petition& petition) {
  const auto words = syllables(lapthach::fold(petition.title + ' ' + petition.text));
  std::vector<std::string> pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs.push_back(words[i] + ' ' + words[i + 1]);
  if (words.size() == 1) pairs = words;
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

int likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  const std::size_t all = a.size() + b.size() - common.size();
  return all == 0 ? 0 : static_cast<int>(words_share * common.size() / all);
}

}  // namespace

std::vector<Similar> similar(const Petition& petition, const std::vector<const Petition*>& all,
                             int least, std::size_t most) {
  const auto said = shingles(petition);
  std::vector<Similar> found;
  for (const Petition* other : all) {
    if (other->id == petition.id) continue;
    int score = likeness(said, shingles(*other));
    // Topic and place alone do not make two petitions alike.
    if (score == 0) continue;
    if (!petition.topic.empty() && petition.topic == other->topic) score += topic_share;
    if (petition.unit == other->unit) score += unit_share;
    if (score >= least) found.push_back({other, score});
  }
  std::ranges::sort(found, [](const Similar& a, const Similar& b) {
    return a.score != b.score ? a.score > b.score : a.petition->id < b.petition->id;
  });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace lapthach::docket
