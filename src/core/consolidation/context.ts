/** What every step of a consolidation may look up: expected returns, forms, decisions. */
import { gathered, type Place } from '../grid';
import { coverOf, formOf, type Form, type FormKey } from '../questionnaire';
import { returnKey, type Template } from '../returns';
import { Decisions } from './matters';
import type { KeptAnswer } from './stored';
import type { ConsolidationInput, ConsolidationReturn } from './types';

export interface ExpectedBody {
  readonly id: string;
  readonly name: string;
  readonly returns: readonly ConsolidationReturn[];
}

export class ConsolidationContext {
  readonly decisions: Decisions;
  /** In the order of the expected returns. */
  readonly bodies: ReadonlyMap<string, ExpectedBody>;
  readonly cover: Form;
  /** Fields that the coordinator's workbook has a place for. */
  readonly fields: ReadonlySet<string>;
  /** Fields in which a body tells what it did. */
  readonly narratives: readonly string[];
  private readonly forms: Readonly<Record<FormKey, Form>>;

  /** What the coordinator typed over an answer, by key of the return and field. */
  readonly typed: ReadonlyMap<string, KeptAnswer>;

  constructor(readonly input: ConsolidationInput) {
    const { questionnaire, settings } = input;
    this.decisions = new Decisions(input.decisions);
    const typed = (input.kept ?? []).filter(({ reason }) => reason === 'by-hand');
    this.typed = new Map(typed.map((one) => [`${one.key}\n${one.field}`, one]));
    this.bodies = bodiesOf(input.expected);
    // Files may bring the officer's word on what came with their templates.
    const all = { carries: true };
    this.cover = coverOf(questionnaire, settings, all);
    this.forms = {
      standard: formOf(questionnaire, 'standard', settings, all),
      short: formOf(questionnaire, 'short', settings, all),
    };
    this.narratives = this.forms.standard.fields.flatMap(({ key, narrative }) =>
      narrative === true ? [key] : [],
    );
    this.fields = new Set([...this.forms.standard.fields, ...this.forms.short.fields].map(({ key }) => key));
  }

  form(key: FormKey): Form {
    return this.forms[key];
  }

  returnKey(body: string, task: string): string {
    const { edition, period } = this.input;
    return returnKey({ edition, period, body: { id: body, name: '' } }, task);
  }

  coverKey(body: string): string {
    return [this.input.edition.id, this.input.period.id, body].join('|');
  }

  /** A template as this workbook would issue it now, so that merged rows are checked by the same rules as a file. */
  template(body: ExpectedBody, form: FormKey): Template {
    const { language, edition, period, before, questionnaire, settings } = this.input;
    return {
      format: 1,
      language,
      edition,
      period,
      ...(before === undefined ? {} : { before }),
      body: { id: body.id, name: body.name },
      form,
      settings: { ...settings },
      questionnaire,
      tasks: [],
      banner: '',
      office: { name: '', replyTo: '', help: '' },
      token: '',
    };
  }
}

function bodiesOf(expected: readonly ConsolidationReturn[]): Map<string, ExpectedBody> {
  const returns = gathered(expected, ({ body }) => body);
  return new Map(
    [...returns].map(([id, mine]) => [id, { id, name: mine[0]?.bodyName ?? id, returns: mine }]),
  );
}

/** A place in a submission; `file` is its id until results are handed out. */
export function placeIn(file: string, place: Place): Place {
  return { ...place, file };
}
