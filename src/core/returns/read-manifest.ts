/** The hidden manifest of a return: what the template was for, and its seal. */
import { joinText, MARKS, type SheetSnapshot, type Snapshot } from '../grid';
import { readMarks, type GivenTexts } from './seen';
import { templateDigest } from './token';
import { parseTemplate, TEMPLATE_FORMAT, type Template } from './template';

/** Why a workbook is no return that can be placed. */
export type ManifestFault =
  'not-ours' | 'coordinators-workbook' | 'manifest-damaged' | 'newer-format' | 'form-missing';

export interface Seal {
  /** SHA-256 of the canonical answers, hexadecimal. */
  readonly digest: string;
  readonly counter: number;
  readonly version: number;
}

/** Where the manifest's cells are, so that a seal can be written. */
export interface Manifest {
  readonly template: Template;
  /** See `templateDigest`. */
  readonly digest: string;
  readonly seal: Seal | undefined;
  /** Absent in a template from before there were any. */
  readonly given: GivenTexts | undefined;
  readonly sheet: string;
  readonly rows: ReadonlyMap<string, number>;
}

export function readManifest(snapshot: Snapshot): Manifest | { readonly refused: ManifestFault } {
  const { kind, hidden: sheet } = kindOf(snapshot);
  if (sheet === undefined) return { refused: 'not-ours' };
  if (kind !== 'return') return { refused: 'coordinators-workbook' };
  const { values, rows } = readPairs(sheet);
  const format = Number(values.get('format'));
  if (format > TEMPLATE_FORMAT) return { refused: 'newer-format' };
  const manifest = json(values);
  const template = parseTemplate(manifest);
  if (template === undefined) return { refused: 'manifest-damaged' };
  return {
    template,
    digest: templateDigest(Object(manifest)),
    seal: sealOf(values),
    given: givenOf(values),
    sheet: sheet.name,
    rows,
  };
}

/** Last period's texts are given on their own sheet alone: pasted into the form they are somebody's. */
function givenOf(values: ReadonlyMap<string, string>): GivenTexts | undefined {
  const here = readMarks(joinText(values, 'given'));
  if (here.size === 0) return undefined;
  return { here, elsewhere: new Set([...here, ...readMarks(joinText(values, 'earlier'))]) };
}

function json(values: ReadonlyMap<string, string>): unknown {
  try {
    return JSON.parse(joinText(values, 'template'));
  } catch {
    return undefined;
  }
}

function sealOf(values: ReadonlyMap<string, string>): Seal | undefined {
  const digest = values.get('seal');
  if (digest === undefined || digest === '') return undefined;
  const counter = wholeNumber(values.get('seal_counter'));
  const version = wholeNumber(values.get('seal_version'));
  // A seal that cannot be read is a broken one: no version of it is known.
  return counter === undefined || version === undefined
    ? { digest, counter: 0, version: 0 }
    : { digest, counter, version };
}

/** Digits as we write them: `1e999`, `NaN` and the digits of other scripts are none of ours. */
function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
