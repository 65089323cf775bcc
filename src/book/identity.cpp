// Who makes a commit and when: the environment first, the configuration next.
#include "book/identity.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>

#include "lapthach/base/date.hpp"

namespace lapthach::book::git {

namespace {

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

std::optional<std::string> configured(git_config* configuration, const std::string& key) {
  const char* value = nullptr;
  if (git_config_get_string(&value, configuration, key.c_str()) < 0 || *value == '\0') {
    return std::nullopt;
  }
  return value;
}

/// One of the two hats a person wears in a commit.
struct Role {
  std::string variable;  ///< GIT_AUTHOR
  std::string section;   ///< author
};

std::optional<std::string> name_of(const Role& role, git_config* configuration) {
  if (auto name = environment(role.variable + "_NAME")) return name;
  if (auto name = configured(configuration, role.section + ".name")) return name;
  return configured(configuration, "user.name");
}

std::optional<std::string> email_of(const Role& role, git_config* configuration) {
  if (auto email = environment(role.variable + "_EMAIL")) return email;
  if (auto email = configured(configuration, role.section + ".email")) return email;
  if (auto email = configured(configuration, "user.email")) return email;
  return environment("EMAIL");
}

Error nobody() {
  return {Fault::world,
          say("git does not know whose commit this is", "git chưa biết lần ghi này là của ai"),
          say("say it once: git config --global user.name \"Your Name\" && "
              "git config --global user.email you@example.vn",
              "khai một lần: git config --global user.name \"Họ Tên\" && "
              "git config --global user.email ten@example.vn")};
}

Error not_a_moment(const std::string& variable, const std::string& value) {
  return {Fault::world, say("{} is not a date: {}", "{} không phải ngày giờ: {}", variable, value),
          say("write it as 2019-08-14T08:00:00+07:00, or unset it",
              "hãy viết như 2019-08-14T08:00:00+07:00, hoặc bỏ biến ấy đi")};
}

Owned<git_signature> signature(const Role& role, git_config* configuration) {
  const auto name = name_of(role, configuration);
  const auto email = email_of(role, configuration);
  if (!name || !email) throw nobody();

  git_signature* made = nullptr;
  const std::string variable = role.variable + "_DATE";
  if (const auto date = environment(variable)) {
    const auto moment = parse_moment(*date);
    if (!moment) throw not_a_moment(variable, *date);
    git_signature_new(&made, name->c_str(), email->c_str(), moment->time, moment->offset);
  } else {
    git_signature_now(&made, name->c_str(), email->c_str());
  }
  if (made == nullptr) throw nobody();
  return Owned<git_signature>(made);
}

/// Takes `count` digits, or as many as there are when it is 0, from the front of `text`.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t count = 0) {
  const std::string_view digits = text.substr(0, count == 0 ? text.size() : count);
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const auto taken = static_cast<std::size_t>(end - digits.data());
  if (fault != std::errc() || digits[0] == '-' || (count != 0 && taken != count)) {
    return std::nullopt;
  }
  text.remove_prefix(taken);
  return value;
}

bool take(std::string_view& text, std::string_view accepted) {
  if (text.empty() || accepted.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// "Z", "+0700" or "+07:00" to the end of `text`, in minutes.
std::optional<int> parse_zone(std::string_view text) {
  if (text == "Z") return 0;
  const bool west = text.starts_with('-');
  if (!take(text, "+-")) return std::nullopt;
  const auto hours = take_number(text, 2);
  take(text, ":");
  const auto minutes = take_number(text, 2);
  if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59) return std::nullopt;
  const int offset = static_cast<int>(*hours * 60 + *minutes);
  return west ? -offset : offset;
}

git_time moment(std::int64_t seconds, int offset) {
  return {.time = seconds, .offset = offset, .sign = offset < 0 ? '-' : '+'};
}

/// The machine's zone at `seconds` counted as if it were in UTC.
int local_offset(std::int64_t seconds) {
  std::time_t instant = seconds;
  std::tm broken{};
  gmtime_r(&instant, &broken);
  broken.tm_isdst = -1;
  instant = std::mktime(&broken);
  return static_cast<int>((seconds - instant) / 60);
}

std::optional<git_time> parse_iso(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date || text.size() < 16) return std::nullopt;
  text.remove_prefix(10);
  if (!take(text, "T ")) return std::nullopt;
  const auto time = parse_time(text.substr(0, 5));
  if (!time) return std::nullopt;
  text.remove_prefix(5);
  std::int64_t seconds = 0;
  if (take(text, ":")) {
    const auto second = take_number(text, 2);
    if (!second || *second > 59) return std::nullopt;
    seconds = *second;
  }
  seconds += std::chrono::sys_days(*date).time_since_epoch() / std::chrono::seconds(1);
  seconds += std::int64_t{60} * time->minutes;
  if (text.empty()) {
    const int offset = local_offset(seconds);
    return moment(seconds - std::int64_t{60} * offset, offset);
  }
  take(text, " ");
  const auto zone = parse_zone(text);
  if (!zone) return std::nullopt;
  return moment(seconds - std::int64_t{60} * *zone, *zone);
}

}  // namespace

Identity identity(git_config* configuration) {
  return {.author = signature({"GIT_AUTHOR", "author"}, configuration),
          .committer = signature({"GIT_COMMITTER", "committer"}, configuration)};
}

std::optional<git_time> parse_moment(std::string_view text) {
  if (auto iso = parse_iso(text)) return iso;
  take(text, "@");
  const auto seconds = take_number(text);
  if (!seconds || !take(text, " ")) return std::nullopt;
  const auto zone = parse_zone(text);
  if (!zone) return std::nullopt;
  return moment(*seconds, *zone);
}

}  // namespace lapthach::book::git
