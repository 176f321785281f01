/**
 * ODK Central as a stand-in, by its own program (getodk/central-backend, of which each behaviour names the file). It has one
 * form in one project.
 */
import { languagesOf, hasCode } from '../../src/survey/xlsform/languages';
import type { XlsForm } from '../../src/survey';

export type Row = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

interface System {
  readonly submissionDate: string;
  readonly updatedAt: string | null;
  readonly deletedAt: string | null;
}

/** `{code, message}` as lib/util/problem.js words it; the status is the code without its digits. */
export function problem(code: number, message = 'x'): Reply {
  return { status: Math.floor(code), body: { message, code } };
}

/** What may be filtered by: `odataToColumnMap` of lib/data/submission.js. */
const COLUMNS = new Set(
  ['submissionDate', 'updatedAt', 'submitterId', 'reviewState', 'deletedAt'].map((one) => `__system/${one}`),
).add('__id');

const systemOf = (row: Row) => row['__system'] as System;
const valueOf = (row: Row, column: string) =>
  column === '__id' ? row['__id'] : (systemOf(row) as unknown as Row)[column.split('/')[1] ?? ''];

/** `createVersion` of lib/model/query/submissions.js: an edit marks the review and the moment; the first date stays. */
export function edited(row: Row, changes: Row, at: string): Row {
  const system = systemOf(row) as unknown as Row;
  const edits = Number(system['edits']) + 1;
  return { ...row, ...changes, __system: { ...system, edits, reviewState: 'edited', updatedAt: at } };
}

/** `markDeleted` of lib/util/db.js: no moment changes but its own. */
export const deleted = (row: Row, at: string): Row => ({
  ...row,
  __system: { ...systemOf(row), deletedAt: at },
});

/** `markUndeleted` of lib/util/db.js: as if nothing had been; not even `updatedAt` tells. */
export const restored = (row: Row): Row => ({ ...row, __system: { ...systemOf(row), deletedAt: null } });

/**
 * A row whose form is encrypted, without the passphrase (lib/data/odata.js): `__id`, `__system`, and nothing else.
 */
export function locked({ __id: id, __system: system }: Row): Row {
  return { __id: id, __system: { ...(system as Row), status: 'notDecrypted' } };
}

/** One page of `/Submissions`, as lib/resources/odata.js gives it; `origin` is what the server takes itself for. */
export function submissions(all: readonly Row[], url: URL, pageSize: number, origin: string): Reply {
  const filter = url.searchParams.get('$filter');
  const terms =
    filter === null ? [] : filter.split(' or ').map((term) => /^(\S+) (eq|ne|ge) (\S+)$/.exec(term));
  if (terms.some((term) => term === null)) return problem(400.18);
  if (terms.some((term) => !COLUMNS.has(term?.[1] ?? ''))) return problem(501.5);
  const cursor = cursorOf(url);
  if (cursor === null) return problem(400.35);
  const passes = (row: Row) =>
    terms.length === 0
      ? true
      : terms.some((term) => isMet(valueOf(row, term?.[1] ?? ''), term?.[2], term?.[3]));
  // `odataExcludeDeleted` of lib/data/odata-filter.js: a filter that names `deletedAt` sees all, every other one what is left.
  const isSeen = (row: Row) =>
    filter?.includes('__system/deletedAt') === true || systemOf(row).deletedAt === null;
  // Newest first, and from the cursor on what is older, whatever became of the cursor's own submission since.
  const from = cursor === undefined ? all.length : all.findIndex((row) => row['__id'] === cursor);
  const rest = all
    .slice(0, Math.max(from, 0))
    .filter((row) => passes(row) && isSeen(row))
    .reverse();
  const value = rest.slice(0, Math.min(Number(url.searchParams.get('$top') ?? Infinity), pageSize));
  const context = {
    '@odata.context': `${origin}${url.pathname.replace(/\/Submissions$/, '')}/$metadata#Submissions`,
  };
  if (rest.length === value.length) return { status: 200, body: { ...context, value } };
  const next = new URL(`${url.pathname}${url.search}`, origin);
  next.searchParams.set('$skiptoken', tokenOf(String(value.at(-1)?.['__id'])));
  return { status: 200, body: { ...context, '@odata.nextLink': next.href, value } };
}

function isMet(value: unknown, operator: string | undefined, wanted = ''): boolean {
  const literal = wanted === 'null' ? null : wanted.replace(/^'(.*)'$/, '$1');
  if (operator === 'ge') return typeof value === 'string' && literal !== null && value >= literal;
  return (operator === 'eq') === ((value ?? null) === literal);
}

/** `01` and base64, which is nobody's business: `getSkiptoken` of lib/util/db.js. */
function tokenOf(instanceId: string): string {
  return `01${Buffer.from(JSON.stringify({ instanceId })).toString('base64')}`;
}

/** The instance of a token; undefined if none was given, null if it is none of ours. */
export function cursorOf(url: URL): string | undefined | null {
  const token = url.searchParams.get('$skiptoken');
  if (token === null) return undefined;
  try {
    const { instanceId } = JSON.parse(Buffer.from(token.slice(2), 'base64').toString()) as {
      instanceId: string;
    };
    return token.startsWith('01') ? instanceId : null;
  } catch {
    return null;
  }
}

/** `POST /v1/sessions` of lib/resources/sessions.js; a session lasts a day (`sessionLifetime`). */
export function session(sent: unknown, password: string, token: string, now: Date): Reply {
  const { email = '', password: given = '' } = sent as { email?: string; password?: string };
  if (email === '' || given === '') return problem(400.3);
  if (given !== password) return problem(401.2);
  const expiresAt = new Date(now.getTime() + 86_400_000).toISOString();
  return { status: 200, body: { token, csrf: 'c', createdAt: now.toISOString(), expiresAt } };
}

/** Publishing forms: what Central refuses of an XLSForm that pyxform takes. */
export class Forms {
  private readonly published = new Set<string>();

  /** `fromXls` (400.16 where pyxform warns) and `publish` (409.6 for a version that was there) of lib/model/query/forms.js. */
  publish({ survey, choices, settings }: XlsForm): Reply {
    const warnings = languagesOf([...survey, ...choices]).filter((language) => !hasCode(language));
    if (warnings.length > 0) return problem(400.16);
    const { form_id: id = '', version = '' } = settings;
    if (this.published.has(`${id} ${version}`)) return problem(409.6);
    this.published.add(`${id} ${version}`);
    return { status: 200, body: { xmlFormId: id, version } };
  }
}
