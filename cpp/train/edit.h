#pragma once
#include <array>

#include "nn/network.h"

namespace bn {

enum class EditKind { W, b, gamma, beta };
inline constexpr std::array<const char*, 4> kEditNames{"W", "b", "gamma", "beta"};

/// One parameter, set by hand. Layers count from 0, the output layer being the last; `from` counts the units (or
/// features) of the layer before and is read for W alone.
struct Edit {
  EditKind kind = EditKind::W;
  Index layer = 0;
  Index unit = 0;
  Index from = 0;
  double value = 0;
};

/// Where that parameter stands in State::parameters. Refuses, with one sentence, a parameter that the network does not
/// have and a value beyond a million.
Index place_of(const Edit& edit, const Network& network);

}  // namespace bn
