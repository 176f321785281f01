/** The tasks of a direction under its text, as appendix 2 gives them, with the ways to where they stand in the tables. */
import { chineseNumeral, givenName, taskNumber, type Direction, type Framework } from '../../framework';
import { word, type Language, type WordKey } from '../../words';
import type { DrawnPage, Span } from '../drawing';
import { LOOK } from './guide-look';

/** Where a task stands in a table, as the place that a click leads to. */
type Places = (task: string) => string | undefined;

export interface GuideOptions {
  readonly language: Language;
  /** In the division of work, which is the table as it is printed. */
  readonly division?: Places;
  /** In the report of what was done. */
  readonly report?: Places;
}

/** Adds the table to a page from a column on; gives the row of each task, and those that stay with the row below them. */
export function addTasks(
  page: DrawnPage,
  framework: Framework,
  direction: Direction,
  options: GuideOptions,
  first: number,
): { readonly rows: ReadonlyMap<string, number>; readonly together: readonly number[] } {
  const tasks = framework.tasks.filter((one) => one.direction === direction.no);
  if (tasks.length === 0) return { rows: new Map(), together: [] };
  const { head, item } = LOOK;
  const say = (key: WordKey, facts = {}) => word(options.language, key, facts);
  const title = `${chineseNumeral(direction.no)}、${direction.appendixTitle ?? direction.title}`;
  const above = [
    page.add(
      [
        {
          from: first,
          to: page.last,
          value: say('guide.tasks', { title }),
          style: { ...item, size: 10.5 },
        },
      ],
      22,
    ),
    page.add(
      [
        { from: first, value: say('guide.no'), style: head },
        { from: first + 1, value: framework.table.columns[2] ?? '', style: head },
        { from: first + 2, value: framework.table.columns[1] ?? '', style: head },
        { from: page.last, value: say('guide.done'), style: head },
      ],
      20,
    ),
  ];
  const rows = new Map(tasks.map(({ id }) => [id, page.add(taskSpans(page, framework, id, options, first))]));
  page.gap(8);
  return { rows, together: [...above, ...[...rows.values()].slice(0, -1)] };
}

function taskSpans(
  page: DrawnPage,
  framework: Framework,
  id: string,
  options: GuideOptions,
  first: number,
): Span[] {
  const ids = framework.assignments.filter(({ task }) => task === id).map(({ body }) => body);
  const names = ids.map((body) => givenName(framework, body));
  const report = options.report?.(id);
  return [
    leading(first, taskNumber(id), options.division?.(id)),
    { from: first + 1, value: framework.tasks.find((one) => one.id === id)?.text ?? '', style: LOOK.cell },
    { from: first + 2, value: names.join('、'), style: LOOK.cell },
    leading(page.last, report === undefined ? '' : word(options.language, 'guide.to-report'), report),
  ];
}

/** A cell that leads somewhere, or just says what it says. */
function leading(from: number, value: string, place: string | undefined): Span {
  return place === undefined
    ? { from, value, style: LOOK.center }
    : { from, value, style: LOOK.blue, link: place };
}
