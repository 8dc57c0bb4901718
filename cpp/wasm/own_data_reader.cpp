#include "wasm/own_data_reader.h"

#include "core/check.h"

namespace bn {

using emscripten::val;

std::shared_ptr<const OwnData> read_own_data(const val& object) {
  if (object.isNull() || object.isUndefined()) return nullptr;
  const std::vector<float> x = emscripten::convertJSArrayToNumberVector<float>(object["x"]);
  const std::vector<float> y = emscripten::convertJSArrayToNumberVector<float>(object["y"]);
  if (x.size() != 2 * y.size()) {
    refuse({"x has ", x.size(), " numbers: two for each of the ", y.size(), " points are allowed"});
  }
  const auto data = std::make_shared<OwnData>();
  data->classes = object["classes"].as<int>();
  data->points.reserve(y.size());
  for (std::size_t i = 0; i < y.size(); ++i) data->points.push_back({x[i], x[y.size() + i], y[i]});
  return data;
}

}  // namespace bn
