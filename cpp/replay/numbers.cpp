#include "replay/numbers.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "core/check.h"
#include "replay/excerpt.h"

namespace bn::replay {
namespace {

constexpr int kDigits = std::numeric_limits<Scalar>::max_digits10;

std::string shape(Index rows, Index row_size) { return std::to_string(rows) + " x " + std::to_string(row_size); }

}  // namespace

void refuse(const std::string& field, const json& value, const std::string& allowed) {
  throw Refusal(field + " is " + excerpt(value) + ": " + allowed + " is allowed");
}

double read_number(const std::string& field, const json& value) {
  if (value.is_number()) return value.get<double>();
  if (value == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (value == "Infinity") return std::numeric_limits<double>::infinity();
  if (value == "-Infinity") return -std::numeric_limits<double>::infinity();
  refuse(field, value, "a number");
}

Vector read_vector(const std::string& field, const json& value) {
  if (!value.is_array()) refuse(field, value, "a list of numbers");
  Vector result(static_cast<Index>(value.size()));
  for (Index i = 0; i < result.size(); ++i) {
    result[i] = Scalar(read_number(field, value[static_cast<std::size_t>(i)]));
  }
  return result;
}

Matrix read_matrix(const std::string& field, const json& value) {
  if (!value.is_array() || value.empty() || !value[0].is_array() || value[0].empty()) {
    refuse(field, value, "a list of rows of numbers");
  }
  Matrix result(static_cast<Index>(value[0].size()), static_cast<Index>(value.size()));
  for (Index j = 0; j < result.cols(); ++j) {
    const json& item = value[static_cast<std::size_t>(j)];
    const std::string row_name = field + "[" + std::to_string(j) + "]";
    const Vector row = read_vector(row_name, item);
    if (row.size() != result.rows()) refuse(row_name, item, "a row as long as the first");
    result.col(j) = row;
  }
  return result;
}

Vector read_vector(const std::string& field, const json& value, Index size) {
  Vector values = read_vector(field, value);
  if (values.size() == size) return values;
  throw Refusal(field + " has length " + std::to_string(values.size()) + ": length " + std::to_string(size) +
                " is allowed");
}

Matrix read_matrix(const std::string& field, const json& value, Index rows, Index row_size) {
  Matrix values = read_matrix(field, value);
  if (values.cols() == rows && values.rows() == row_size) return values;
  throw Refusal(field + " has shape " + shape(values.cols(), values.rows()) + ": shape " + shape(rows, row_size) +
                " is allowed");
}

json written(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*g", kDigits, value);
  return std::strtod(text.data(), nullptr);
}

json written_vector(ConstVectorRef values) {
  json list = json::array();
  for (Index i = 0; i < values.size(); ++i) list.push_back(written(double(values[i])));
  return list;
}

json written_matrix(ConstMatrixRef values) {
  json rows = json::array();
  for (Index j = 0; j < values.cols(); ++j) rows.push_back(written_vector(Vector(values.col(j))));
  return rows;
}

}  // namespace bn::replay
