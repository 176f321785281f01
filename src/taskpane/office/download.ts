/** Handing a file to the user as a download. */

export function download(bytes: Uint8Array, name: string, type = 'application/zip'): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser has taken the content by then; without this it stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
