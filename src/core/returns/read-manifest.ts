/** The hidden manifest of a return: what the template was for, and its seal. */
import { joinText, kindOf, readPairs, type Snapshot } from '../grid';
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
  readonly seal: Seal | undefined;
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
  const template = parseTemplate(json(values));
  if (template === undefined) return { refused: 'manifest-damaged' };
  return { template, seal: sealOf(values), sheet: sheet.name, rows };
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
  return {
    digest,
    counter: Number(values.get('seal_counter') ?? 0),
    version: Number(values.get('seal_version') ?? 0),
  };
}
