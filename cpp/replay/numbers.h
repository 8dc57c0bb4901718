#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "core/matrix.h"

// Numbers, vectors and matrices of a replay document. A matrix there is a list of rows, one row per example; here it is
// (features, m). "NaN", "Infinity" and "-Infinity" stand for what JSON cannot write.
namespace bn::replay {

using nlohmann::json;

/// Refuses a value: "field is 5: a list is allowed".
[[noreturn]] void refuse(const std::string& field, const json& value, const std::string& allowed);

/// Each refuses, naming `field`, what is not of its shape.
double read_number(const std::string& field, const json& value);
Vector read_vector(const std::string& field, const json& value);
Matrix read_matrix(const std::string& field, const json& value);
/// Of the shape given, both as in the document: so many numbers; so many rows of so many numbers.
Vector read_vector(const std::string& field, const json& value, Index size);
Matrix read_matrix(const std::string& field, const json& value, Index rows, Index row_size);

/// With as many digits as read back to the same Scalar: 9 for float, 17 for double.
json written(double value);
json written_vector(ConstVectorRef values);
json written_matrix(ConstMatrixRef values);

}  // namespace bn::replay
