/** Notes, text boxes and pictures of a sheet of an `.xlsx`: they stand in parts of their own. */
import { BesideText, type Beside } from './beside';
import type { Package } from './package';
import { parseCell } from '../../core/index';
import { decodeEscapes } from '../xml/text';
import { local, type Relation } from './xlsx-parts';
import type { Attributes } from '../xml/sax';

export function readBeside(
  parts: Package,
  sheet: string,
  relations: readonly Relation[],
  beside: Beside,
): void {
  for (const { type, target } of relations) {
    if (type === 'comments') readNotes(parts, target, sheet, beside);
    else if (type === 'drawing') readDrawing(parts, target, sheet, beside);
  }
}

function readNotes(parts: Package, part: string, sheet: string, beside: Beside): void {
  let place: { row: number; column: number } | undefined;
  let text: BesideText | undefined;
  let inText = false;
  parts.parse(
    part,
    local({
      open(name, { ref = '' }: Attributes) {
        if (name === 'comment') {
          place = parseCell(ref);
          text = new BesideText();
        } else if (name === 't') inText = true;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'comment' && text !== undefined)
          beside.put({ kind: 'note', sheet, ...place, text: decodeEscapes(text.value()) });
      },
      text(value) {
        if (inText) text?.add(value);
      },
    }),
  );
}

/** Whatever prefix its program gives it: the drawing language is another than the sheet's. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class DrawingReader {
  private from: { row?: number; column?: number } = {};
  private inFrom = false;
  private target: 'row' | 'col' | 't' | undefined;
  private kind: 'shape' | 'picture' | undefined;
  private text = new BesideText();
  /** In what older programs show in place of a thing: it says again, or says that they lack it. */
  private isInstead = false;

  constructor(
    private readonly sheet: string,
    private readonly beside: Beside,
  ) {}

  open(full: string): void {
    const name = bare(full);
    if (name === 'Fallback') this.isInstead = true;
    if (this.isInstead) return;
    if (name.endsWith('Anchor')) {
      this.from = {};
      this.kind = undefined;
      this.text = new BesideText();
    } else if (name === 'from') this.inFrom = true;
    else if (name === 'sp') this.kind ??= 'shape';
    else if (name === 'pic') this.kind ??= 'picture';
    else if (name === 'p') this.text.paragraph();
    else if (name === 't' || (this.inFrom && (name === 'row' || name === 'col'))) this.target = name;
  }

  close(full: string): void {
    const name = bare(full);
    if (name === 'Fallback') this.isInstead = false;
    else if (this.isInstead) return;
    else if (name === this.target) this.target = undefined;
    else if (name === 'from') this.inFrom = false;
    else if (name.endsWith('Anchor') && this.kind !== undefined) {
      const text = this.kind === 'picture' ? '' : this.text.value();
      this.beside.put({ kind: this.kind, sheet: this.sheet, ...this.from, text });
    }
  }

  characters(value: string): void {
    if (this.isInstead) return;
    if (this.target === 't') this.text.add(value);
    else if (this.target !== undefined && /^\d{1,7}$/.test(value.trim()))
      this.from[this.target === 'row' ? 'row' : 'column'] = Number(value);
  }
}

function readDrawing(parts: Package, part: string, sheet: string, beside: Beside): void {
  const reader = new DrawingReader(sheet, beside);
  parts.parse(part, {
    open: (name) => reader.open(name),
    close: (name) => reader.close(name),
    text: (value) => reader.characters(value),
  });
}
