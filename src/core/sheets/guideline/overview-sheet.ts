/** 架構圖: appendix 1 drawn in cells, on one page: the vision, the goals below it, the directions with their bodies. */
import { chineseNumeral, type Direction, type Framework } from '../../framework';
import type { Language } from '../../words';
import { COLORS, DrawnPage, type Span, STYLES } from '../drawing';
import type { SheetDesign, Style } from '../../grid';
import { word } from '../../words';

/** Directions side by side. */
const ABREAST = 3;
/** Characters over all columns of boxes. */
const WIDTH = 132;

const banner: Style = {
  ...STYLES.bandNeeded,
  size: 15,
};
const goal: Style = {
  ...STYLES.tableHead,
  size: 12,
  vertical: 'center',
};
const direction: Style = { ...STYLES.tableHead, size: 11, fill: COLORS.fillSoft, color: COLORS.text };
const bodies: Style = { ...STYLES.tableCenter, size: 10, vertical: 'center' };
const section: Style = { ...STYLES.subtitle, horizontal: 'center', size: 11, bold: true };

/** The sheet of an edition; names are those that it prints. */
export function overviewSheet(framework: Framework, language: Language): SheetDesign {
  const goals = framework.goals.length;
  const columns = leastCommonMultiple(Math.max(1, goals), ABREAST);
  const page = new DrawnPage(Array.from({ length: columns }, () => Math.max(4, Math.round(WIDTH / columns))));
  page.line(
    framework.overview.heading === ''
      ? framework.title
      : framework.overview.heading.replace(/^附錄[^、]*、/u, ''),
    { ...STYLES.title, size: 18, horizontal: 'center' },
    36,
  );
  page.gap(6);
  page.line(`${word(language, 'overview.vision')}　${framework.vision}`, banner, 42);
  page.gap(8);
  if (goals > 0)
    page.add(
      boxes(
        framework.goals.map((one) => goalBox(one.no, one.title, language)),
        columns,
        goals,
        goal,
      ),
      70,
    );
  page.gap(8);
  page.line(word(language, 'overview.directions'), section, 22);
  for (let first = 0; first < framework.directions.length; first += ABREAST) {
    const row = framework.directions.slice(first, first + ABREAST);
    page.add(boxes(row.map(directionBox), columns, ABREAST, direction), 56);
    page.add(
      boxes(
        row.map((one) => bodiesBox(framework, one, language)),
        columns,
        ABREAST,
        bodies,
      ),
      34,
    );
    page.gap(6);
  }
  return page.sheet(word(language, 'overview.sheet'), {
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      fitHeight: 1,
      footer: `&R${word(language, 'print.pages')}`,
      centered: true,
    },
  });
}

/** Boxes of equal width side by side over all columns. */
function boxes(values: readonly string[], columns: number, abreast: number, style: Style): Span[] {
  const width = columns / abreast;
  return values.map((value, index) => ({
    from: index * width,
    to: (index + 1) * width - 1,
    value,
    style: { ...style, wrap: true },
  }));
}

function goalBox(no: number, title: string, language: Language): string {
  return `${word(language, 'overview.goal', { number: chineseNumeral(no) })}\n${title}`;
}

function directionBox({ no, title }: Direction): string {
  return `${chineseNumeral(no)}、${title}`;
}

function bodiesBox(framework: Framework, { no }: Direction, language: Language): string {
  const tasks = framework.tasks.filter((task) => task.direction === no).map(({ id }) => id);
  const given = new Set(
    framework.assignments.filter(({ task }) => tasks.includes(task)).map(({ body }) => body),
  );
  const names = framework.bodies.filter(({ id }) => given.has(id)).map(({ name }) => name);
  return `${word(language, 'overview.tasks', { tasks: tasks.length })}\n${names.join('、')}`;
}

function leastCommonMultiple(left: number, right: number): number {
  let multiple = left;
  while (multiple % right !== 0) multiple += left;
  return multiple;
}
