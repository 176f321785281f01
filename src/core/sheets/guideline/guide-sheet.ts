/** 綱領: an edition as a document that one reads, from its decrees to its appendices. */
import {
  chineseNumeral,
  readItem,
  taskNumber,
  type Block,
  type Direction,
  type Framework,
  type Task,
} from '../../framework';
import type { Language } from '../../words';
import { COLORS, DrawnPage, type Span, splitText, STYLES } from '../drawing';
import type { SheetDesign, Style } from '../../grid';
import { word } from '../../words';
import { notesOf } from './notes';

/** Lines that a row holds, with room to spare below the highest row. */
const MOST_LINES = 22;
/** Number, text, bodies, way back or to the table. */
const WIDTHS = [7, 52, 26, 10];

const text: Style = { ...STYLES.note, size: 11 };
const number: Style = { ...STYLES.subtitle, horizontal: 'right', vertical: 'top' };
const chapter: Style = { ...STYLES.title, size: 15, borderBottom: COLORS.accent };
const section: Style = { ...STYLES.section, size: 13, borderBottom: COLORS.line };
const item: Style = { ...text, bold: true };
const vision: Style = {
  ...STYLES.tableHead,
  size: 14,
};
const title: Style = {
  ...STYLES.note,
  size: 12,
  bold: true,
  color: COLORS.accent,
  fill: COLORS.accentTint,
  vertical: 'center',
};
const link: Style = { ...STYLES.link, bold: false, size: 10.5 };
const back: Style = { ...link, size: 9, horizontal: 'right', wrap: false };
const label: Style = { ...STYLES.section, size: 12 };
const head: Style = { ...STYLES.tableHead, size: 10 };
const cell: Style = { ...STYLES.tableText, size: 10.5 };
const center: Style = { ...STYLES.tableCenter, size: 10.5 };
const blue: Style = { ...center, color: COLORS.accent, underline: true };

interface GuideOptions {
  readonly language: Language;
  /** Where a task stands in the tables, as the place a click leads to. */
  readonly taskPlace?: (task: string) => string | undefined;
}

interface GuideSheet {
  readonly sheet: SheetDesign;
  /** Zero-based row of each task, by id. */
  readonly taskRows: ReadonlyMap<string, number>;
}

/** The sheet of an edition. The same edition always gives the same sheet, so that other sheets can lead into it. */
export function guideSheet(framework: Framework, options: GuideOptions): GuideSheet {
  const guide = new Guide(framework, options);
  const sheet = guide.draw();
  return { sheet, taskRows: guide.taskRows };
}

class Guide {
  readonly taskRows = new Map<string, number>();
  private readonly page = new DrawnPage(WIDTHS);
  private readonly name: string;
  /** Of each heading that the contents lead to, by its place among the blocks. */
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    private readonly framework: Framework,
    private readonly options: GuideOptions,
    places?: ReadonlyMap<number, number>,
  ) {
    this.name = word(options.language, 'guide.sheet');
    // The contents stand above what they lead to: draw once to learn the rows, then again with the links.
    this.places = places ?? Guide.placesOf(framework, options);
  }

  private static placesOf(framework: Framework, options: GuideOptions): Map<number, number> {
    const found = new Map<number, number>();
    const guide = new Guide(framework, options, found);
    guide.blocks(guide.contents(), (index, row) => found.set(index, row));
    return found;
  }

  draw(): SheetDesign {
    const contents = this.contents();
    this.blocks(contents, () => undefined);
    return {
      name: this.name,
      state: 'visible',
      columns: this.page.columns,
      rows: this.page.rows,
      merges: this.page.merges,
      freeze: { rows: 1, columns: 0 },
      gridLines: false,
      tabColor: COLORS.accent,
      print: {
        orientation: 'portrait',
        fitWidth: 1,
        fitHeight: 0,
        titleRows: [0, 0],
        footer: `&L${this.framework.title.replaceAll('&', '&&')}&R${this.say('print.pages')}`,
        centered: true,
      },
    };
  }

  private say(key: Parameters<typeof word>[1], facts: Parameters<typeof word>[2] = {}): string {
    return word(this.options.language, key, facts);
  }

  /** Title, legal basis, decrees, contents and notes; gives the row of the contents' heading. */
  private contents(): number {
    const { framework, page } = this;
    page.line(framework.title, { ...STYLES.title, size: 18, horizontal: 'center' }, 36);
    page.line(
      this.say('guide.subtitle', { edition: framework.edition }),
      { ...STYLES.subtitle, wrap: true, horizontal: 'center' },
      20,
    );
    page.gap(6);
    this.facts(
      'guide.legal',
      framework.legalBasis.map(({ printed }) => printed),
    );
    this.facts(
      'guide.editions',
      framework.editions.map(({ printed }) => printed),
    );
    const row = page.line(this.say('guide.contents'), label, 24);
    framework.document.forEach((block, index) => this.entry(block, index));
    this.appendixEntry(framework.overview.heading, word(this.options.language, 'overview.sheet'));
    this.appendixEntry(framework.table.heading, word(this.options.language, 'division.sheet'));
    this.facts('guide.notes', notesOf(framework, this.options.language));
    page.gap(12);
    return row;
  }

  private facts(key: 'guide.legal' | 'guide.editions' | 'guide.notes', lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.page.line(this.say(key), label, 24);
    for (const line of lines)
      this.page.add([
        { from: 0, value: '', style: text },
        { from: 1, to: this.page.last, value: line, style: { ...text, size: 10.5 } },
      ]);
    this.page.gap(4);
  }

  private entry(block: Block, index: number): void {
    if (!['chapter', 'section', 'goal', 'direction'].includes(block.kind)) return;
    const indent = block.kind === 'chapter' ? 0 : block.kind === 'section' ? 1 : 2;
    const row = this.places.get(index);
    this.page.add([
      { from: 0, value: '', style: text },
      {
        from: 1,
        to: this.page.last,
        value: block.text,
        style: {
          ...link,
          ...(indent === 0 ? {} : { indent }),
          bold: block.kind === 'chapter',
          size: 10.5 - indent / 2,
        },
        ...(row === undefined ? {} : { link: `'${this.name}'!A${row + 1}` }),
      },
    ]);
  }

  private appendixEntry(heading: string, sheet: string): void {
    if (heading === '') return;
    this.page.add([
      { from: 0, value: '', style: text },
      {
        from: 1,
        to: this.page.last,
        value: heading,
        style: { ...link, bold: true },
        link: `'${sheet}'!A1`,
      },
    ]);
  }

  private blocks(contents: number, placed: (index: number, row: number) => void): void {
    let paragraph = 0;
    let direction: number | null = null;
    this.framework.document.forEach((block, index) => {
      const opens = block.kind === 'direction' || block.kind === 'chapter' || block.kind === 'section';
      if (opens && direction !== null) this.tasks(direction);
      if (opens) direction = block.kind === 'direction' ? (readItem(block.text)?.number ?? null) : null;
      const prose = block.kind === 'text' || block.kind === 'numbered';
      if (prose) paragraph += 1;
      else if (block.kind !== 'item') paragraph = 0;
      placed(index, prose ? this.paragraph(block, paragraph) : this.heading(block, contents));
    });
    if (direction !== null) this.tasks(direction);
    this.overview();
  }

  private heading(block: Block, contents: number): number {
    const { page } = this;
    if (block.kind === 'vision') return page.line(block.text, vision, 34);
    if (block.kind === 'item') return page.line(block.text, item, 22);
    const style = block.kind === 'chapter' ? chapter : block.kind === 'section' ? section : title;
    if (block.kind === 'chapter') page.gap(10);
    const row = page.add(
      [
        { from: 0, to: page.last - 1, value: block.text, style: { ...style, wrap: true } },
        {
          from: page.last,
          value: this.say('guide.back'),
          style: { ...back, ...(style.fill === undefined ? {} : { fill: style.fill }) },
          link: `'${this.name}'!A${contents + 1}`,
        },
      ],
      block.kind === 'chapter' ? 30 : 24,
    );
    page.gap(4);
    return row;
  }

  private paragraph(block: Block, no: number): number {
    const { page } = this;
    const pieces = splitText(block.text, page.width(1, page.last), MOST_LINES);
    const rows = pieces.map((piece, index) =>
      page.add([
        { from: 0, value: index === 0 ? no : '', style: number },
        { from: 1, to: page.last, value: piece, style: text },
      ]),
    );
    return rows[0] ?? page.rows.length;
  }

  /** The tasks that the table of the appendix gives to a direction, with its title there. */
  private tasks(no: number): void {
    const { framework, page } = this;
    const tasks = framework.tasks.filter(({ direction }) => direction === no);
    const direction = framework.directions.find((one) => one.no === no);
    if (tasks.length === 0 || direction === undefined) return;
    page.line(this.say('guide.tasks', { title: appendixTitle(direction) }), { ...item, size: 10.5 }, 22);
    page.add(
      [
        { from: 0, value: this.say('guide.no'), style: head },
        { from: 1, value: framework.table.columns[2] ?? '', style: head },
        { from: 2, to: page.last, value: framework.table.columns[1] ?? '', style: head },
      ],
      20,
    );
    for (const task of tasks) this.taskRows.set(task.id, page.add(this.taskSpans(task)));
    page.gap(8);
  }

  private taskSpans(task: Task): Span[] {
    const { framework, options } = this;
    const place = options.taskPlace?.(task.id);
    const ids = framework.assignments.filter((one) => one.task === task.id).map(({ body }) => body);
    const names = ids.map((id) => framework.bodies.find((body) => body.id === id)?.name ?? id);
    return [
      {
        from: 0,
        value: taskNumber(task.id),
        style: place === undefined ? center : blue,
        ...(place === undefined ? {} : { link: place }),
      },
      { from: 1, value: task.text, style: cell },
      { from: 2, to: 3, value: names.join('、'), style: cell },
    ];
  }

  /** Appendix 1 in its own words; it is drawn on a sheet of its own. */
  private overview(): void {
    const { framework, page } = this;
    const { overview } = framework;
    if (overview.goals.length + overview.directions.length === 0) return;
    page.gap(10);
    page.line(overview.heading, chapter, 30);
    const lines = [
      overview.vision,
      ...overview.goals.map((goal) => `目標${chineseNumeral(goal.no)}：${goal.title}`),
      ...overview.directions.map((one) => `${chineseNumeral(one.no)}、${one.title}`),
    ];
    for (const line of lines)
      page.add([
        { from: 0, value: '', style: text },
        { from: 1, to: page.last, value: line, style: text },
      ]);
  }
}

function appendixTitle({ no, title: words, appendixTitle: other }: Direction): string {
  return `${chineseNumeral(no)}、${other ?? words}`;
}
