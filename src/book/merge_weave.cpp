// Weaves the lines of two versions piece by piece.
#include "book/merge_weave.hpp"

#include <algorithm>
#include <set>

#include "book/merge_pieces.hpp"

namespace lapthach::book {

namespace {

/// The same piece in the three versions; null where there is none.
struct Three {
  const Piece* base;
  const Piece* ours;
  const Piece* theirs;
};

Stretch agreed(std::string text) { return {text, text, {}, 0}; }

/// The changed one of two texts; ours when both are changed.
const std::string& changed(const std::string& base, const std::string& ours,
                           const std::string& theirs) {
  return base == ours ? theirs : ours;
}

const std::string& lead_of(const Piece* piece) {
  static const std::string none;
  return piece != nullptr ? piece->lead : none;
}

/// Comments never are a conflict: what both sides have written is kept.
std::string weave_comments(const std::string& base, const std::string& ours,
                           const std::string& theirs) {
  if (ours == theirs || base == theirs || base == ours) return changed(base, ours, theirs);
  std::string both = ours;
  for (std::size_t start = 0; start < theirs.size();) {
    const std::size_t end = theirs.find('\n', start) + 1;
    const std::string line = theirs.substr(start, end - start);
    const bool known = ("\n" + ours).find("\n" + line) != std::string::npos ||
                       ("\n" + base).find("\n" + line) != std::string::npos;
    if (!known) both += line;
    start = end;
  }
  return both;
}

const Piece* find_piece(const Pieces& pieces, const std::string& name) {
  const auto found = std::find_if(pieces.all.begin(), pieces.all.end(),
                                  [&](const Piece& piece) { return piece.name == name; });
  return found == pieces.all.end() ? nullptr : &*found;
}

const Node& value_of(const Piece& piece) { return piece.spot.tree->nodes[piece.spot.node]; }

bool is_container(const Piece* piece) {
  if (piece == nullptr) return false;
  const NodeKind kind = value_of(*piece).kind;
  return kind == NodeKind::list || kind == NodeKind::map;
}

bool is_sorted(const std::vector<std::string>& names) {
  return std::is_sorted(names.begin(), names.end());
}

/// Our order with each piece that only they have behind the one it follows there, and behind what
/// we have added at the same place.
std::vector<std::string> joint_order(const std::vector<std::string>& ours,
                                     const std::vector<std::string>& theirs) {
  const std::set<std::string> known_here(ours.begin(), ours.end());
  const std::set<std::string> known_there(theirs.begin(), theirs.end());
  std::vector<std::string> order = ours;
  auto place = order.begin();
  for (const std::string& name : theirs) {
    if (known_here.contains(name)) {
      place = std::find(order.begin(), order.end(), name) + 1;
      continue;
    }
    while (place != order.end() && !known_there.contains(*place)) ++place;
    place = order.insert(place, name) + 1;
  }
  return order;
}

std::vector<std::string> names_of(const Pieces& pieces) {
  std::vector<std::string> names;
  for (const Piece& piece : pieces.all) names.push_back(piece.name);
  return names;
}

/// A value on one line, and what stands behind it.
struct OneLine {
  std::string value, behind;
};

std::optional<OneLine> one_line(const Piece* piece) {
  if (piece == nullptr || value_of(*piece).kind != NodeKind::scalar) return std::nullopt;
  const std::string& bytes = piece->spot.tree->source->bytes;
  const std::size_t begin = value_of(*piece).offset;
  if (bytes[begin] == '|' || bytes[begin] == '>') return std::nullopt;
  const std::size_t end = scalar_end(*piece->spot.tree, piece->spot.node);
  return OneLine{bytes.substr(begin, end - begin), bytes.substr(end, piece->spot.end - end)};
}

/// Our line with the value of `winner`, and with the comment behind it that was changed.
std::string weave_line(const Three& three, const Piece* winner) {
  const auto base = one_line(three.base), ours = one_line(three.ours);
  const auto theirs = one_line(three.theirs);
  if (!base || !ours || !theirs) return winner->body;
  const std::size_t lead = value_of(*three.ours).offset - three.ours->spot.begin;
  return three.ours->body.substr(0, lead) + (winner == three.ours ? ours : theirs)->value +
         changed(base->behind, ours->behind, theirs->behind);
}

class Weaver {
 public:
  Stretches take() { return std::move(out_); }

  /// The pieces of a list or map; `dash`: where the dash of an item stands before its first key.
  /// False when none is left.
  bool weave_all(const FactPath& place, NodeKind kind, const Pieces& base, const Pieces& ours,
                 const Pieces& theirs, std::optional<std::size_t> dash);

 private:
  void add(std::string text) {
    if (!text.empty()) out_.push_back(agreed(std::move(text)));
  }
  void conflict(const FactPath& place, const Piece* ours, const Piece* theirs) {
    out_.push_back(
        {ours ? ours->body : std::string(), theirs ? theirs->body : std::string(), place, 0});
  }
  void weave_piece(const FactPath& place, NodeKind above, const Three& three);
  void weave_changed(const FactPath& place, const Three& three);
  void weave_one_sided(const FactPath& place, const Three& three);
  bool weave_container(const FactPath& place, NodeKind above, const Three& three);
  void put_dash(std::size_t from, std::size_t column);

  Stretches out_;
};

/// What only one side has was added there, or removed by the other.
void Weaver::weave_one_sided(const FactPath& place, const Three& three) {
  const Piece* left = three.ours != nullptr ? three.ours : three.theirs;
  if (three.base == nullptr) {
    add(left->body);
  } else if (!same_value(three.base->spot, left->spot)) {
    conflict(place, three.ours, three.theirs);
  }
}

void Weaver::weave_piece(const FactPath& place, NodeKind above, const Three& three) {
  if (three.ours == nullptr || three.theirs == nullptr) return weave_one_sided(place, three);
  const std::string* base = three.base != nullptr ? &three.base->body : nullptr;
  if (three.ours->body == three.theirs->body || (base && *base == three.theirs->body)) {
    add(three.ours->body);
  } else if (base && *base == three.ours->body) {
    add(three.theirs->body);
  } else if (!weave_container(place, above, three)) {
    weave_changed(place, three);
  }
}

/// Both sides wrote it otherwise than before, at least in its comments.
void Weaver::weave_changed(const FactPath& place, const Three& three) {
  const auto same_as_base = [&](const Piece* piece) {
    return three.base != nullptr && same_value(three.base->spot, piece->spot);
  };
  const bool no_difference = same_value(three.ours->spot, three.theirs->spot);
  if (no_difference || same_as_base(three.theirs)) {
    add(weave_line(three, three.ours));
  } else if (same_as_base(three.ours)) {
    add(weave_line(three, three.theirs));
  } else {
    conflict(place, three.ours, three.theirs);
  }
}

/// Looks into a list or map; false when it cannot be taken apart on both sides.
bool Weaver::weave_container(const FactPath& place, NodeKind above, const Three& three) {
  if (!is_container(three.ours) || !is_container(three.theirs)) return false;
  const NodeKind kind = value_of(*three.ours).kind;
  if (kind != value_of(*three.theirs).kind) return false;
  const auto ours = cut(three.ours->spot), theirs = cut(three.theirs->spot);
  if (!ours || !theirs) return false;
  std::optional<Pieces> base;
  if (three.base != nullptr && value_of(*three.base).kind == kind) base = cut(three.base->spot);
  if (three.base != nullptr && !base) return false;

  const std::size_t before = out_.size();
  if (above == NodeKind::list) {
    const std::size_t dash = three.ours->body.find('-');
    weave_all(place, kind, base ? *base : Pieces{}, *ours, *theirs, dash);
    return true;
  }
  const Piece& full = ours->all.empty() ? *three.theirs : *three.ours;
  const std::string head = full.body.substr(0, full.body.find('\n') + 1);
  add(head);
  if (!weave_all(place, kind, base ? *base : Pieces{}, *ours, *theirs, std::nullopt)) {
    out_.resize(before);
    const std::size_t colon = head.find(':', head.find(full.name) + full.name.size());
    add(head.substr(0, colon + 1) + (kind == NodeKind::list ? " []\n" : " {}\n"));
  }
  return true;
}

/// The first line of an item gets its dash back.
void Weaver::put_dash(std::size_t from, std::size_t column) {
  if (from >= out_.size()) return;
  for (std::string* text : {&out_[from].ours, &out_[from].theirs}) {
    if (column < text->size()) (*text)[column] = '-';
  }
}

/// Their pieces, moved to where ours stand.
Pieces aligned(Pieces pieces, std::size_t column) {
  if (pieces.column == column) return pieces;
  for (Piece& piece : pieces.all) {
    piece.lead = moved(piece.lead, pieces.column, column);
    piece.body = moved(piece.body, pieces.column, column);
  }
  return pieces;
}

bool Weaver::weave_all(const FactPath& place, NodeKind kind, const Pieces& base, const Pieces& ours,
                       const Pieces& theirs_there, std::optional<std::size_t> dash) {
  const Pieces theirs = ours.all.empty() ? theirs_there : aligned(theirs_there, ours.column);
  auto here = names_of(ours), there = names_of(theirs);
  auto order = joint_order(here, there);
  if (kind == NodeKind::list && is_sorted(here) && is_sorted(there)) {
    std::sort(order.begin(), order.end());
  }
  bool any = false;
  for (const std::string& name : order) {
    const Three three{find_piece(base, name), find_piece(ours, name), find_piece(theirs, name)};
    const std::size_t before = out_.size();
    weave_piece(below(place, kind, name), kind, three);
    if (out_.size() == before) continue;
    if (!any && dash) put_dash(before, *dash);
    any = true;
    const std::string lead =
        three.ours == nullptr ? three.theirs->lead
        : three.theirs == nullptr
            ? three.ours->lead
            : weave_comments(lead_of(three.base), three.ours->lead, three.theirs->lead);
    if (!lead.empty()) {
      out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(before), agreed(lead));
    }
  }
  add(weave_comments(base.tail, ours.tail, theirs.tail));
  return any;
}

}  // namespace

Stretches weave(const Tree& base, const Tree& ours, const Tree& theirs) {
  const auto cut_or_empty = [](const Tree& tree) { return cut(whole(tree)).value_or(Pieces{}); };
  Weaver weaver;
  weaver.weave_all({}, NodeKind::map, cut_or_empty(base), cut_or_empty(ours), cut_or_empty(theirs),
                   std::nullopt);
  return weaver.take();
}

}  // namespace lapthach::book
