#pragma once
// The one way Eigen gets into this program.
#ifdef __EMSCRIPTEN__
// Eigen takes wasm32 for a machine with 8 vector registers and no alignment. With these two it cuts its products into
// the same tiles as on x86-64, which the same bits need.
#ifndef EIGEN_ARCH_DEFAULT_NUMBER_OF_REGISTERS
#define EIGEN_ARCH_DEFAULT_NUMBER_OF_REGISTERS 16
#endif
#ifndef EIGEN_MAX_STATIC_ALIGN_BYTES
#define EIGEN_MAX_STATIC_ALIGN_BYTES 16
#endif
#include <Eigen/src/Core/util/Macros.h>
// Emscripten's clang calls itself GCC 4.2; Eigen then leaves out parts of its SSE path.
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 63
#endif
#include <Eigen/Core>
