// Tests of corrections and redactions.
#include "lapthach/docket/amend.hpp"

#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"
#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;

TEST_CASE("A corrected field has its new value, and the former one is handed back") {
  domain::Petition life = petition({});
  CHECK(change_field(life, "title", "Cống thôn", settings()) == "Cống thoát nước");
  CHECK(life.title == "Cống thôn");
  CHECK(change_field(life, "voices", "12", settings()) == "1");
  CHECK(life.voices == 12);
  CHECK(change_field(life, "source", "people", settings()) == "cell");
  CHECK(life.source == domain::Source::people);
}

TEST_CASE("A value that the field cannot have is refused") {
  domain::Petition life = petition({});
  CHECK_THROWS_AS(change_field(life, "voices", "0", settings()), Error);
  CHECK_THROWS_AS(change_field(life, "voices", "1x", settings()), Error);
  CHECK_THROWS_AS(change_field(life, "topic", "khong-co", settings()), Error);
  CHECK_THROWS_AS(change_field(life, "id", "x", settings()), Error);
  CHECK(life.voices == 1);
}

TEST_CASE("What is allowed is said, and words are never emptied") {
  domain::Petition life = petition({});
  const auto hint = [&](const char* field, const char* value) {
    try {
      change_field(life, field, value, settings());
    } catch (const Error& error) {
      return error.diagnostics().front().hint.en;
    }
    return std::string("none");
  };
  CHECK(hint("voices", "0") == "it can be: 1..99999");
  CHECK(hint("highlight", "yes") == "it can be: true, false");
  CHECK(hint("source", "x") == "it can be: cell, member, people, committee");
  CHECK(change_field(life, "highlight", "true", settings()) == "false");
  CHECK(life.highlight);
  CHECK(hint("title", "") == "none");
  CHECK(hint("text", "").find("leave it a title or a text") == 0);
}

TEST_CASE("A redacted passage is gone from every text, and the hash is of the whole") {
  auto note = event(domain::EventKind::note, "2019-07-02");
  note.text = "Gọi 0912 345 678 không ai nghe.";
  domain::Petition life = petition({note});
  life.text = "Ông A, 0912 345 678, nêu: 0912 345 678.";
  const auto redacted = redact(life, "0912 345 678");
  REQUIRE(redacted);
  CHECK(redacted->petition.text == "Ông A, […], nêu: […].");
  CHECK(redacted->petition.events[0].text == "Gọi […] không ai nghe.");
  CHECK(redacted->removed.size() == 64);
  CHECK(!redact(redacted->petition, "0912 345 678"));
  CHECK(!redact(life, ""));
}
