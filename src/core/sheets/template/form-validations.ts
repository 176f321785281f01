/** Lists and prompts of the form sheet: a courtesy to who types, never a check (a paste defeats them). */
import type { FormField, Questionnaire, RoleKey } from '../../questionnaire';
import { rocDate } from '../../values';
import { fill, word } from '../../words';
import { onceForFacts, type Validation } from '../../grid';
import { listName } from './formulas';
import { ROWS, type FormLayout } from './layout';

/** Excel cuts a prompt's title at 32 and its text at 255 characters. */
const TITLE_LENGTH = 32;
const PROMPT_LENGTH = 255;

/** `roles`: of each row. */
export const formValidations = onceForFacts((layout: FormLayout, roles: readonly RoleKey[]): Validation[] =>
  layout.form.fields.flatMap((field) =>
    runsOf(layout.form.questionnaire, roles, field).map((run) => validation(layout, field, run)),
  ),
);

interface Run {
  readonly first: number;
  readonly last: number;
  readonly list: string | undefined;
}

/** Neighbouring rows with the same list: 不適用 is not offered on a row that names the body. */
function runsOf(questionnaire: Questionnaire, roles: readonly RoleKey[], field: FormField): Run[] {
  const runs: { first: number; last: number; list: string | undefined }[] = [];
  roles.forEach((role, index) => {
    const list = listFor(questionnaire, field, role);
    const run = runs.at(-1);
    if (run !== undefined && run.list === list) run.last = index;
    else runs.push({ first: index, last: index, list });
  });
  return runs;
}

/** Defined name of the list that a field offers in a row of this role. */
function listFor(questionnaire: Questionnaire, field: FormField, role: RoleKey): string | undefined {
  const key = field.choices ?? field.suggest;
  if (key === undefined) return undefined;
  const narrowed = (questionnaire.choices[key] ?? []).some((choice) => choice.notFor?.includes(role));
  return narrowed ? roleListName(key, role) : listName(key);
}

/** Name of the part of a list that is offered to a role. */
export function roleListName(choices: string, role: RoleKey): string {
  return `${listName(choices)}_${role}`;
}

function validation(layout: FormLayout, field: FormField, run: Run): Validation {
  const { form, language, period } = layout;
  const column = layout.column(field.key);
  const area = { top: ROWS.first + run.first, bottom: ROWS.first + run.last, left: column, right: column };
  const facts = { end: rocDate(period.end), ...form.settings };
  const prompt =
    field.help === undefined
      ? {}
      : {
          promptTitle: cut(fill(field.label[language], facts), TITLE_LENGTH),
          prompt: cut(fill(field.help[language], facts), PROMPT_LENGTH),
        };
  if (run.list === undefined) return { area, ...prompt };
  const refusal = { errorTitle: word(language, 'form.list-title'), error: word(language, 'form.list-error') };
  return {
    area,
    list: run.list,
    strict: field.strict ?? false,
    ...prompt,
    ...(field.strict === true ? refusal : {}),
  };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
