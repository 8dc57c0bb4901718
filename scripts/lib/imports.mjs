// Who may import whom. Each rule looks at one file and yields sentences about what it breaks.
import { posix } from 'node:path';

/** C++ folders, each with those it may include besides itself. */
const cppHouse = {
  core: [],
  kernel: ['core'],
  nn: ['core', 'kernel'],
  train: ['core', 'kernel', 'nn'],
  probe: ['core', 'kernel', 'nn', 'train'],
  lesson: ['core', 'kernel', 'nn', 'train', 'probe'],
  wasm: ['core', 'nn', 'train', 'probe', 'lesson'],
  replay: ['core', 'nn', 'train', 'probe'],
};

/** Web folders, likewise; `.` is web/src itself, where the pages start. */
const webHouse = {
  state: [],
  engine: ['state'],
  charts: [],
  export: ['state', 'engine'],
  styles: [],
  page: ['state', 'charts', 'styles'],
  lab: ['state', 'engine', 'charts', 'styles', 'export', 'page'],
  notes: ['state', 'engine', 'charts', 'styles', 'page'],
  '.': ['state', 'engine', 'charts', 'styles', 'page', 'lab', 'notes'],
};

/** The WebAssembly modules, each with the only file that may touch it. */
const wasmDoors = {
  'web/src/engine/module.ts': 'web/src/engine/wasm/bnlab.',
  'web/src/engine/lesson.ts': 'web/src/engine/wasm/bnlesson.',
};
/** What is said to the engine, and of it. */
const contract = ['web/src/engine/protocol', 'web/src/engine/view'];

/** The file's folder below `root` (`.`: root itself), or undefined when it is not there. */
function folderUnder(root, path) {
  if (!path.startsWith(root + '/')) return undefined;
  const rest = path.slice(root.length + 1);
  return rest.includes('/') ? rest.split('/')[0] : '.';
}

/** What a C++ file includes in quotes. */
const includes = (text) => [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map((m) => m[1]);

export function* cppViolations(path, text) {
  const folder = folderUnder('cpp', path);
  if (folder === undefined) return;
  const allowed = cppHouse[folder];
  if (!allowed) return void (yield `${path} lies in a folder that the house does not know.`);
  for (const include of includes(text)) {
    const target = include.split('/')[0];
    if (target !== folder && !allowed.includes(target))
      yield `${path} includes "${include}": ${folder} may include ${list([folder, ...allowed])}.`;
  }
  if (folder !== 'wasm' && /#\s*include\s+<emscripten/.test(text))
    yield `${path} includes Emscripten's headers: only cpp/wasm may.`;
}

/** What a TypeScript or Svelte file imports by a relative path; `type`: types alone. */
function relativeImports(path, text) {
  const found = [];
  const pattern =
    /\b(?:(import|export)\s+(type\s)?[^'"`;]*?from|import\s*\(?|new URL\()\s*['"](\.[^'"]+)['"]/g;
  for (const [, , type, target] of text.matchAll(pattern))
    found.push({ target: posix.join(posix.dirname(path), target), type: type !== undefined });
  return found;
}

/** May this file import that one? Beyond the folders' table, three doors and one contract. */
function webAllows(path, folder, { target, type }) {
  const module = target.replace(/\.(ts|js)$/, '');
  if (module.startsWith('web/src/engine/wasm/'))
    return path in wasmDoors && module.startsWith(wasmDoors[path]);
  if (contract.includes(module) && folder === 'charts') return true;
  if (contract.includes(module) && folder === 'state') return type;
  const other = folderUnder('web/src', target);
  return other === undefined || other === folder || webHouse[folder].includes(other);
}

export function* webViolations(path, text) {
  const folder = folderUnder('web/src', path);
  if (folder === undefined) return;
  if (!webHouse[folder])
    return void (yield `${path} lies in a folder that the house does not know.`);
  for (const found of relativeImports(path, text))
    if (!webAllows(path, folder, found))
      yield `${path} imports ${found.target}, which its folder may not know.`;
}

const list = (names) => names.join(', ');
