#pragma once
#include "lesson/cloud.h"
#include "lesson/inputs.h"
#include "wasm/lesson/lists.h"

// Clouds of points between the page and the arithmetic of chapters 1 and 2.
namespace bn {

inline emscripten::val array_of(const std::array<double, 2>& pair) { return array_of(pair.data(), pair.size()); }

/// Row by row.
inline emscripten::val array_of(ConstMatrixRef numbers) {
  const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> wide = numbers.cast<double>();
  return array_of(wide.data(), std::size_t(wide.size()));
}

/// An array of numbers, row by row.
inline Matrix matrix_of(const emscripten::val& array, Index rows) {
  const std::vector<double> numbers = numbers_of(array);
  const Index columns = Index(numbers.size()) / rows;
  Matrix matrix(rows, columns);
  for (Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = Scalar(numbers[std::size_t(i)]);
  return matrix;
}

/// { mu1, mu2, spread1, spread2, tilt }.
inline Stretch stretch_of(const emscripten::val& object) {
  const auto number = [&](const char* name) { return object[name].as<double>(); };
  return {{number("mu1"), number("mu2")}, {number("spread1"), number("spread2")}, number("tilt")};
}

inline emscripten::val object_of(const Axes& axes) {
  emscripten::val object = emscripten::val::object();
  object.set("lambda_max", axes.lambda_max);
  object.set("lambda_min", axes.lambda_min);
  object.set("angle", axes.angle);
  object.set("condition", axes.condition());
  return object;
}

inline emscripten::val object_of(const ScaledCloud& cloud) {
  emscripten::val object = emscripten::val::object();
  object.set("x", array_of(cloud.x));
  object.set("divisor", array_of(cloud.scaling.divisor));
  object.set("mu", array_of(cloud.moments.mu));
  object.set("sigma2", array_of(cloud.moments.sigma2));
  object.set("spread", array_of(cloud.moments.spread()));
  object.set("axes", object_of(cloud.axes));
  return object;
}

}  // namespace bn
