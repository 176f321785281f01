/** The sheets of the guideline in the coordinator's workbook: the edition that is worked on, and what the next one changes. */
import { compareRows, currentFramework, editionOfTask, frameworksOf, type State } from '../../book';
import { compareEditions, type Framework } from '../../framework';
import type { SheetDesign } from '../../grid';
import { TABLES } from '../../tables';
import { comparisonSheet, divisionSheet, guideSheet, overviewSheet } from '../guideline';

/** 綱領, 架構圖, 分工表; and 新舊對照表 as soon as a second edition stands in the workbook. */
export function guidelineSheets(state: State): SheetDesign[] {
  const framework = currentFramework(state);
  if (framework === undefined) return [];
  const { language } = state;
  return [
    guideSheet(framework, { language, taskPlace: taskPlaces(state) }).sheet,
    overviewSheet(framework, language),
    divisionSheet(framework, language),
    ...comparison(state),
  ];
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

/** Where each task stands in its table, whose rows are in the order of editions. */
function taskPlaces(state: State): (task: string) => string | undefined {
  const sheet = TABLES.tasks.title[state.language];
  const before = state.otherTasks.filter(
    ({ id }) => Number(editionOfTask(id)) < Number(state.edition.id),
  ).length;
  const rows = new Map(state.tasks.map(({ id }, index) => [id, before + index + 2]));
  return (task) => {
    const row = rows.get(task);
    return row === undefined ? undefined : `'${sheet}'!A${row}`;
  };
}
