/** The styles of a workbook's cells, each made once, with the conditions under which its cells look otherwise. */
import { FONT, FONT_SIZE } from '../../core/index';
import type { Highlight, Style } from '../../core/index';
import { openCell } from './address';
import { dataStyle, isGeneral } from './formats';
import { openExpression } from './formula';
import { element } from './markup';
import { Registry } from './registry';

/** A highlight on its sheet. */
export interface PlacedHighlight {
  readonly sheet: string;
  readonly highlight: Highlight;
}

/** Points for one step of an indent. */
const INDENT = 9;

export class CellStyles {
  private readonly styles = new Registry<string>();
  private readonly formats = new Registry<string>(100);
  private readonly conditions = new Registry<string>();
  private readonly maps = new Map<PlacedHighlight, string>();

  /** The name of the style of a cell that looks so, and otherwise where one of these holds (the first that does). */
  name(style: Style, highlights: readonly PlacedHighlight[]): string {
    const maps = highlights.map((one) => this.map(one)).join('');
    const look = lookOf(style);
    const format = this.format(style.format);
    const key = `${look}|${format ?? ''}|${maps}`;
    return this.styles.name(key, 'ce', (name) =>
      element(
        'style:style',
        {
          'style:name': name,
          'style:family': 'table-cell',
          'style:parent-style-name': 'Default',
          'style:data-style-name': format,
        },
        look + maps,
      ),
    );
  }

  /** For the automatic styles of the content. */
  automatic(): string {
    return this.formats.markup() + this.styles.markup();
  }

  /** What conditions apply, for the common styles: an automatic one would not be found. */
  common(): string {
    return this.conditions.markup();
  }

  private format(format: string | undefined): string | undefined {
    if (isGeneral(format)) return undefined;
    return this.formats.name(format, 'N', (name) => dataStyle(name, format));
  }

  /** The formula is relative to the first cell of its area. */
  private map(placed: PlacedHighlight): string {
    const known = this.maps.get(placed);
    if (known !== undefined) return known;
    const { sheet, highlight } = placed;
    const { area, formula, style } = highlight;
    const map = element('style:map', {
      'style:condition': `is-true-formula(${openExpression(formula)})`,
      'style:apply-style-name': this.condition(style),
      'style:base-cell-address': openCell(sheet, area.top, area.left).replaceAll('$', ''),
    });
    this.maps.set(placed, map);
    return map;
  }

  private condition({ fill, color, bold }: Highlight['style']): string {
    const look =
      (fill === undefined
        ? ''
        : element('style:table-cell-properties', { 'fo:background-color': `#${fill}` })) +
      (color === undefined && bold !== true
        ? ''
        : element('style:text-properties', {
            'fo:color': color === undefined ? undefined : `#${color}`,
            ...(bold === true ? BOLD : {}),
          }));
    return this.conditions.name(look, 'Condition', (name) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table-cell', 'style:parent-style-name': 'Default' },
        look,
      ),
    );
  }
}

const BOLD = {
  'fo:font-weight': 'bold',
  'style:font-weight-asian': 'bold',
} as const;

function lookOf(style: Style): string {
  return cellLook(style) + paragraphLook(style) + textLook(style);
}

function cellLook(style: Style): string {
  const line = (color: string | undefined) => (color === undefined ? undefined : `0.75pt solid #${color}`);
  return element('style:table-cell-properties', {
    'fo:background-color': style.fill === undefined ? undefined : `#${style.fill}`,
    'fo:border': line(style.border),
    'fo:border-bottom': line(style.borderBottom),
    'fo:wrap-option': style.wrap === true ? 'wrap' : 'no-wrap',
    'style:shrink-to-fit': style.shrink === true ? 'true' : undefined,
    'style:vertical-align': style.vertical === 'center' ? 'middle' : (style.vertical ?? 'bottom'),
    'style:text-align-source': sideOf(style) === undefined ? undefined : 'fix',
    'style:cell-protect': style.unlocked === true ? 'none' : 'protected',
  });
}

/** An indent without a side is one from the left. */
function sideOf({ horizontal, indent }: Style): NonNullable<Style['horizontal']> | undefined {
  return horizontal ?? (indent === undefined ? undefined : 'left');
}

const SIDES = { left: 'start', center: 'center', right: 'end' } as const;

function paragraphLook(style: Style): string {
  const side = sideOf(style);
  if (side === undefined) return '';
  return element('style:paragraph-properties', {
    'fo:text-align': SIDES[side],
    'fo:margin-left': style.indent === undefined ? undefined : `${style.indent * INDENT}pt`,
  });
}

const ITALIC = { 'fo:font-style': 'italic', 'style:font-style-asian': 'italic' } as const;
const UNDERLINE = {
  'style:text-underline-style': 'solid',
  'style:text-underline-type': 'single',
} as const;

function textLook({ size = FONT_SIZE, color, bold, italic, underline }: Style): string {
  return element('style:text-properties', {
    'fo:font-size': `${size}pt`,
    'style:font-size-asian': `${size}pt`,
    'fo:color': color === undefined ? undefined : `#${color}`,
    ...(bold === true ? BOLD : {}),
    ...(italic === true ? ITALIC : {}),
    ...(underline === true ? UNDERLINE : {}),
  });
}

/** What every cell has, and the typeface. */
export const FONT_FACES = element(
  'office:font-face-decls',
  {},
  element('style:font-face', { 'style:name': FONT, 'svg:font-family': `'${FONT}'` }),
);

export const DEFAULT_STYLES =
  element(
    'style:default-style',
    { 'style:family': 'table-cell' },
    element('style:text-properties', {
      'style:font-name': FONT,
      'fo:font-size': `${FONT_SIZE}pt`,
      'style:font-name-asian': FONT,
      'style:font-size-asian': `${FONT_SIZE}pt`,
      'fo:language': 'en',
      'fo:country': 'US',
      'style:language-asian': 'zh',
      'style:country-asian': 'TW',
    }),
  ) + element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' });
