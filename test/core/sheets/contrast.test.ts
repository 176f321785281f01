/** Whatever our sheets say can be read: text on its ground has a contrast of 4.5 : 1, in colour, and so in grey. */
import { describe, expect, it } from '@jest/globals';
import {
  coordinatorWorkbook,
  currentFramework,
  DEFAULT_QUESTIONNAIRE,
  issueTemplates,
  templateWorkbook,
  type Style,
  type WorkbookDesign,
} from '../../../src/core/index';
import { COLORS, STYLES } from '../../../src/core/sheets/drawing';
import { madeUpState } from '../figures/made-up';
import { newCoordination } from '../../support/coordinator';

/** Of WCAG 2.2, for texts. */
const LEAST = 4.5;

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast({ color = '000000', fill = 'FFFFFF' }: Style): number {
  const [light = 0, dark = 0] = [luminance(color), luminance(fill)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const weak = (styles: readonly (readonly [string, Style])[]) =>
  styles.flatMap(([name, style]) =>
    contrast(style) < LEAST ? [`${name}: ${contrast(style).toFixed(2)}`] : [],
  );

/** Cells with a text, and what a conditional format makes of them. */
function shown(design: WorkbookDesign): [string, Style][] {
  return design.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap(({ name, rows, highlights = [] }) => [
      ...rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ value }) => value !== null && value !== '')
          .map(({ column, style = {} }): [string, Style] => [`${name} ${row}:${column}`, style]),
      ),
      ...highlights.map(({ formula, style }): [string, Style] => [`${name} ${formula}`, style]),
    ]);
}

it('measures as WCAG does', () => {
  expect(contrast({ color: '000000', fill: 'FFFFFF' })).toBeCloseTo(21);
  expect(contrast({ color: '777777' })).toBeCloseTo(4.48, 2);
});

describe('a contrast of 4.5 : 1', () => {
  it('has every style, and quiet words on each of the grounds that they stand on', () => {
    expect(weak(Object.entries<Style>(STYLES))).toEqual([]);
    const grounds = [COLORS.white, COLORS.locked, COLORS.accentTint, COLORS.notAsked, COLORS.fillSoft];
    expect(weak(grounds.map((fill) => [fill, { color: COLORS.quiet, fill }]))).toEqual([]);
  });

  it('has every light', () => {
    expect(weak(DEFAULT_QUESTIONNAIRE.lights.map(({ key, color, fill }) => [key, { color, fill }]))).toEqual(
      [],
    );
  });

  it('has every text of a coordinator’s workbook and of a template', () => {
    const state = madeUpState(5);
    const framework = currentFramework(state);
    if (framework === undefined) throw new Error('No framework.');
    expect(weak(shown(coordinatorWorkbook(state, framework, '2026-08-05')))).toEqual([]);
    const [issued] = issueTemplates(newCoordination(['MOEA']));
    if (issued === undefined) throw new Error('No template.');
    expect(weak(shown(templateWorkbook(issued.template)))).toEqual([]);
  });
});
