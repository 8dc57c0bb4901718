#pragma once
#include <string>

namespace bn {

/// A number as sentences show it: the shortest that reads back the same, as JavaScript writes it but for the sign of an
/// exponent.
std::string shown(double value);

}  // namespace bn
