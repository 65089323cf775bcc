// CPU time of the thread, lap by lap.
#pragma once

namespace lapthach::roster {

class Stopwatch {
 public:
  Stopwatch();
  double lap();  ///< CPU seconds of this thread since the start or the last lap

 private:
  double last_;
};

}  // namespace lapthach::roster
