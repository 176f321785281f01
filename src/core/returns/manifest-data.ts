/**
 * The JSON of a manifest. Nine tenths of it are the questionnaire, which is the same in a thousand returns: where it stands as in
 * one before, it is cut out by its text, and what is around it parsed alone. The result is what parsing the whole gives.
 */
import { questionnaireText } from '../questionnaire';

const KEY = 'questionnaire';
const HEAD = `"${KEY}":`;

/** The last one that was sound, as it was parsed. */
let standing: { readonly text: string; readonly data: unknown } | undefined;

/** For the manifests that come next: this one holds a sound questionnaire. */
export function rememberManifest(manifest: unknown): void {
  const data = recordOf(manifest)?.[KEY];
  if (data !== undefined && data !== standing?.data) standing = { text: questionnaireText(data), data };
}

/** What the text says; undefined if it is no JSON. */
export function manifestData(text: string): unknown {
  return aroundStanding(text) ?? parsed(text);
}

/** Undefined unless the questionnaire is a member of the outermost object, once, and what is around it is JSON. */
function aroundStanding(text: string): unknown {
  if (standing === undefined) return undefined;
  const at = text.indexOf(HEAD + standing.text);
  if (at < 0) return undefined;
  const start = text.slice(0, at);
  const end = text.slice(at + HEAD.length + standing.text.length);
  const before = start === '{' ? {} : start.endsWith(',') ? membersOf(`${start.slice(0, -1)}}`) : undefined;
  const after = end === '}' ? {} : end.startsWith(',') ? membersOf(`{${end.slice(1)}`) : undefined;
  if (before === undefined || after === undefined || KEY in before || KEY in after) return undefined;
  return { ...before, [KEY]: standing.data, ...after };
}

/** Those of an object that has any: behind a comma, and before one, at least one member stands. */
function membersOf(json: string): Record<string, unknown> | undefined {
  const members = recordOf(parsed(json));
  return members !== undefined && Object.keys(members).length > 0 ? members : undefined;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Undefined if it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
