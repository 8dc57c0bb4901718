import { defineConfig } from 'vitest/config';

// What is given away is read by others: PyTorch, and tests/peers/node_modules.
export default defineConfig({
  server: { fs: { allow: ['..'] } },
  test: { include: ['../tests/peers/*.peer.mjs'], testTimeout: 20_000 },
});
