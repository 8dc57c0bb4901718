#pragma once

namespace bn {

/// Which statistics batch norm divides by: those of the mini-batch at hand, or the running ones.
enum class Mode { training, evaluation };

}  // namespace bn
