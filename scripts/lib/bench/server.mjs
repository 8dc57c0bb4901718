// Serves one folder on this machine, and remembers what was asked for.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function answer(path, response) {
  const known = isFile(path);
  response.writeHead(known ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' });
  if (known) createReadStream(path).pipe(response);
  else response.end();
}

/** `asked`: the paths of the files that were sent, each once. */
export async function serveFolder(folder) {
  const asked = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://here');
    const path = join(
      folder,
      normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    if (isFile(path)) asked.add(path);
    answer(path, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close: () => server.close(),
  };
}
