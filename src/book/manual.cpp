// The rows of lapthach-data(5), as mdoc lines, from the field tables.
#include "book/kinds.hpp"
#include "book/scalar.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

/// The form that lists the keys of one noun, those of a nested record below their own.
class ManualForm {
 public:
  ManualForm(std::string& out, std::string prefix) : out_(out), prefix_(std::move(prefix)) {}

  template <class V>
  void operator()(std::string_view key, const V& value, Need need, const Meaning& meaning,
                  const Limits& limits = {}) {
    const std::string name = prefix_ + std::string(key);
    row(name, type(value, limits), need_text(value, need), meaning.en);
    nested(name, value);
  }

 private:
  void row(const std::string& key, const std::string& type, const std::string& need,
           std::string_view meaning) {
    out_ += fmt::format(".It Cm {} Pq {}, {}\n{}.\n", key, type, need, meaning);
  }

  template <Scalar V>
  static std::string type(const V& value, const Limits& limits) {
    const std::string name = type_name(value).en;
    if (limits.least == Limits{}.least) return name;
    return fmt::format("{}, {} to {}", name, limits.least, limits.greatest);
  }
  template <Scalar V>
  static std::string type(const std::vector<V>&, const Limits&) {
    return "a list, each " + type_name(V{}).en;
  }
  template <class V>
  static std::string type(const std::vector<V>&, const Limits&) {
    return "a list of records";
  }
  template <class Tag, class V>
  static std::string type(const std::vector<std::pair<Id<Tag>, V>>&, const Limits&) {
    return type_name(V{}).en + " for each id";
  }
  template <class V>
  static std::string type(const V&, const Limits&) {
    return "a record";
  }

  template <class V>
  static std::string need_text(const V& value, Need need) {
    if (need == Need::required) return "required";
    if constexpr (Scalar<V>) {
      if (need == Need::defaulted) return "default " + to_scalar(value);
    }
    return "optional";
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
    ManualForm form(out_, std::move(prefix));
    fields(form, noun);
  }

  std::string& out_;
  std::string prefix_;
};

}  // namespace

std::string manual(std::string_view kind) {
  std::string out;
  with_kind(kind, [&](const auto& noun) {
    ManualForm form(out, "");
    fields(form, noun);
  });
  return out;
}

}  // namespace lapthach::book
