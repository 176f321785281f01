/** Gives files to the pane the way a person's file dialog does. */

/** Milliseconds in which the pane must have come up. */
const PATIENCE = 20_000;
const INPUT = 'input[type="file"][multiple]';

/** Puts the files into the pane's file input, as soon as the pane shows one; false if it never did. */
export async function handOver(frame: HTMLIFrameElement, files: readonly File[]): Promise<boolean> {
  const input = await fileInput(frame);
  if (input === undefined) return false;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function fileInput(frame: HTMLIFrameElement): Promise<HTMLInputElement | undefined> {
  const until = Date.now() + PATIENCE;
  return new Promise((resolve) => {
    const look = () => {
      const found = frame.contentDocument?.querySelector<HTMLInputElement>(INPUT);
      if (found !== null && found !== undefined) resolve(found);
      else if (Date.now() > until) resolve(undefined);
      else setTimeout(look, 100);
    };
    look();
  });
}
