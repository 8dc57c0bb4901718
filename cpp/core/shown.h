#pragma once
#include <string>

namespace bn {

/// A number as sentences show it: the shortest that reads back the same, 1e-5 or 20000.
std::string shown(double value);

}  // namespace bn
