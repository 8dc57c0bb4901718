#include <fstream>
#include <iostream>

#include "core/check.h"
#include "replay/replay.h"

namespace {

using nlohmann::json;

json read_document(const char* path) {
  std::ifstream file(path);
  if (!file) throw bn::Refusal("the file cannot be read");
  try {
    return json::parse(file);
  } catch (const json::exception& error) {
    throw bn::Refusal(std::string("the document is not JSON: ") + error.what());
  }
}

}  // namespace

// replay FILE: prints the results of the cases in FILE. Exit status 2 for a document that is none.
int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "Usage: replay FILE\n";
    return 2;
  }
  try {
    std::cout << bn::replay::replay(read_document(arguments[1])).dump() << '\n';
  } catch (const std::exception& error) {
    std::cerr << arguments[1] << ": " << error.what() << '\n';
    return 2;
  }
  return 0;
}
