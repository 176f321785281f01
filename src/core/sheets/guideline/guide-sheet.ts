/** 綱領: an edition as a document that one reads, from its decrees to its appendices, beside its linked contents. */
import { chineseNumeral, readItem, type Block, type Framework } from '../../framework';
import { COLORS, documentPages, DrawnPage, splitText, STYLES } from '../drawing';
import type { SheetDesign, Style } from '../../grid';
import { word } from '../../words';
import { withContents, type Entry } from './contents-column';
import { LOOK } from './guide-look';
import { addTasks, type GuideOptions } from './guide-tasks';
import { notesOf } from './notes';

/** Lines that a row holds, with room to spare below the highest row. */
const MOST_LINES = 22;
/** Contents, number, text, bodies, ways to the tables. The contents stay in view and are not printed. */
const WIDTHS = { 'zh-TW': [25, 6, 50, 22, 11], en: [34, 6, 50, 22, 11] } as const;
/** First column of what is printed. */
const FIRST = 1;
const TITLE_HEIGHT = 36;
/** The row in which the whole list of contents begins. */
const LIST = 1;

const { text, small, number, chapter, section, item, vision, title, link, label } = LOOK;

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
  private readonly page: DrawnPage;
  private readonly name: string;
  private readonly entries: Entry[] = [];
  /** Rows that stay on the printed page of the row below them. */
  private readonly together = new Set<number>();

  constructor(
    private readonly framework: Framework,
    private readonly options: GuideOptions,
  ) {
    this.page = new DrawnPage(WIDTHS[options.language]);
    this.name = word(options.language, 'guide.sheet');
  }

  draw(): SheetDesign {
    const { page } = this;
    this.opening();
    this.blocks();
    this.appendices();
    const bottom = page.rows.length - 1;
    const characters = page.width(FIRST, page.last);
    return page.sheet(this.name, {
      rows: withContents(page.rows, this.entries, LIST, WIDTHS[this.options.language][0]),
      freeze: { rows: 1, columns: 1 },
      print: {
        orientation: 'portrait',
        area: { top: 0, bottom, left: FIRST, right: page.last },
        ...documentPages(page.rows, characters, this.together, TITLE_HEIGHT),
        titleRows: [0, 0],
        footer: `&L${this.framework.title.replaceAll('&', '&&')}&R${this.say('print.pages')}`,
        centered: true,
      },
    });
  }

  private say(key: Parameters<typeof word>[1], facts: Parameters<typeof word>[2] = {}): string {
    return word(this.options.language, key, facts);
  }

  /** A row over all printed columns. */
  private line(value: string, style: Style, least?: number, place?: string): number {
    const more = place === undefined ? {} : { link: place };
    return this.page.add([{ from: FIRST, to: this.page.last, value, style, ...more }], least);
  }

  /** The row stays on the page of what follows it. */
  private keep(row: number): number {
    this.together.add(row);
    return row;
  }

  /** Title, legal basis, decrees, what the edition has, and notes: at least as many rows as the contents have. */
  private opening(): void {
    const { framework, page } = this;
    const back: Style = { ...link, size: 11, bold: true, wrap: false, fill: COLORS.accentTint };
    page.add(
      [
        { from: 0, value: this.say('guide.back'), style: back, link: `'${this.name}'!A${LIST + 1}` },
        {
          from: FIRST,
          to: page.last,
          value: framework.title,
          style: { ...STYLES.title, size: 18, horizontal: 'center' },
        },
      ],
      TITLE_HEIGHT,
    );
    const subtitle = { ...STYLES.subtitle, wrap: true, horizontal: 'center' } as const;
    this.line(this.say('guide.subtitle', { edition: framework.edition }), subtitle, 20);
    this.facts(
      'guide.legal',
      framework.legalBasis.map(({ printed }) => printed),
    );
    this.facts(
      'guide.editions',
      framework.editions.map(({ printed }) => printed),
    );
    this.facts('guide.holds', [
      this.say('guide.counts', {
        goals: framework.goals.length,
        directions: framework.directions.length,
        tasks: framework.tasks.length,
        bodies: framework.bodies.length,
      }),
    ]);
    this.facts('guide.notes', notesOf(framework, this.options.language));
    const least = LIST + framework.document.filter(isEntry).length + APPENDICES;
    while (page.rows.length < least) this.line('', text, 17);
  }

  private facts(
    key: 'guide.legal' | 'guide.editions' | 'guide.holds' | 'guide.notes',
    lines: readonly string[],
  ): void {
    if (lines.length === 0) return;
    this.keep(this.line(this.say(key), label, 26));
    lines.forEach((one, index) => {
      const row = this.line(one, { ...small, indent: 1 });
      if (index < lines.length - 1) this.keep(row);
    });
  }

  private blocks(): void {
    let paragraph = 0;
    let direction: number | null = null;
    for (const block of this.framework.document) {
      const opens = block.kind === 'direction' || block.kind === 'chapter' || block.kind === 'section';
      if (opens) this.tasks(direction);
      if (opens) direction = block.kind === 'direction' ? (readItem(block.text)?.number ?? null) : null;
      const prose = block.kind === 'text' || block.kind === 'numbered';
      if (prose) paragraph += 1;
      else if (block.kind !== 'item') paragraph = 0;
      if (prose) this.paragraph(block, paragraph);
      else this.heading(block);
    }
    this.tasks(direction);
  }

  private heading(block: Block): void {
    if (block.kind === 'vision') {
      this.keep(this.line(block.text, vision, 34));
      return this.keepGap(4);
    }
    if (block.kind === 'item') return void this.keep(this.line(block.text, item, 22));
    const style = block.kind === 'chapter' ? chapter : block.kind === 'section' ? section : title;
    // Between two headings on end the space is no place for a page to end.
    if (this.together.has(this.page.rows.length - 1)) this.keepGap(8);
    else this.page.gap(block.kind === 'chapter' ? 14 : 8);
    const row = this.keep(
      this.line(block.text, { ...style, wrap: true }, block.kind === 'chapter' ? 30 : 24),
    );
    const depth = block.kind === 'chapter' ? 0 : block.kind === 'section' ? 1 : 2;
    this.entries.push({ text: this.entryText(block), depth, link: this.placeOf(row), row });
    this.keepGap(3);
  }

  private keepGap(height: number): void {
    this.page.gap(height);
    this.keep(this.page.rows.length - 1);
  }

  /** A direction goes by its short name in the narrow column. */
  private entryText(block: Block): string {
    if (block.kind !== 'direction') return block.text;
    const found = readItem(block.text);
    const direction = this.framework.directions.find(({ no }) => no === found?.number);
    const short = this.options.language === 'en' ? (direction?.shortEn ?? '') : (direction?.short ?? '');
    return direction === undefined || short === ''
      ? block.text
      : `(${this.options.language === 'en' ? direction.no : chineseNumeral(direction.no)}) ${short}`;
  }

  private placeOf(row: number): string {
    return `'${this.name}'!B${row + 1}`;
  }

  private paragraph(block: Block, no: number): void {
    const { page } = this;
    const pieces = splitText(block.text, page.width(FIRST + 1, page.last), MOST_LINES);
    pieces.forEach((piece, index) =>
      page.add([
        { from: FIRST, value: index === 0 ? no : '', style: number },
        { from: FIRST + 1, to: page.last, value: piece, style: text },
      ]),
    );
  }

  private tasks(no: number | null): void {
    const direction = this.framework.directions.find((one) => one.no === no);
    if (direction === undefined) return;
    const { rows, together } = addTasks(this.page, this.framework, direction, this.options, FIRST);
    for (const [task, row] of rows) this.taskRows.set(task, row);
    for (const row of together) this.together.add(row);
  }

  /** Appendix 1 in its own words, which is drawn on a sheet of its own, and the way to appendix 2. */
  private appendices(): void {
    const { framework } = this;
    const { overview, table } = framework;
    const sheets = [
      { heading: overview.heading, sheet: this.say('overview.sheet') },
      { heading: table.heading, sheet: this.say('division.sheet') },
    ];
    sheets.forEach(({ heading, sheet }, index) => {
      const place = `'${sheet}'!A1`;
      const shown = heading === '' ? sheet : heading;
      this.page.gap(14);
      const row = this.line(shown, { ...chapter, wrap: true }, 30);
      this.entries.push({
        text: this.say('guide.appendix', { number: index + 1, sheet }),
        depth: 0,
        link: place,
        row,
      });
      this.keep(row);
      const way = this.line(this.say('guide.to-sheet', { sheet }), link, 20, place);
      if (index === 0) this.overview(way);
    });
  }

  private overview(above: number): void {
    const { overview } = this.framework;
    const lines = [
      overview.vision,
      ...overview.goals.map((goal) => `目標${chineseNumeral(goal.no)}：${goal.title}`),
      ...overview.directions.map((one) => `${chineseNumeral(one.no)}、${one.title}`),
    ];
    this.keep(above);
    lines.forEach((one, index) => {
      const row = this.line(one, { ...small, indent: 1 });
      if (index < lines.length - 1) this.keep(row);
    });
  }
}

/** Entries of the contents that the appendices have. */
const APPENDICES = 2;

function isEntry({ kind }: Block): boolean {
  return ['chapter', 'section', 'goal', 'direction'].includes(kind);
}
