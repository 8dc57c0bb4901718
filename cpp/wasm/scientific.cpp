// In the page's module JavaScript does it: C's printf and strtod would be an eighth of the module.
#include "core/scientific.h"

#include <emscripten/val.h>

namespace bn {

std::string scientific(double value) { return emscripten::val(value).call<std::string>("toExponential"); }

}  // namespace bn
