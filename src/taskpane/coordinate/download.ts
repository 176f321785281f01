/** Handing a zip to the user as a download. */

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/zip' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser has taken the content by then; without this it stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
