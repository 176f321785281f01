/** The report as a text document in official layout: 一頁摘要, the charts of 會前十分鐘, and 彙整表 with room to sign. */
import { currentPeriod, type State } from '../../book';
import { reportEntries, type ReportEntry } from '../../figures';
import { chineseNumeral } from '../../framework';
import type { PaperBlock, PaperCell, PaperDesign, PaperRow } from '../../grid';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import { COLORS } from '../drawing';
import { dashboardSheet } from './dashboard-sheet';
import type { Front } from './front-content';
import { paperChart, paperOfSheet } from './paper-of-sheet';
import { REPORT_COLUMNS } from './report-sheet';
import { summarySheet } from './summary-sheet';
import { numeralOf } from './summary-tables';

/** Room for a signature or a stamp. */
const SIGNATURE_GAP = '\u3000'.repeat(8);
const HEAD = { bold: true, align: 'center', fill: COLORS.accentTint, color: COLORS.accent } as const;
const TONES: Readonly<Record<ReportEntry['tone'], Omit<PaperCell, 'text'>>> = {
  unfilled: { color: COLORS.wrongText, bold: true },
  quiet: { color: COLORS.quiet },
  plain: {},
};

/** The document on a day (ISO). */
export function reportPaper(
  { state, coordination }: Pick<Front, 'state' | 'coordination'>,
  today: string,
): PaperDesign {
  const { language } = state;
  const say = (key: WordKey, facts: Readonly<Record<string, string | number>> = {}) =>
    word(language, key, facts);
  const period = currentPeriod(state);
  const facts = {
    title: state.edition.title,
    edition: state.edition.id,
    period: periodName(period.id, language),
    end: rocDate(period.end),
  };
  const title = say('paper.title', facts);
  const { banner = '' } = state.settings;
  const dashboard = dashboardSheet(state, today);
  const charts = (dashboard.charts ?? []).map((chart): PaperBlock => ({
    kind: 'chart',
    chart: paperChart(dashboard, chart),
  }));
  const summary = [
    heading(1, say('summary.sheet')),
    ...paperOfSheet(summarySheet(state, today, coordination)),
    heading(1, say('paper.charts')),
    ...charts,
  ];
  const table: readonly PaperBlock[] = [
    heading(1, say('report.sheet')),
    { kind: 'subtitle', text: say('report.subtitle', facts) },
    reportTable(state, say),
    { kind: 'text', text: say('cover.signers').split(',').join(SIGNATURE_GAP) },
  ];
  const numbered = numbering(language);
  return {
    title,
    language,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'title', text: title },
          ...(banner === '' ? [] : [{ kind: 'text' as const, text: banner, bold: true }]),
          ...numbered(summary),
        ],
      },
      { orientation: 'landscape', blocks: numbered(table) },
    ],
    footer: say('print.pages').replace('&P', '{page}').replace('&N', '{pages}'),
  };
}

function heading(level: 1 | 2, text: string): PaperBlock {
  return { kind: 'heading', level, text };
}

/** 一、（一） as in official papers, through all sections. */
function numbering(language: State['language']): (blocks: readonly PaperBlock[]) => PaperBlock[] {
  const counts = { 1: 0, 2: 0 };
  return (blocks) =>
    blocks.map((block) => {
      if (block.kind !== 'heading') return block;
      counts[block.level] += 1;
      if (block.level === 1) counts[2] = 0;
      const no = counts[block.level];
      const shown =
        language === 'zh-TW' ? chineseNumeral(no) : block.level === 1 ? String(no) : `${counts[1]}.${no}`;
      const text = word(language, `paper.level-${block.level}`, { no: shown, text: block.text });
      return { ...block, text };
    });
}

function reportTable(state: State, say: (key: WordKey) => string): PaperBlock {
  const entries = reportEntries(state);
  return {
    kind: 'table',
    widths: REPORT_COLUMNS.map(({ width }) => width),
    heads: [REPORT_COLUMNS.map(({ key }) => ({ text: say(`report.${key}`), ...HEAD }))],
    rows: entries.map((entry, index) => entryRow(state, entry, entries[index - 1])),
  };
}

/** A task says what it is in its first row, and its name in each further one: no page begins blindly. */
function entryRow(state: State, entry: ReportEntry, before: ReportEntry | undefined): PaperRow {
  const { language } = state;
  const { task } = entry;
  const direction = state.directions.find(({ no }) => no === task.direction);
  const directionText =
    direction === undefined
      ? ''
      : word(language, 'report.direction-value', {
          numeral: numeralOf(direction, language),
          short: direction.short === '' ? direction.title : direction.short,
        });
  const isSame = before?.task.id === task.id;
  const quiet = isSame ? { color: COLORS.quiet } : {};
  return [
    { text: task.number, align: 'center', ...quiet },
    { text: directionText, ...quiet },
    { text: isSame ? task.short : task.text, ...quiet },
    { text: entry.body },
    { text: entry.progress, ...TONES[entry.tone] },
    { text: entry.review },
  ];
}
