// The head, signature and recipients of a paper, from the settings of the book.
#include "lapthach/report/paper.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "lapthach/base/text.hpp"

namespace lapthach::report {
namespace {

using domain::PaperForm;
using domain::PaperSettings;
using domain::PapersSettings;

/// What the two forms write otherwise.
struct Wording {
  std::vector<std::string> motto;
  std::string_view issuer_mark, number, on_behalf, for_head, by_order;
};

Wording wording_of(PaperForm form) {
  if (form == PaperForm::state) {
    return {{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"},
            "",
            "Số: {number}/{kind}-{symbol}",
            "TM.",
            "KT.",
            "TL."};
  }
  return {{"ĐẢNG CỘNG SẢN VIỆT NAM"}, "*", "Số {number}-{kind}/{symbol}", "T/M", "K/T", "T/L"};
}

constexpr std::string_view usual_date = "{place}, ngày {day} tháng {month} năm {year}";
constexpr std::string_view blank_number = "        ";
constexpr unsigned usual_zero_months = 2, zero_days = 9;

std::string or_else(const std::string& set, std::string_view usual) {
  return set.empty() ? std::string(usual) : set;
}

using Fillings = std::vector<std::pair<std::string_view, std::string>>;

/// `pattern` with each {word} that `fillings` knows replaced, once: what is filled in stays.
std::string filled(std::string_view pattern, const Fillings& fillings) {
  std::string out;
  while (!pattern.empty()) {
    const auto found = std::ranges::find_if(
        fillings, [&](const auto& each) { return pattern.starts_with(each.first); });
    if (found == fillings.end()) {
      out += pattern.front();
      pattern.remove_prefix(1);
    } else {
      out += found->second;
      pattern.remove_prefix(found->first.size());
    }
  }
  return out;
}

std::string place_and_date(const domain::Settings& settings, Date date, Lang lang) {
  if (lang == Lang::en) {
    const std::string& place = settings.committee.place;
    return place.empty() ? to_string(date) : place + ", " + to_string(date);
  }
  const PapersSettings& papers = settings.papers;
  const unsigned day{date.day()}, month{date.month()};
  const auto zeros = static_cast<unsigned>(papers.zero_months.value_or(usual_zero_months));
  const std::string text =
      filled(or_else(papers.date_pattern, usual_date),
             {{"{place}", settings.committee.place},
              {"{day}", fmt::format("{:0{}}", day, day <= zero_days ? 2 : 1)},
              {"{month}", fmt::format("{:0{}}", month, month <= zeros ? 2 : 1)},
              {"{year}", fmt::format("{}", static_cast<int>(date.year()))}});
  return text.starts_with(", ") ? text.substr(2) : text;  // the book states no place
}

PaperSettings settings_of(const PapersSettings& papers, std::string_view report) {
  const auto found = std::ranges::find(papers.reports, report, &PaperSettings::report);
  return found == papers.reports.end() ? PaperSettings{} : *found;
}

std::string authority_line(const PapersSettings& papers, const PaperSettings& own) {
  const Wording words = wording_of(papers.form);
  const std::string represented = upper(own.represented);
  switch (own.authority.value_or(domain::Authority::none)) {
    case domain::Authority::none:
      return represented;
    case domain::Authority::on_behalf:
      return or_else(papers.on_behalf, words.on_behalf) + ' ' + represented;
    case domain::Authority::for_head:
      return or_else(papers.for_head, words.for_head) + ' ' + represented;
    case domain::Authority::by_order:
      return or_else(papers.by_order, words.by_order) + ' ' + represented;
  }
  return represented;
}

void put_head(print::Paper& paper, const domain::Settings& settings, domain::Issuer issuer) {
  const domain::CommitteeSettings& committee = settings.committee;
  const bool organ = issuer == domain::Issuer::organ && !committee.organ.empty();
  paper.superior = upper(organ ? committee.name : committee.superior);
  paper.issuer = upper(organ ? committee.organ : committee.name);
}

std::string symbol_of(const domain::CommitteeSettings& committee, domain::Issuer issuer) {
  const bool organ = issuer == domain::Issuer::organ && !committee.organ_symbol.empty();
  return organ ? committee.organ_symbol : committee.symbol;
}

/// What a report is when the settings say nothing else of it. Without a symbol it has no number.
struct Kind {
  Text name;
  std::string_view symbol;
};

Kind kind_of(std::string_view report) {
  if (report == "roster") return {say("Notice", "Thông báo"), "TB"};
  if (report == "pack") return {say("Pack", "Hồ sơ"), ""};
  return {say("Report", "Báo cáo"), "BC"};
}

/// "Báo cáo tổng hợp" below the head "BÁO CÁO" is only "Tổng hợp".
std::string summary_of(const std::string& title, const std::string& kind) {
  if (!title.starts_with(kind + ' ')) return title;
  const std::string rest = title.substr(kind.size() + 1);
  std::size_t first = 1;
  while (first < rest.size() && (static_cast<unsigned char>(rest[first]) & 0xC0U) == 0x80U) ++first;
  return upper(rest.substr(0, first)) + rest.substr(first);
}

/// What nobody has set: the paper is kept by the board.
std::vector<std::string> usual_recipients(const domain::CommitteeSettings& committee, Lang lang) {
  const std::string& keeper = committee.organ.empty() ? committee.name : committee.organ;
  return {say("Kept: {}", "Lưu {}", keeper).in(lang)};
}

}  // namespace

print::Paper paper(const domain::Settings& settings, std::string_view report,
                   const std::string& title, Date date, Lang lang) {
  const PapersSettings& papers = settings.papers;
  const Wording words = wording_of(papers.form);
  const PaperSettings own = settings_of(papers, report);
  const domain::Issuer issuer = own.issuer.value_or(domain::Issuer::organ);
  const Kind usual = kind_of(report);
  const std::string kind = or_else(own.kind, usual.name.in(lang));

  print::Paper paper;
  put_head(paper, settings, issuer);
  paper.motto = papers.motto.empty() ? words.motto : papers.motto;
  paper.issuer_mark = or_else(papers.issuer_mark, words.issuer_mark);
  const std::string symbol = or_else(own.symbol, usual.symbol);
  if (!symbol.empty()) {
    paper.number = filled(or_else(papers.number_pattern, words.number),
                          {{"{number}", std::string(blank_number)},
                           {"{kind}", symbol},
                           {"{symbol}", symbol_of(settings.committee, issuer)}});
  }
  paper.place_and_date = place_and_date(settings, date, lang);
  paper.secrecy = upper(own.secrecy);
  paper.urgency = upper(own.urgency);
  paper.kind = upper(kind);
  paper.summary = summary_of(title, kind);
  paper.grounds = own.grounds;
  paper.signature = {authority_line(papers, own), upper(own.post), own.signer};
  paper.recipients_label =
      or_else(papers.recipients_label, say("Recipients:", "Nơi nhận:").in(lang));
  paper.recipients =
      own.recipients.empty() ? usual_recipients(settings.committee, lang) : own.recipients;
  paper.style = style_of(papers);
  return paper;
}

}  // namespace lapthach::report
