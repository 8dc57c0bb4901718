// Usage: node serve.mjs PORT, in web/. Serves dist/ on this machine and says where.
import { preview } from 'vite';

const port = Number(process.argv[2]);
try {
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: true } });
  console.log(`BatchNorm Lab: ${server.resolvedUrls.local[0]}  (stop with Ctrl-C)`);
} catch (error) {
  console.error(`Port ${port} cannot be used: ${error.message}.`);
  process.exit(1);
}
