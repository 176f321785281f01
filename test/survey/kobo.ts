/**
 * KoboToolbox as a stand-in, by its own program (kobotoolbox/kpi, of which each behaviour names the file). It has one asset.
 */
import type { Reply, Row } from './central';

/** `DEFAULT_API_PAGE_SIZE` and `MAX_API_PAGE_SIZE` of kobo/settings/base.py. */
const PAGE = 100;
const LONGEST_PAGE = 1000;

/** `{detail}`, as its framework words it. */
export const refusal = (status: number, detail: string): Reply => ({ status, body: { detail } });

/**
 * A submission without its blank answers: what was not answered is no key of the row. The form's own questions may all be
 * missing then.
 */
export function blank(row: Row): Row {
  const own = /^(?:_|meta\/|formhub\/)/;
  return Object.fromEntries(Object.entries(row).filter(([key]) => own.test(key)));
}

/** kpi/constants.py and kobo/apps/openrosa/apps/logger/utils/instance.py: what a reviewer chose, or nothing any more. */
export const validated = (row: Row, uid: string, label: string): Row => ({
  ...row,
  _validation_status:
    uid === '' ? {} : { timestamp: 1, uid: `validation_status_${uid}`, by_whom: 'x', label },
});

/** `GET /api/v2/assets/{uid}/data/`: kpi/views/v2/data.py, with the pages of kpi/paginators.py. */
export function data(all: readonly Row[], url: URL, pageSize: number): Reply {
  const query = JSON.parse(url.searchParams.get('query') ?? '{}') as { _id?: { $in: number[] } };
  const fields = JSON.parse(url.searchParams.get('fields') ?? 'null') as string[] | null;
  const ids = query._id === undefined ? undefined : new Set(query._id.$in);
  const found = all.filter((row) => ids === undefined || ids.has(Number(row['_id'])));
  const start = Number(url.searchParams.get('start') ?? 0);
  const asked = Math.min(Number(url.searchParams.get('limit') ?? PAGE), LONGEST_PAGE);
  const end = start + Math.min(asked, pageSize);
  const next = new URL(url);
  next.searchParams.set('start', String(end));
  const slim = (row: Row) =>
    fields === null
      ? row
      : Object.fromEntries(fields.flatMap((one) => (one in row ? [[one, row[one]]] : [])));
  return {
    status: 200,
    body: {
      count: found.length,
      next: end < found.length ? next.href : null,
      previous: null,
      results: found.slice(start, end).map(slim),
    },
  };
}
