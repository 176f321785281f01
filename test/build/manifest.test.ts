import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** The project's folder, in which jest runs. */
const root = process.cwd();

const SCHEMAS = join(root, 'test/data/schemas');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** What the schemas find wrong. */
async function schemaErrors(xml: string): Promise<readonly string[]> {
  const read = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(SCHEMAS, fileName), 'utf8'),
  });
  const main = 'OfficeAppManifestV1_1.xsd';
  const imported = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd') && name !== main);
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: read(main),
    preload: imported.map(read),
  });
  return errors.map(({ message }) => message);
}

const all = (pattern: RegExp) => [...manifest.matchAll(pattern)].map((match) => match.slice(1).join(' '));

describe('the manifest', () => {
  it('is valid under the schemas', async () => {
    expect(await schemaErrors(manifest)).toEqual([]);
  });

  it('would not be with a second permission element or an unknown one', async () => {
    const twice = manifest.replace(/(<Permissions>.*<\/Permissions>)/, '$1$1');
    expect(await schemaErrors(twice)).not.toEqual([]);
    expect(await schemaErrors(manifest.replace('ReadWriteDocument', 'Everything'))).not.toEqual([]);
  });

  it('is read by office-addin-manifest', () => {
    const tool = join(root, 'node_modules/office-addin-manifest/cli.js');
    const told = execFileSync(process.execPath, [tool, 'info', join(root, 'manifest.xml')], {
      encoding: 'utf8',
    });
    expect(told).toContain('Name: 綱領填報');
    expect(told).toContain('Permissions: ReadWriteDocument');
    expect(told).toContain('Hosts: Workbook');
  });

  it('asks for ExcelApi 1.14 and leave to read and write the document, nothing else', () => {
    expect(all(/<Set ([^/]*) \/>/g)).toEqual(['Name="ExcelApi" MinVersion="1.14"']);
    expect(all(/<Permissions>(.*)<\/Permissions>/g)).toEqual(['ReadWriteDocument']);
    expect(manifest).not.toMatch(/AppDomain|WebApplicationInfo|Runtimes|ExecuteFunction/);
  });

  it('has one tab with four groups, each button opening its view of the one pane', () => {
    expect(all(/<CustomTab id="(.*?)"/g)).toHaveLength(1);
    expect(all(/<Group id="PolicyReturns\.(.*?)"/g)).toEqual([
      'Framework',
      'Return',
      'Consolidate',
      'Review',
    ]);
    // One each: a button replaces the page of its own pane only, so that files chosen in another are not lost.
    expect(new Set(all(/<TaskpaneId>(.*)<\/TaskpaneId>/g)).size).toBe(4);
    expect(all(/<bt:Url id=".*" DefaultValue="[^"]*\/taskpane\.html\?view=(.*?)"/g)).toEqual([
      'framework',
      'return',
      'consolidate',
      'review',
    ]);
  });

  it('refers to nothing that is not there, and defines nothing that is not used', () => {
    const used = new Set(all(/resid="(.*?)"/g));
    const defined = new Set(all(/<bt:(?:Image|Url|String) id="(.*?)"/g));
    expect([...used].sort()).toEqual([...defined].sort());
  });

  it('says everything in both languages', () => {
    const strings =
      manifest.match(/<(DisplayName|Description|bt:String)\b[^>]*DefaultValue[^]*?<\/\1>/g) ?? [];
    expect(strings.length).toBeGreaterThan(15);
    for (const text of strings) {
      expect(text).toMatch(/DefaultValue="[^"]*\p{Script=Han}/u);
      expect(text).toMatch(/<(bt:)?Override Locale="en-US" Value="[^"\p{Script=Han}]+"/u);
    }
  });

  it('names only icons that are there', () => {
    const icons = all(/https:\/\/localhost:3000\/(assets\/[^"]*)"/g);
    expect(new Set(icons).size).toBe(22);
    expect(icons.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
