/** Looks as the styles of a design. */
import type { Style } from '../../src/core/index';
import { FONT, FONT_SIZE } from '../../src/core/index';
import type { Edge, Look } from './model/look';

type Leave = (what: string) => void;

export class StyleMaker {
  private readonly known = new Map<
    Look,
    { readonly style: Style | undefined; readonly left: readonly string[] }
  >();

  constructor(private readonly normal: Look) {}

  /** Undefined for what looks like the style Normal of a file of ours. `isBlank`: nothing stands in the cell. */
  of(look: Look, isBlank: boolean, leave: Leave): Style | undefined {
    if (isBlank && look === this.normal) return undefined;
    let made = this.known.get(look);
    if (made === undefined) {
      const left: string[] = [];
      made = { style: this.make(look, left), left };
      this.known.set(look, made);
    }
    made.left.forEach(leave);
    return made.style;
  }

  private make(look: Look, left: string[]): Style | undefined {
    // Our writer has one typeface; another must not seem to be saved.
    if (look.fontName !== FONT) left.push(`font ${look.fontName}`);
    if (look.strike === true || !['Single', undefined].includes(look.underline)) left.push('font');
    const style: Style = {
      ...(look.size === FONT_SIZE ? {} : { size: look.size }),
      ...(look.color === undefined ? {} : { color: look.color }),
      ...(look.bold === true ? { bold: true } : {}),
      ...(look.italic === true ? { italic: true } : {}),
      ...(look.underline === undefined ? {} : { underline: true }),
      ...(look.fill === undefined ? {} : { fill: look.fill }),
      ...border(look, left),
      ...place(look, left),
      ...(look.wrap === true ? { wrap: true } : {}),
      ...(look.shrink === true ? { shrink: true } : {}),
      ...(look.format === undefined ? {} : { format: look.format }),
      ...(look.unlocked === true ? { unlocked: true } : {}),
    };
    return Object.keys(style).length === 0 ? undefined : style;
  }
}

function border(
  { top, right, bottom, left: leftEdge }: Look,
  left: string[],
): Pick<Style, 'border' | 'borderBottom'> {
  const edges = [top, right, bottom, leftEdge].filter((edge): edge is Edge => edge !== undefined);
  if (edges.length === 0) return {};
  const thin = edges.every(({ style, weight }) => style === 'Continuous' && weight === 'Thin');
  if (thin && edges.length === 1 && bottom !== undefined) return { borderBottom: bottom.color };
  const [first] = edges;
  const colors = [top, right, leftEdge].map((edge) => edge?.color);
  if (thin && first && edges.length === 4 && colors.every((color) => color === first.color)) {
    const below = bottom?.color ?? first.color;
    return { border: first.color, ...(below === first.color ? {} : { borderBottom: below }) };
  }
  left.push('border');
  return {};
}

function place(
  { horizontal, vertical, indent }: Look,
  left: string[],
): Pick<Style, 'horizontal' | 'vertical' | 'indent'> {
  const across = horizontal?.toLowerCase();
  const up = vertical?.toLowerCase();
  const knownAcross = across === 'left' || across === 'center' || across === 'right' ? across : undefined;
  const knownUp = up === 'top' || up === 'center' || up === 'bottom' ? up : undefined;
  if (across !== knownAcross || up !== knownUp) left.push('alignment');
  return {
    ...(knownAcross === undefined ? {} : { horizontal: knownAcross }),
    ...(knownUp === undefined ? {} : { vertical: knownUp }),
    ...(indent === undefined ? {} : { indent }),
  };
}
