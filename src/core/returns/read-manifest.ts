/** The hidden manifest of a return: what the template was for, and its seal. */
import {
  joinText,
  keepFew,
  kindOf,
  MARKS,
  type Parameter,
  readPairs,
  type SheetSnapshot,
  type Snapshot,
  type WorkbookKind,
} from '../grid';
import { LANGUAGES, type Language } from '../words';
import * as v from 'valibot';
import { keyedGrids } from './grid';
import { manifestData, parsed, rememberManifest } from './manifest-data';
import { readMarks, type GivenTexts } from './seen';
import { templateDigest } from './token';
import { parseTemplate, TEMPLATE_FORMAT, type Template } from './template';

/** Why a workbook is no return that can be placed. */
type ManifestFault =
  | 'not-ours'
  | 'coordinators-workbook'
  | 'other-kind'
  | 'manifest-damaged'
  | 'manifest-removed'
  | 'newer-format'
  | 'form-missing';

export interface Seal {
  /** SHA-256 of the canonical answers, hexadecimal. */
  readonly digest: string;
  readonly counter: number;
  readonly version: number;
  /** `115.07.20`, as the sealing program's machine had it; shown, and used for nothing. Empty if it is not told. */
  readonly day: string;
}

/** Where the manifest's cells are, so that a seal can be written. */
export interface Manifest {
  readonly template: Template;
  /** See `templateDigest`. */
  readonly digest: string;
  readonly seal: Seal | undefined;
  /** What was recorded with each step of 陳核, in their order; empty of one that nothing was recorded with. */
  readonly approvals: readonly string[];
  /** Absent in a template from before there were any. */
  readonly given: GivenTexts | undefined;
  readonly sheet: string;
  /** Zero-based column of the values. */
  readonly column: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** Why a workbook is none that can be placed; `about` are facts for the wording. */
export interface ReturnRefusal {
  readonly refused: ManifestFault;
  readonly about?: Readonly<Record<string, Parameter>>;
}

export function readManifest(snapshot: Snapshot): Manifest | ReturnRefusal {
  const { kind, hidden: sheet, column } = kindOf(snapshot);
  if (sheet === undefined) return withoutManifest(snapshot, kind);
  if (kind !== 'return') return ofKind(kind);
  const { values, rows } = readPairs(sheet, column);
  const format = Number(values.get('format'));
  if (format > TEMPLATE_FORMAT) return { refused: 'newer-format' };
  const issued = issuedAs(joinText(values, 'template'));
  if (issued === undefined) return { refused: 'manifest-damaged' };
  return {
    ...issued,
    seal: sealOf(values),
    approvals: (issued.template.approval ?? []).map((_, index) => values.get(recordKey(index + 1)) ?? ''),
    given: givenOf(values),
    sheet: sheet.name,
    column: column + 1,
    rows,
  };
}

/** Key of the manifest's row that holds what was recorded with a step of 陳核; steps count from 1. */
export function recordKey(step: number): string {
  return `approval_${step}`;
}

/** The language of a return, by its manifest alone: asked before words are there to say what is wrong with the rest. */
export function manifestLanguage(sheet: SheetSnapshot, column: number): Language | undefined {
  const read = v.safeParse(
    v.object({ language: v.picklist(LANGUAGES) }),
    parsed(joinText(readPairs(sheet, column).values, 'template')),
  );
  return read.success ? read.output.language : undefined;
}

/** One of ours that is no return. */
function ofKind(kind: string): ReturnRefusal {
  return kind === 'coordinator'
    ? { refused: 'coordinators-workbook' }
    : { refused: 'other-kind', about: { kind } };
}

/** Programs that tidy documents remove hidden sheets; keys and properties tell of a return of ours all the same. */
function withoutManifest(snapshot: Snapshot, kind: WorkbookKind | 'other'): ReturnRefusal {
  if (kind !== 'return' && kind !== 'other') return ofKind(kind);
  const { pr_body: body = '', pr_period: period = '' } = snapshot.properties;
  if (kind === 'return') return { refused: 'manifest-removed', about: { body, period } };
  const keys = keyedGrids(snapshot, MARKS.form).flatMap(({ rows }) => [...rows.keys()]);
  const [, of = '', , whose = ''] =
    keys.map((key) => key.split('|')).find(({ length }) => length === 4) ?? [];
  if (whose !== '') return { refused: 'manifest-removed', about: { body: whose, period: of } };
  return { refused: keyedGrids(snapshot, MARKS.cover).length > 0 ? 'manifest-damaged' : 'not-ours' };
}

/** Last period's texts are given on their own sheet alone: pasted into the form they are somebody's. */
function givenOf(values: ReadonlyMap<string, string>): GivenTexts | undefined {
  const here = readMarks(joinText(values, 'given'));
  if (here.size === 0) return undefined;
  return { here, elsewhere: new Set([...here, ...readMarks(joinText(values, 'earlier'))]) };
}

type Issued = Pick<Manifest, 'template' | 'digest'>;

/** Manifests by their text: the copies of one template come one after the other, and are parsed and hashed once. */
const issued = new Map<string, Issued>();
const MOST_KEPT = 4;

function issuedAs(text: string): Issued | undefined {
  const known = issued.get(text);
  if (known !== undefined) return known;
  const manifest = manifestData(text);
  const template = parseTemplate(manifest);
  if (template === undefined) return undefined;
  rememberManifest(manifest);
  return keepFew(issued, text, { template, digest: templateDigest(Object(manifest)) }, MOST_KEPT);
}

function sealOf(values: ReadonlyMap<string, string>): Seal | undefined {
  const digest = values.get('seal');
  if (digest === undefined || digest === '') return undefined;
  const counter = wholeNumber(values.get('seal_counter'));
  const version = wholeNumber(values.get('seal_version'));
  // A seal that cannot be read is a broken one: no version of it is known.
  return counter === undefined || version === undefined
    ? { digest, counter: 0, version: 0, day: '' }
    : { digest, counter, version, day: (values.get('seal_day') ?? '').slice(0, 20) };
}

/** Digits as we write them: `1e999`, `NaN` and the digits of other scripts are none of ours. */
function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
