/** What each field is called where it is asked as a question: a text that no other field has. */
import {
  coverOf,
  currentPeriod,
  fill,
  formOf,
  LANGUAGES,
  namesIn,
  numericSettings,
  rocDate,
  word,
  type Form,
  type Expression,
  type FormField,
  type FormRule,
  type Language,
  type State,
} from '../../core/index';

/** The cover's field that a survey has no use for: the source counts its edits itself, and no clock orders anything. */
const NOT_ASKED: ReadonlySet<string> = new Set(['counter', 'filled_date']);

/** Sentences with what follows them. */
function sentences(text: string): string[] {
  return text.match(/[^]*?(?:。|\.(?:\s+|$)|$)/g)?.filter((one) => one !== '') ?? [];
}

/** Keys of a spreadsheet program help nobody in a form. */
function isForAnyTool(sentence: string): boolean {
  return !/\b(?:Alt|Ctrl|F2)\b/.test(sentence.normalize('NFKC'));
}

/** What last period said is not in a form: it is one for all bodies, and who opens it would read what the others answered. */
function saidAtImport({ severity, survey }: FormRule): boolean {
  return severity === 'error' && survey === false;
}

function asksWhatWasCarried(applies: Expression): boolean {
  return namesIn(applies).some(({ scope, name }) => scope === 'return' && name === 'carried');
}

interface QuestionGroup {
  readonly labels: readonly string[];
  readonly fields: ReadonlySet<string>;
}

const groupOf = (labels: readonly string[], fields: readonly FormField[]): QuestionGroup => ({
  labels,
  fields: new Set(fields.map(({ key }) => key)),
});

export class Questions {
  readonly form: Form;
  readonly cover: readonly FormField[];
  private readonly doubled: ReadonlySet<string>;

  constructor(private readonly state: State) {
    const settings = numericSettings(state);
    this.form = formOf(state.questionnaire, 'standard', settings);
    this.cover = coverOf(state.questionnaire, settings).fields.filter(({ key }) => !NOT_ASKED.has(key));
    const labels = [...this.form.fields, ...this.cover].flatMap((field) =>
      LANGUAGES.map((language) => this.label(field, language)),
    );
    this.doubled = new Set(labels.filter((label, index) => labels.indexOf(label) !== index));
  }

  /** The groups of the exported form: how they are called, and which fields stand in them. */
  get groups(): readonly QuestionGroup[] {
    const { bands } = this.state.questionnaire;
    const inBand = (key: string) => this.asked.filter(({ band }) => band === key);
    return [
      ...bands.map(({ key, label }) => groupOf([`part_${key}`, ...Object.values(label)], inBand(key))),
      groupOf(['part_cover', ...LANGUAGES.map((one) => word(one, 'survey.form.cover'))], this.cover),
    ];
  }

  /** The label as it stands in the return, e.g. `累計實際（截至115.06.30）`. */
  label(field: FormField, language: Language): string {
    return fill(field.label[language], { end: rocDate(currentPeriod(this.state).end) });
  }

  /** The question of a field; where two fields share a label, with the part of the form that it belongs to. */
  text(field: FormField, language: Language): string {
    const label = this.label(field, language);
    if (field.contact) return word(language, 'survey.question.contact', { label });
    if (!this.doubled.has(label)) return label;
    return word(language, 'survey.question.part', { part: this.part(field, language), label });
  }

  /** Fields of the return that a survey asks: one that only confirms what came with a template has nothing to confirm here. */
  get asked(): readonly FormField[] {
    return this.form.fields.filter(({ applies }) => applies === undefined || !asksWhatWasCarried(applies));
  }

  /** With a word of warning where only the import can tell whether the answer is missing. */
  help(field: FormField, language: Language): string {
    const help = fill(
      sentences(field.help?.[language] ?? '')
        .filter(isForAnyTool)
        .join(''),
      this.form.settings,
    );
    const isCheckedLater = this.form.rules.some((rule) => rule.field === field.key && saidAtImport(rule));
    const parts = [help.trim(), isCheckedLater ? word(language, 'survey.form.at-import') : ''];
    return parts.filter((part) => part !== '').join(language === 'en' ? ' ' : '');
  }

  /** `④量化成果` of `④量化成果（有則填）`. */
  private part(field: FormField, language: Language): string {
    const band = this.state.questionnaire.bands.find(({ key }) => key === field.band);
    return (band?.label[language] ?? '').replace(/\s*[（(].*$/, '');
  }
}
