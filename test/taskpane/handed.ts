/** What the page hands over as downloads while something is done; jsdom knows neither addresses of blobs nor downloads. */
import { jest } from '@jest/globals';

// An address is taken back a minute later, when its test may have ended: this stays.
Object.assign(URL, { revokeObjectURL: () => undefined });

export async function handedOver(work: () => Promise<void>): Promise<Blob[]> {
  const blobs: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => (blobs.push(blob as Blob), 'blob:given');
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  try {
    await work();
    return blobs;
  } finally {
    click.mockRestore();
    URL.createObjectURL = createObjectURL;
  }
}

/** jsdom's own blobs do not give their bytes, but its reader does. */
export function bytesIn(blob: Blob | undefined): Promise<Uint8Array> {
  if (blob === undefined) throw new Error('Nothing was handed over.');
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => fail(reader.error ?? new Error('Unreadable.'));
    reader.readAsArrayBuffer(blob);
  });
}
