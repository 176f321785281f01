/**
 * The floor: what nobody who reads these files can do without. Hash the bytes, unzip the shared strings, the two sheets
 * with answers and the manifest, walk through their cells, and keep what stands in each. One thread, the zlib of the machine.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const NEEDED = /^xl\/(workbook\.xml|sharedStrings\.xml|worksheets\/sheet[125]\.xml)$/;

/** The needed parts, by the zip's directory. */
function* parts(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    if (NEEDED.test(name)) yield [name, isStored ? data : inflateRawSync(data)];
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** What stands between these two, from a place on; and where it ends. */
function between(xml, open, close, from, to) {
  const start = xml.indexOf(open, from);
  if (start < 0 || start >= to) return undefined;
  const end = xml.indexOf(close, start + open.length);
  return { text: xml.slice(start + open.length, end), end };
}

/** Every shared string. */
function stringsOf(xml) {
  const strings = [];
  for (let found, at = 0; (found = between(xml, '<t', '</t>', at, xml.length)) !== undefined; at = found.end)
    strings.push(found.text.slice(found.text.indexOf('>') + 1));
  return strings;
}

/** Every cell that holds something, by its address. */
function cellsOf(xml, strings) {
  const cells = new Map();
  for (let at = xml.indexOf('<c '); at >= 0;) {
    const next = xml.indexOf('<c ', at + 3);
    const tag = between(xml, '<c ', '>', at, xml.length);
    const value = between(xml, '<v>', '</v>', at, next < 0 ? xml.length : next)?.text;
    if (value !== undefined) {
      const address = between(tag.text, 'r="', '"', 0, tag.text.length)?.text;
      cells.set(address, tag.text.includes('t="s"') ? strings[Number(value)] : value);
    }
    at = next;
  }
  return cells;
}

let [files, cells] = [0, 0];
const hashes = new Set();
for (const name of readdirSync(process.argv[2])) {
  const bytes = readFileSync(join(process.argv[2], name));
  hashes.add(createHash('sha256').update(bytes).digest('hex'));
  const texts = new Map([...parts(bytes)].map(([part, content]) => [part, content.toString('utf8')]));
  const strings = stringsOf(texts.get('xl/sharedStrings.xml') ?? '');
  for (const [part, xml] of texts) if (part.includes('sheet')) cells += cellsOf(xml, strings).size;
  files += 1;
}
console.log(JSON.stringify({ files, distinct: hashes.size, cells }));
