#pragma once
#include <cstdint>

namespace bn {

/// Streams of one seed. Each use of chance has its own, so that a change of one leaves the others as they were.
inline constexpr std::uint64_t kDataStream = 1;
inline constexpr std::uint64_t kWeightStream = 2;
inline constexpr std::uint64_t kBatchStream = 3;
inline constexpr std::uint64_t kNoiseStream = 4;  // of the lecture's noisy batch norm
inline constexpr std::uint64_t kMatesStream = 5;  // of the lecture's batch mates

}  // namespace bn
