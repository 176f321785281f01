/**
 * 沿用前期: what came with the template counts as an answer once this period's officer says that it holds, row by row or, on
 * the cover, for all rows. Where a file has no such column (its template is from before there was one, or somebody deleted
 * it), 送出確認 says it: a template that nobody opened answers nothing, whichever it is.
 */
import { coverOf, type Form, formOf, KEPT, KEPT_ALL, type Operand } from '../questionnaire';
import type { ReadReturn } from './reading';
import { operandOf } from './operands';
import type { Template } from './template';

type Asked = Pick<Template, 'questionnaire' | 'form' | 'settings' | 'tasks' | 'approval'>;

/** Whether something came along with a template. */
export function carries({ tasks }: Pick<Template, 'tasks'>): boolean {
  return tasks.some(({ prefill }) => Object.keys(prefill).length > 0);
}

/** The form of a template's rows. */
export function rowFormOf({ questionnaire, form, settings, tasks }: Asked): Form {
  return formOf(questionnaire, form, settings, { carries: carries({ tasks }) });
}

/** The form of a template's cover. */
export function coverFormOf({ questionnaire, settings, tasks, approval = [] }: Asked): Form {
  return coverOf(questionnaire, settings, { carries: carries({ tasks }), approval });
}

/** The officer's word for all rows, by the cover; `asksRows`: the rows have a column for their own. */
export function keptByCover(asksRows: boolean, cover: (field: string) => Operand): boolean {
  return cover(asksRows ? KEPT_ALL : 'confirmed') === 'yes';
}

/** The officer's word for all rows of a return. */
export function keptForAll({ rows, cover }: Pick<ReadReturn, 'rows' | 'cover'>): boolean {
  const asksRows = rows.some(({ cells }) => cells[KEPT]?.place.column !== undefined);
  return keptByCover(asksRows, (field) => operandOf(cover[field]?.value ?? { state: 'blank' }));
}
