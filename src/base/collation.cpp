// Keys whose byte order is the order of the Vietnamese alphabet.
#include <memory>

#include <unicode/coll.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

std::unique_ptr<const icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  if (U_SUCCESS(status)) collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status)) {
    throw Error(
        Fault::world,
        say("the Vietnamese alphabet cannot be loaded from the ICU library: {}",
            "không nạp được bảng chữ cái tiếng Việt từ thư viện ICU: {}", u_errorName(status)),
        say("install the ICU library of your system again",
            "hãy cài lại thư viện ICU của hệ thống"));
  }
  return collator;
}

}  // namespace

std::string sort_key(std::string_view utf8) {
  static const std::unique_ptr<const icu::Collator> collator = make_collator();
  // ICU gives some half composed letters (ô with a horn) another key than their composed twin.
  const auto text = icu::UnicodeString::fromUTF8(nfc(utf8));
  UErrorCode status = U_ZERO_ERROR;
  icu::CollationKey key;
  collator->getCollationKey(text, key, status);
  int32_t size = 0;
  const uint8_t* bytes = key.getByteArray(size);
  return std::string(bytes, bytes + size - 1);  // without the zero byte that ends it
}

std::string name_sort_key(std::string_view utf8) {
  const std::string name = match_key(utf8);
  const std::string_view all = name;
  const std::size_t first_gap = all.find(' ');
  if (first_gap == std::string_view::npos) return sort_key(all);
  const std::size_t last_gap = all.rfind(' ');
  const std::string_view surname = all.substr(0, first_gap);
  const std::string_view middle = all.substr(first_gap, last_gap - first_gap);
  const std::string_view given = all.substr(last_gap + 1);
  // A zero byte is in no sort key, so a shorter part comes before a longer one that begins with it.
  return sort_key(given) + '\0' + sort_key(surname) + '\0' + sort_key(trim(middle));
}

}  // namespace lapthach
