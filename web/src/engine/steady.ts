// A C++ error that leaves a module as a JavaScript one leaves the module's stack as deep as it was where it was thrown:
// after some ten thousand of them nothing is left of it.

export interface Stacked {
  /** Where the stack ends. */
  stackSave(): number;
  stackRestore(end: number): void;
}

/** The module, whose functions and objects put its stack back when they throw. */
export function steady<Module extends Stacked>(module: Module): Module {
  return new Steady(module).object(module);
}

class Steady {
  readonly #module: Stacked;

  constructor(module: Stacked) {
    this.#module = module;
  }

  object<Holder extends object>(holder: Holder): Holder {
    return new Proxy(holder, {
      get: (_, name) => {
        const part: unknown = Reflect.get(holder, name);
        return typeof part === 'function' ? this.#function(part, holder) : part;
      },
    });
  }

  #function(part: object, holder: object): unknown {
    return new Proxy(part as CallableFunction & NewableFunction, {
      apply: (run, _, given) => this.#call(() => Reflect.apply(run, holder, given) as unknown),
      construct: (made, given) =>
        this.object(this.#call(() => Reflect.construct(made, given) as object)),
    });
  }

  #call<Result>(run: () => Result): Result {
    const end = this.#module.stackSave();
    try {
      return run();
    } catch (error) {
      this.#module.stackRestore(end);
      throw error;
    }
  }
}
