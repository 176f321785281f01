/** The sheets of the guideline in the coordinator's workbook: the edition that is worked on, and what the next one changes. */
import { compareRows, currentFramework, frameworksOf, type State } from '../../book';
import { type Framework } from '../../framework';
import { compareEditions } from '../../framework/compare';
import type { SheetDesign } from '../../grid';
import { word } from '../../words';
import { comparisonSheet, divisionRows, divisionSheet, guideSheet, overviewSheet } from '../guideline';
import { reportRows } from './report-sheet';

/** 綱領, 架構圖, 分工表; and 新舊對照表 as soon as a second edition stands in the workbook. */
export function guidelineSheets(state: State): SheetDesign[] {
  const framework = currentFramework(state);
  if (framework === undefined) return [];
  const { language } = state;
  const division = placesOn(word(language, 'division.sheet'), divisionRows(framework));
  const guide = guideSheet(framework, {
    language,
    division,
    report: placesOn(word(language, 'report.sheet'), reportRows(state)),
  });
  return [
    guide.sheet,
    overviewSheet(framework, language),
    divisionSheet(framework, language, placesOn(word(language, 'guide.sheet'), guide.taskRows, 'B')),
    ...comparison(state),
  ];
}

/** Where each task of the current edition stands in the guideline, as the place that a click leads to. */
export function guidePlaces(state: State): (task: string) => string | undefined {
  const framework = currentFramework(state);
  const rows = framework === undefined ? new Map<string, number>() : guideSheet(framework, state).taskRows;
  return placesOn(word(state.language, 'guide.sheet'), rows, 'B');
}

/** Rows on a sheet as places that a click leads to. */
function placesOn(
  sheet: string,
  rows: ReadonlyMap<string, number>,
  column = 'A',
): (task: string) => string | undefined {
  return (task) => {
    const row = rows.get(task);
    return row === undefined ? undefined : `'${sheet}'!${column}${row + 1}`;
  };
}

/** The two newest editions side by side, along what the coordinator confirmed or corrected. */
function comparison(state: State): SheetDesign[] {
  const [from, to] = frameworksOf(state).slice(-2);
  if (from === undefined || to === undefined) return [];
  return [comparisonSheet(compared(state, from, to), to.title, state.language)];
}

function compared(state: State, from: Framework, to: Framework): ReturnType<typeof compareEditions> {
  const crosswalk = compareRows(state.crosswalk, from.edition, to.edition);
  return compareEditions(from, to, crosswalk.length === 0 ? {} : { crosswalk });
}
