// Service worker: the files of one build, all or none, for visits without a network.
// plugins/offline.ts puts `version` and `files` in front: what this build is called and is made of.
const prefix = `site ${registration.scope} `;
const cacheName = prefix + version;
/** Files that are named after their content: whatever the network has is the same. */
const namedAfterContent = /\/assets\/[^/]*\.(js|css|wasm)$/;

/** With their integrity: when another build is put up meanwhile nothing is kept, and the next visit tries again. */
const requests = () =>
  files.map(([address, integrity]) => new Request(address, { cache: 'no-cache', integrity }));

async function keep() {
  const cache = await caches.open(cacheName);
  await cache.addAll(requests());
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The network's newest where it can be had; pages of the build before have their files here until they are closed. */
async function answer(request) {
  const page = request.mode === 'navigate';
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreSearch: page, ignoreVary: true });
  if (kept && namedAfterContent.test(request.url)) return kept;
  try {
    return await fetch(request, page ? { cache: 'no-cache' } : {});
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

addEventListener('install', (event) => event.waitUntil(keep()));
// Only when no page of the build before is open any more.
addEventListener('activate', (event) => event.waitUntil(dropOthers()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) {
    event.respondWith(answer(event.request));
  }
});
