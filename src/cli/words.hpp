// The words a command takes, named one by one; hides CLI11 from the commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/say.hpp"

namespace CLI {
class App;
}

namespace lapthach::cli {

/// Binds words of one command to variables, which must live until the line is parsed.
class Words {
 public:
  Words(CLI::App& app, Lang lang) : app_(app), lang_(lang) {}

  enum class Need { required, optional };

  /// A word without dashes, in the order of the calls.
  void word(std::string_view name, std::string& value, Need need, const Text& meaning);
  /// One that must be one of `choices`.
  void word(std::string_view name, std::string& value, const std::vector<std::string>& choices,
            const Text& meaning);
  /// Any number of them. `examples`: what completion offers.
  void words(std::string_view name, std::vector<std::string>& values,
             const std::vector<std::string>& examples, const Text& meaning);
  /// --name VALUE; of several the last holds. `names` as in "-C" or "--output".
  void option(std::string_view names, std::string_view placeholder, std::string& value,
              const Text& meaning, std::string_view environment = {});
  void option(std::string_view names, std::string& value, const std::vector<std::string>& choices,
              const Text& meaning);
  /// May be given many times.
  void options(std::string_view names, std::string_view placeholder,
               std::vector<std::string>& values, const Text& meaning,
               std::string_view environment = {});
  void flag(std::string_view names, bool& value, const Text& meaning);

 private:
  CLI::App& app_;
  Lang lang_;
};

}  // namespace lapthach::cli
