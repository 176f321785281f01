/** Widths of columns and heights of rows as styles, each made once. */
import { element } from './markup';
import { Registry } from './registry';

/** Points of one character of a column's width, as Excel draws the default typeface. */
const CHARACTER = 6.2;
/** And the padding of a column. */
const PADDING = 4;

export class LineStyles {
  private readonly styles = new Registry<string>();

  /** `width` in characters. */
  column(width: number | undefined, breaks: boolean): string | undefined {
    if (width === undefined && !breaks) return undefined;
    const points = width === undefined ? undefined : width * CHARACTER + PADDING;
    return this.name('co', 'table-column', {
      'style:column-width': points === undefined ? undefined : `${rounded(points)}pt`,
      'fo:break-before': breaks ? 'page' : 'auto',
    });
  }

  /** `height` in points; a row that grows is as high as its text needs. */
  row(height: number | undefined, grows: boolean, breaks: boolean): string | undefined {
    if (height === undefined && !breaks) return undefined;
    return this.name('ro', 'table-row', {
      'style:row-height': height === undefined ? undefined : `${rounded(height)}pt`,
      'style:use-optimal-row-height': height !== undefined && !grows ? 'false' : 'true',
      'fo:break-before': breaks ? 'page' : 'auto',
    });
  }

  automatic(): string {
    return this.styles.markup();
  }

  private name(
    prefix: string,
    family: 'table-column' | 'table-row',
    properties: Readonly<Record<string, string | undefined>>,
  ): string {
    const look = element(`style:${family}-properties`, properties);
    return this.styles.name(look, prefix, (name) =>
      element('style:style', { 'style:name': name, 'style:family': family }, look),
    );
  }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
