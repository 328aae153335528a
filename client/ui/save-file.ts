/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by then; until it has, the address must stay valid.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
