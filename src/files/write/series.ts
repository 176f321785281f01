/** Workbooks of one kind, written one after the other. */
import { keepFew } from '../../core/index';
import { type Pack, packer } from '../package/packer';
import { frameOf, type Frame, type FrameDesign } from './frame';

/** Frames that are kept: templates differ in how many tasks there are, and how long the texts are that go with them. */
const FEW = 64;

/** What these workbooks share is written and packed once; it goes with the series. */
export class Series {
  readonly pack: Pack = packer();
  private readonly frames = new Map<string, Frame>();

  async frame(design: FrameDesign): Promise<Frame> {
    const sheets = design.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
    const key = JSON.stringify({ ...design, sheets });
    return this.frames.get(key) ?? keepFew(this.frames, key, await frameOf(design), FEW);
  }
}
