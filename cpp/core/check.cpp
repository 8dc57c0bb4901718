#include "core/check.h"

namespace bn {

void refuse(std::initializer_list<Part> parts) { throw Refusal(sentence(parts)); }

}  // namespace bn
