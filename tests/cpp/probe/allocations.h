#pragma once

namespace bn {

/// Calls of the allocator by anything in this program so far, Eigen included. The linker sends them here: see
/// CMakeLists.txt.
long allocations();

}  // namespace bn
