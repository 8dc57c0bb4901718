#include "wasm/tensors.h"

#include "wasm/values.h"

namespace bn {
namespace {

using emscripten::val;

val array_of(const std::vector<Index>& numbers) {
  val array = val::array();
  for (const Index number : numbers) array.call<void>("push", double(number));
  return array;
}

NamedNumbers read_one(const val& object) {
  NamedNumbers array;
  array.name = object["name"].as<std::string>();
  for (const double size : emscripten::vecFromJSArray<double>(object["shape"])) array.shape.push_back(Index(size));
  array.numbers = emscripten::convertJSArrayToNumberVector<Scalar>(object["values"]);
  return array;
}

}  // namespace

val write_tensors(const Network& network, const State& state) {
  val list = val::array();
  for (const Tensor& tensor : tensors_of(network)) {
    const Eigen::Map<const Vector> numbers = numbers_of(tensor, state);
    val object = val::object();
    object.set("name", tensor.name);
    object.set("shape", array_of(tensor.shape));
    object.set("values", view(numbers.data(), numbers.size()));
    list.call<void>("push", object);
  }
  return list;
}

State read_tensors(const val& list, const Network& network) {
  std::vector<NamedNumbers> arrays;
  const auto count = list["length"].as<unsigned>();
  arrays.reserve(count);
  for (unsigned i = 0; i < count; ++i) arrays.push_back(read_one(list[i]));
  return state_of(arrays, network);
}

}  // namespace bn
