/**
 * Serves what was built, on this machine only:
 *   node scripts/serve.mjs workbench   the page to try the add-in without Excel, http://localhost:3000
 *   node scripts/serve.mjs site        the add-in for Excel, https://localhost:3000, with a development certificate
 * `--port 0` takes any free port. The first line printed is the address.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Path prefix → folder; the longest prefix first. office.js is Microsoft's: it is served from where npm put it. */
const SITES = {
  workbench: [
    ['/office/', join(root, 'node_modules/@microsoft/office-js/dist')],
    ['/', join(root, 'dist/site-workbench')],
  ],
  site: [['/', join(root, 'dist/site')]],
};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** The file behind a path, or undefined: none there, or outside the folder. */
function fileOf(mounts, path) {
  const [prefix, folder] = mounts.find(([start]) => path.startsWith(start));
  const inside = normalize(path.slice(prefix.length) || 'index.html');
  if (inside.split(sep).includes('..')) return undefined;
  const file = join(folder, inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function answer(mounts, request, response) {
  const path = request.method === 'GET' || request.method === 'HEAD' ? pathOf(request.url) : undefined;
  const file = path === undefined ? undefined : fileOf(mounts, path);
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Only Excel needs https, and only it pays for a certificate: this asks the machine's owner once for trust. */
async function secureServer(listener) {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return createSecureServer(await getHttpsServerOptions(), listener);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '3000' } },
});
const [name = 'workbench'] = positionals;
const mounts = SITES[name];
if (mounts === undefined) throw new Error(`Serve what? One of ${Object.keys(SITES).join(', ')}.`);
const listener = (request, response) => answer(mounts, request, response);
const secure = name === 'site';
const server = secure ? await secureServer(listener) : createServer(listener);
server.listen(Number(values.port), 'localhost', () => {
  console.log(`${secure ? 'https' : 'http'}://localhost:${server.address().port}/`);
});
