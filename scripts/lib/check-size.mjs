// Usage: node check-size.mjs FOLDER, a built site. Prints what a first visit loads; fails when that is too much.
import { siteSizes } from './site-size.mjs';

const sizes = siteSizes(process.argv[2]);
const kilobytes = (value) => `${value.toFixed(1)} KB`;
for (const { name, kilobytes: total, most, files } of sizes) {
  console.log(`${name}: ${kilobytes(total)} gzip, at most ${most} KB are allowed`);
  for (const { file, bytes } of files) console.log(`  ${kilobytes(bytes / 1000)} ${file}`);
}
const missing = sizes.filter(({ files }) => files.length === 0);
const large = sizes.filter((row) => row.kilobytes > row.most);
for (const { name } of missing) console.log(`FAILED: there is no ${name} in the site.`);
for (const { name } of large) console.log(`FAILED: ${name} is too large.`);
process.exitCode = missing.length + large.length > 0 ? 1 : 0;
