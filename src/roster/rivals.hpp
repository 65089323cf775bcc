// The cells and officials that stand between an uncovered cell and a visitor.
#pragma once

#include <map>
#include <vector>

#include "roster/network.hpp"

namespace lapthach::roster {

/// Everything an exchange could reach from an uncovered cell: officials who are all sent, and the
/// cells they are sent to.
struct Rivals {
  std::vector<Index> officials;  ///< the first few, in order
  std::size_t more = 0;          ///< further officials
  Index lowest = none;           ///< the cell whose last visitor is worth least
  Objective worth{};             ///< of that visitor
};

/// Finds rivals by the strongly connected components of what the flow leaves open (Tarjan 1972),
/// so that cells with the same rivals are answered once.
class Competition {
 public:
  Competition(const Model& model, const Network& network, const std::vector<int>& flow);

  const Rivals& rivals_of(Index node);  ///< of the node of an uncovered cell

 private:
  void find_circles();
  void visit(Index start);
  void link_circles();
  Rivals gather(const std::vector<Index>& first);
  Objective worth_of(Index node) const;

  const Model& model_;
  const Network& network_;
  Rows<Index> next_;                // by node, without the sink
  std::vector<int> visitors_;       // by node of a cell
  std::vector<Index> circle_of_;    // by node
  std::vector<Index> order_, low_;  // of Tarjan's search
  std::vector<Index> stack_;
  Index visited_ = 0, circles_ = 0;
  Rows<Index> members_;                    // by circle
  std::vector<std::vector<Index>> after_;  // by circle: the circles it leads to
  std::vector<Index> seen_;                // by circle: the last gathering that saw it
  Index gathering_ = 0;
  std::map<std::vector<Index>, Rivals> known_;
};

}  // namespace lapthach::roster
