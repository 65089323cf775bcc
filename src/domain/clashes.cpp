// Sweeps over claims by first day to find those that overlap.
#include "domain/clashes.hpp"

#include <algorithm>
#include <tuple>

namespace lapthach::domain {

namespace {

bool ends_later(const Span& a, const Span& b) { return b.to && (!a.to || *b.to < *a.to); }

}  // namespace

std::vector<Clash> clashes(std::vector<Claim> claims) {
  const auto order = [](const Claim& c) { return std::tie(c.key, c.span.from, c.index); };
  // The versions of a registry come in this order.
  if (!std::ranges::is_sorted(claims, {}, order)) std::ranges::sort(claims, {}, order);
  std::vector<Clash> found;
  const Claim* longest = nullptr;
  for (const Claim& claim : claims) {
    if (!longest || longest->key != claim.key) {
      longest = &claim;
      continue;
    }
    if (longest->span.overlaps(claim.span)) found.push_back({longest->index, claim.index});
    if (ends_later(claim.span, longest->span)) longest = &claim;
  }
  return found;
}

}  // namespace lapthach::domain
