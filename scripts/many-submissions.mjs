/**
 * A loopback server with as many submissions as one asks for, in the shape of ODK Central's OData: made page by page, so
 * that it holds none of them. Each return is answered in turn; every tenth submission says something of its own, so that
 * conflicts stand in the workbook, too. <https://docs.getodk.org/central-api-odata-endpoints/>
 */
import { createServer } from 'node:http';

const TEXT = '辦理研習三場，計120人次參加；與產業公會合作開設課程，並訪視五校，檢討實習制度與證照銜接情形。';

/** A second each; Central gives the newest first, so that the first number is the last moment. */
const momentOf = (number) => new Date(Date.UTC(2026, 6, 1) - number * 1000).toISOString();

function submission(number, { returns, version }) {
  const { task, body } = returns[number % returns.length];
  const id = `uuid:${String(number).padStart(8, '0')}-aaaa-4bbb-8ccc-0123456789ab`;
  return {
    __id: id,
    __system: {
      submissionDate: momentOf(number),
      updatedAt: null,
      submitterId: '5',
      submitterName: 'app user',
      attachmentsPresent: 0,
      attachmentsExpected: 0,
      status: null,
      reviewState: number % 3 === 0 ? null : 'approved',
      deviceId: null,
      edits: 0,
      formVersion: version,
      deletedAt: null,
    },
    meta: { instanceID: id, instanceName: null },
    body,
    task,
    form_version: version,
    part_status: { status: 'ongoing' },
    part_measure: { measure: '產業人才培訓計畫' },
    part_progress: { progress_text: number % 10 === 0 ? `${TEXT}（第${number}份）` : TEXT },
  };
}

/** `returns` are `{task, body}`; `version` is that of the exported form. */
export async function serveMany(count, form) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const filter = url.searchParams.get('$filter') ?? '';
    const [, since = ''] = /submissionDate ge (\S+)/.exec(filter) ?? [];
    const isNew = (number) => number < count && momentOf(number) >= since;
    const start = filter.includes('deletedAt') ? count : Number(url.searchParams.get('$skiptoken') ?? 0);
    let end = start;
    while (end < start + Number(url.searchParams.get('$top')) && isNew(end)) end += 1;
    const value = Array.from({ length: end - start }, (_, index) => submission(start + index, form));
    url.searchParams.set('$skiptoken', String(end));
    response.end(JSON.stringify({ value, ...(isNew(end) ? { '@odata.nextLink': url.href } : {}) }));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1/projects/1/forms/f`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
