// Where it was measured.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, totalmem } from 'node:os';

const peersFile = new URL('../../../tests/bench/package.json', import.meta.url);

/** The first line of what a program prints, or null where there is none. */
function firstLine(program, ...parameters) {
  try {
    return execFileSync(program, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')[0]
      .trim();
  } catch {
    return null;
  }
}

const system = () =>
  /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';

/** `load`: of the last minute, before anything was measured; more than one means that others were at work. */
export function describeMachine(chromium) {
  return {
    processor: cpus()[0].model.trim(),
    architecture: arch(),
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 1e9),
    load: loadavg()[0],
    system: system(),
    compiler: firstLine('c++', '--version'),
    emscripten: firstLine('emcc', '--version'),
    node: process.version,
    chromium,
    pytorch: firstLine('/usr/bin/python3', '-c', 'import torch; print(torch.__version__)'),
    peers: JSON.parse(readFileSync(peersFile, 'utf8')).dependencies,
  };
}
