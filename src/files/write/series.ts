/** Workbooks of one kind, written one after the other. */
import { keepFew, onceFor } from '../../core/index';
import { type Pack, packer } from '../package/packer';
import { frameOf, type Frame, type FrameDesign, type FrameSheet } from './frame';

/** Frames that are kept: templates differ in how many tasks there are, and how long the texts are that go with them. */
const FEW = 64;

/** What these workbooks share is written and packed once; it goes with the series. */
export class Series {
  readonly pack: Pack = packer();
  /** Kept as promises: workbooks may be written at the same time. */
  private readonly frames = new Map<string, Promise<Frame>>();

  frame(design: FrameDesign): Promise<Frame> {
    const key = keyOf(design);
    return this.frames.get(key) ?? keepFew(this.frames, key, frameOf(design), FEW);
  }
}

/** Tells designs apart by all that they say. */
function keyOf({ sheets, ...rest }: FrameDesign): string {
  return [JSON.stringify(rest), ...sheets.map(sheetKey)].join('\n\n');
}

function sheetKey({ cells, ...sheet }: FrameSheet): string {
  const said = Object.entries(sheet).map(([name, value]) => `${name}:${spelled(value)}`);
  const places = [...cells].map(
    ([at, { style, ...cell }]) => `${at}:${JSON.stringify(cell)}${style === undefined ? '' : json(style)}`,
  );
  return [...said, ...places].join('\n');
}

/** What is the same list in many designs is spelled once. */
function spelled(value: unknown): string {
  return typeof value === 'object' && value !== null ? json(value) : (JSON.stringify(value) ?? '');
}

const json = onceFor((value: object) => JSON.stringify(value));
