/** The report as a text document in official layout: 一頁摘要, the charts of 會前十分鐘, and 彙整表 with room to sign. */
import { currentPeriod, type State } from '../../book';
import { reportEntries, type ReportEntry } from '../../figures';
import { chineseNumeral } from '../../framework';
import type { PaperBlock, PaperDesign, PaperRow } from '../../grid';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import { COLORS } from '../drawing';
import { dashboardSheet } from './dashboard-sheet';
import type { Front } from './front-content';
import { paperChart, paperOfSheet } from './paper-of-sheet';
import { REPORT_COLUMNS, reportLight, reportTask } from './report-sheet';
import { summarySheet } from './summary-sheet';

/** Room for a signature or a stamp. */
const SIGNATURE_GAP = '\u3000'.repeat(8);
const HEAD = { bold: true, align: 'center', fill: COLORS.accentTint, color: COLORS.accent } as const;

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
  const charts = (dashboard.charts ?? []).flatMap((chart): PaperBlock[] =>
    'pivot' in chart ? [] : [{ kind: 'chart', chart: paperChart(dashboard, chart) }],
  );
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

/** As on 彙整表: a task with its text once, over the rows of its bodies. */
function reportTable(state: State, say: (key: WordKey) => string): PaperBlock {
  const band = { bold: true, fill: COLORS.accentTint } as const;
  const entries = reportEntries(state);
  const rows = entries.flatMap((entry, index): PaperRow[] => {
    const { task } = entry;
    const title: PaperRow = [
      { text: task.number, align: 'center', ...band },
      { text: reportTask(state, task), span: REPORT_COLUMNS.length - 1, ...band },
    ];
    const isFirst = entries[index - 1]?.task.id !== task.id;
    return [...(isFirst ? [title] : []), entryRow(state, entry)];
  });
  return {
    kind: 'table',
    widths: REPORT_COLUMNS.map(({ width }) => width),
    heads: [REPORT_COLUMNS.map(({ key }) => ({ text: say(key), ...HEAD }))],
    rows,
  };
}

function entryRow(state: State, entry: ReportEntry): PaperRow {
  const light = reportLight(state, entry);
  return [
    { text: entry.task.number, align: 'center' },
    { text: entry.body },
    {
      text: entry.light,
      align: 'center',
      ...(light === undefined ? {} : { bold: true, color: light.color, fill: light.fill }),
    },
    { text: entry.progress.join('\n') },
    { text: entry.review.join('\n') },
  ];
}
