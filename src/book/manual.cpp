// The rows of lapthach-data(5), as mdoc lines, from the field tables.
#include "book/kinds.hpp"
#include "book/scalar.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

/// The form that lists the keys of one noun, those of a nested record below their own.
class ManualForm {
 public:
  ManualForm(std::string& out, std::string prefix, Lang lang)
      : out_(out), prefix_(std::move(prefix)), lang_(lang) {}

  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const Limits& limits = {}) {
    const std::string name = prefix_ + std::string(key);
    row(name, type(value, limits).in(lang_), need_text(value, need).in(lang_),
        lang_ == Lang::en ? meaning.en : meaning.vi);
    nested(name, value);
  }

 private:
  void row(const std::string& key, const std::string& type, const std::string& need,
           std::string_view meaning) {
    const bool stops = meaning.ends_with('.') || meaning.ends_with("…");
    out_ += fmt::format(".It Cm {} Pq {}, {}\n{}{}\n", key, type, need, meaning, stops ? "" : ".");
  }

  template <Scalar V>
  static Text type(const V& value, const Limits& limits) {
    Text name = type_name(value);
    if (limits.least == Limits{}.least) return name;
    return say("{}, {} to {}", "{}, từ {} đến {}", name, limits.least, limits.greatest);
  }
  template <Scalar V>
  static Text type(const std::vector<V>&, const Limits&) {
    return say("a list, each {}", "danh sách, mỗi mục là {}", type_name(V{}));
  }
  template <class V>
  static Text type(const std::vector<V>&, const Limits&) {
    return say("a list of records", "danh sách bản ghi");
  }
  template <class Tag, class V>
  static Text type(const std::vector<std::pair<Id<Tag>, V>>&, const Limits&) {
    return say("{} for each id", "mỗi mã ứng với {}", type_name(V{}));
  }
  template <class V>
  static Text type(const V&, const Limits&) {
    return say("a record", "một bản ghi");
  }

  template <class V>
  static Text need_text(const V& value, Need need) {
    if (need == Need::required) return say("required", "bắt buộc");
    if constexpr (Scalar<V>) {
      if (need == Need::defaulted) return say("default {}", "mặc định {}", to_scalar(value));
    }
    return say("optional", "không bắt buộc");
  }

  template <class V>
  void nested(const std::string& name, const V& value) {
    if constexpr (!Scalar<V>) inner(name + ".", value);
  }
  template <class V>
  void nested(const std::string& name, const std::vector<V>&) {
    if constexpr (!Scalar<V>) inner(name + "[].", V{});
  }
  template <class Tag, class V>
  void nested(const std::string&, const std::vector<std::pair<Id<Tag>, V>>&) {}

  template <class T>
  void inner(std::string prefix, const T& noun) {
    ManualForm form(out_, std::move(prefix), lang_);
    fields(form, noun);
  }

  std::string& out_;
  std::string prefix_;
  Lang lang_;
};

}  // namespace

std::string manual(std::string_view kind, Lang lang) {
  std::string out;
  with_kind(kind, [&](const auto& noun) {
    ManualForm form(out, "", lang);
    fields(form, noun);
  });
  return out;
}

}  // namespace lapthach::book
