/** Hands a file to the browser, which keeps it or asks where. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Loss of training, step 5" -> "loss-of-training-step-5" */
export function fileName(words: string): string {
  const plain = words.normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80);
}
