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
