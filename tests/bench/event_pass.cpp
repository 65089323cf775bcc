// event_pass LIST: lets yaml-cpp go through the files that LIST names, each behind a zero byte but
// the first, and throws its events away: what any reader costs that is built on yaml-cpp.
#include <cstdio>
#include <fstream>
#include <string>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

namespace {

class Counter : public YAML::EventHandler {
 public:
  long scalars() const { return scalars_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++scalars_;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

 private:
  long scalars_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream list(argv[1]);
  Counter counter;
  for (std::string name; std::getline(list, name, '\0');) {
    std::ifstream file(name);
    if (!file) return 1;
    YAML::Parser parser(file);
    while (parser.HandleNextDocument(counter)) {
    }
  }
  std::printf("%ld\n", counter.scalars());
  return counter.scalars() > 0 ? 0 : 1;
}
