/** Characters of a line. */
const kLine = 96;

/** float32, little-endian, in lines of text. */
export function base64Lines(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(new RegExp(`.{${String(kLine)}}(?=.)`, 'gu'), '$&\n');
}
