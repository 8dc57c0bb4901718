// A mini-batch of one unit that more than one test goes through.
#pragma once

#include <vector>

namespace bn {

using List = std::vector<double>;
inline const List kBatch{2.1, 4.4, 1.2, 3.0, 5.3, 2.6, 3.9, 1.8};

}  // namespace bn
