// What the arrays of a network are called in files: as in the state_dict of the PyTorch script that is taken away.
// W[1] is hidden.0.linear.weight, gamma[1] is hidden.0.norm.weight; the output layer's W is output.weight.

const parts: Record<string, string> = {
  W: 'linear.weight',
  b: 'linear.bias',
  gamma: 'norm.weight',
  beta: 'norm.bias',
  running_mu: 'norm.running_mean',
  running_sigma2: 'norm.running_var',
};
const symbols = Object.fromEntries(Object.entries(parts).map(([symbol, part]) => [part, symbol]));

/** `name`: "gamma[1]" as the engine has it. `layers`: hidden ones. */
export function torchName(name: string, layers: number): string {
  const [, symbol = '', layer = ''] = /^(\w+)\[(\d+)\]$/u.exec(name) ?? [];
  const part = parts[symbol] ?? symbol;
  if (Number(layer) > layers) return part.replace('linear', 'output');
  return `hidden.${String(Number(layer) - 1)}.${part}`;
}

/** The other way; null: a name that no network of the lab has. */
export function engineName(name: string, layers: number): string | null {
  const output = /^output\.(weight|bias)$/u.exec(name);
  if (output !== null)
    return `${symbols[`linear.${output[1] ?? ''}`] ?? ''}[${String(layers + 1)}]`;
  const [, layer = '', part = ''] = /^hidden\.(\d{1,3})\.(.+)$/u.exec(name) ?? [];
  const symbol = symbols[part];
  return symbol === undefined ? null : `${symbol}[${String(Number(layer) + 1)}]`;
}
