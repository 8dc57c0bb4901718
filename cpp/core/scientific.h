#pragma once
#include <string>

namespace bn {

/// A finite number with as few digits as read back to it, as JavaScript's toExponential() writes it: "-1.25e-3",
/// "4e+20".
std::string scientific(double value);

}  // namespace bn
