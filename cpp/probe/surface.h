#pragma once
#include "train/trainer.h"

namespace bn {

/// Rows of `surface`: 1 for two classes (the probability of class 1) and for regression (the output); else one
/// probability per class.
Index surface_maps(const Trainer& trainer);

/// What the network answers in evaluation mode over the data set's window, in the middle of grid x grid cells.
/// `surface` is (maps, grid * grid): rows of cells from the top (large x2) down, each from left to right. `pass` is an
/// evaluation pass of the trainer's network with room for `chunk` examples.
void surface(const Trainer& trainer, Index grid, Index chunk, Pass& pass, MatrixRef surface);

}  // namespace bn
