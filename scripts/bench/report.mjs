/** The part of docs/benchmarks.md that says what the command line costs. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { growthPlot } from './plot.mjs';
import { writeSection } from './section.mjs';

const PLOT = fileURLToPath(new URL('../../docs/images/growth.svg', import.meta.url));

const seconds = ({ processor } = {}) => (processor === undefined ? '–' : `${processor.toFixed(2)} s`);
const times = (one, other) =>
  one === undefined || other === undefined ? '–' : `${(one / other).toFixed(1)}×`;
const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const NAMES = {
  copies: '26 copies of each of 38 bodies',
  periods: 'the twelfth period of 38 bodies',
  long: '200 bodies, texts of 8,000 characters',
};
const nameOf = ({ name, files }) => NAMES[name] ?? `${files.toLocaleString('en')} different bodies`;

function goals({ started, sets, templates, plain }) {
  const by = new Map(sets.map((set) => [set.name, set]));
  const [thousand, tenthousand] = [by.get('bodies-1000'), by.get('bodies-10000')];
  const [[, bare], ...commands] = started;
  const rows = commands.map(([name, cost]) => [
    `${name} to \`node -e 0\``,
    '≤ 2×',
    times(cost.processor, bare.processor),
  ]);
  if (thousand !== undefined) {
    const { floor, openpyxl, whole, again } = thousand;
    rows.push(
      ['1,000 files, everything included, to the floor', '≤ 2×', times(whole.processor, floor.processor)],
      ['the same by the clock', '', times(whole.wall, floor.wall)],
      [
        'openpyxl’s reading alone to 1,000 files, everything included',
        '≥ 5×',
        times(openpyxl?.processor, whole.processor),
      ],
      ['the same by the clock', '', times(openpyxl?.wall, whole.wall)],
      [
        'the same files once more to the first time',
        '≤ 10 %',
        `${Math.round((100 * again.processor) / whole.processor)} %`,
      ],
    );
  }
  if (thousand !== undefined && tenthousand !== undefined)
    rows.push(
      ['10,000 files to 1,000', '≤ 11×', times(tenthousand.whole.processor, thousand.whole.processor)],
      ['peak memory at 10,000 files', '≤ 400 MiB', `${Math.round(tenthousand.whole.peak)} MiB`],
    );
  if (templates !== undefined)
    rows.push(
      [
        `exceljs writing the same cells to issuing ${templates.files.toLocaleString('en')} templates`,
        '≥ 2×',
        times(templates.exceljs.processor, templates.ours.processor),
      ],
      ['the same by the clock', '', times(templates.exceljs.wall, templates.ours.wall)],
    );
  if (plain !== undefined)
    rows.push([
      `\`summary\` of ${plain.returns.toLocaleString('en')} returns to exceljs streaming as many plain rows of ${plain.columns} columns`,
      '≤ 3×',
      times(plain.summary.processor, plain.cost.processor),
    ]);
  return table(['ratio', 'goal', 'measured'], rows);
}

function phases(sets) {
  return table(
    [
      'set',
      'files',
      'floor',
      'openpyxl reads',
      'ours: `check`',
      'without writing',
      'whole',
      'by the clock',
      'peak',
      'nothing new',
    ],
    sets.map((set) => [
      nameOf(set),
      set.files.toLocaleString('en'),
      ...[set.floor, set.openpyxl, set.check, set.dry, set.whole].map(seconds),
      `${set.whole.wall.toFixed(1)} s`,
      `${Math.round(set.whole.peak)} MiB`,
      seconds(set.again),
    ]),
  );
}

export async function writeReport(figures) {
  const { sets, runs } = figures;
  const growing = sets.filter(({ name }) => name.startsWith('bodies-'));
  const line = (name, of) => ({
    name,
    points: growing.flatMap((set) => (of(set) === undefined ? [] : [[set.files, of(set).processor]])),
  });
  const lines = [
    line('whole', ({ whole }) => whole),
    line('nothing new', ({ again }) => again),
    line('floor', ({ floor }) => floor),
    line('openpyxl reads', ({ openpyxl }) => openpyxl),
  ].filter(({ points }) => points.length > 0);
  const isPlotted = growing.length > 1;
  if (isPlotted)
    writeFileSync(PLOT, growthPlot(lines, { x: 'returned files', y: 'seconds of the processor' }));
  await writeSection(
    'command line',
    `Measured by \`npm run bench\`, which writes this section: Node ${process.version}, ${availableParallelism()} cores, the median of ${runs} (of sets above 1,500
files: one run). Each figure is of a whole process and, where it does not say otherwise, of the processor, all threads together.
The floor is what nobody can do without who reads these files: hash the bytes, unzip the parts with answers, keep what stands in
each cell; one thread, the zlib of the machine. The sets are made up from a fixed seed (\`scripts/bench/sets.mjs\`).
SheetJS is not measured: what the npm registry has of it is an old version with known faults.

${goals(figures)}

\`check\` reads and checks; without writing (\`consolidate --dry-run\`) the files are merged too; the whole run also writes the
workbook. Nothing new: the same files once more.

${phases(sets)}
${isPlotted ? '\n![Growth: seconds of the processor by the number of files](images/growth.svg)\n' : ''}`,
  );
}
