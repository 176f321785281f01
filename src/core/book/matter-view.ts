/** What a coordinator sees of an open matter before she decides: where each side comes from, and in what they differ. */
import { isPrefill, storedRows, storedValue, type FileResult, type Matter } from '../consolidation';
import { onceFor } from '../grid';
import type { Scalars } from '../returns';
import { word, type Language } from '../words';
import { type AnswerChange, changedFields, changesText, markedDifference } from './answer-changes';
import type { WorkbookConsolidation } from './consolidate-workbook';
import { answerText, fieldLabel } from './field-label';
import type { Registered } from './register';
import { fileIn, returnIn } from './result-index';

/** A file with what ranks it: 第n次填報, and its seal. */
function sourceText(
  { names, id, counter, sealed }: Pick<FileResult, 'names' | 'id' | 'counter' | 'sealed'>,
  language: Language,
): string {
  const seal = word(language, `matter.sealed-${sealed}`);
  return word(language, 'matter.source', { file: names[0] ?? id.slice(0, SHOWN_DIGITS), counter, seal });
}

/** Digits of a hash that stand for a file without a name. */
const SHOWN_DIGITS = 12;

/** Where each option comes from, in their order; empty for what was typed into 填報彙總. */
export function matterSources(done: WorkbookConsolidation, matter: Matter): string[] {
  const { language } = done.state;
  return matter.options.map((option) =>
    option.files
      .flatMap((id) => fileIn(done.result, id) ?? [])
      .map((file) => sourceText(file, language))
      .join(word(language, 'list.separator')),
  );
}

/**
 * In what the first two answers to a cell differ; or what taking a file that waits would change in the returns as they stand,
 * each with the number of its task in front. Empty where nothing can be compared.
 */
export function matterChanges(done: WorkbookConsolidation, matter: Matter): AnswerChange[] {
  if (matter.kind === 'cell') return cellChange(done, matter);
  return matter.kind === 'file' ? fileChanges(done, matter) : [];
}

function cellChange({ state }: WorkbookConsolidation, { field, options }: Matter): AnswerChange[] {
  const [first, second] = options;
  if (first === undefined || second === undefined) return [];
  const text = (option: typeof first): string => String(answerText(state, field, option));
  const [before, after] = [text(first), text(second)];
  return before === after ? [] : [{ field, label: fieldLabel(state, field), before, after }];
}

const submissionsOf = onceFor(
  (register: readonly Registered[]) => new Map(register.map(({ submission }) => [submission.id, submission])),
);

function fileChanges({ state, result, register }: WorkbookConsolidation, matter: Matter): AnswerChange[] {
  const id = matter.options[0]?.files[0];
  const submission = id === undefined ? undefined : submissionsOf(register).get(id);
  if (matter.status !== 'open' || submission === undefined || !('stored' in submission)) return [];
  return storedRows(submission.stored).flatMap((row) => {
    const standing = returnIn(result, row.task, matter.body);
    if (standing === undefined) return [];
    const answers = Object.entries(row.cells).flatMap(([field, cell]) => {
      const value = storedValue(cell);
      return value.state === 'value' && !isPrefill(value, row.prefill[field])
        ? [[field, value.value] as const]
        : [];
    });
    const after: Scalars = { ...standing.answers, ...Object.fromEntries(answers) };
    return changedFields(state, standing.answers, after).map((change) => ({
      ...change,
      label: `${standing.number} ${change.label}`,
    }));
  });
}

/** Changes that a cell of 待決定 lists before it counts the others. */
const LISTED = 12;

/** The column 對照: the differences, and what to do. */
export function matterDetail(done: WorkbookConsolidation, matter: Matter): string {
  const { language } = done.state;
  const changes = matterChanges(done, matter);
  const more = changes.length - LISTED;
  const lines =
    matter.kind === 'cell'
      ? changes.map(({ before, after }) =>
          word(language, 'matter.difference', { text: markedDifference(before, after) }),
        )
      : changes.length === 0
        ? []
        : [word(language, 'matter.would-change'), changesText(changes.slice(0, LISTED), language)];
  return [
    ...lines,
    ...(more > 0 ? [word(language, 'matter.more-changes', { count: more })] : []),
    word(language, detailKey(matter)),
  ].join('\n');
}

function detailKey({ status, kind }: Matter): 'matter.decided' | 'matter.open-plan' | 'matter.open' {
  if (status === 'decided') return 'matter.decided';
  return kind === 'plan' ? 'matter.open-plan' : 'matter.open';
}
