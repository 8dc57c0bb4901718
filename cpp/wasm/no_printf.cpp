// Both stand in for what would bring C's printf, a fiftieth of the module, for messages that nobody sees: every
// exception becomes a sentence of the page's (values.h), and every type that crosses the border is bound.
extern "C" {

/// What the C++ runtime says before it gives up.
[[noreturn]] void abort_message(const char* /*format*/, ...) { __builtin_trap(); }

/// With it Embind writes the name of a type that is not bound.
int siprintf(char* to, const char* /*format*/, ...) {
  *to = '\0';
  return 0;
}
}
