/** The questionnaire as a page for people, in Markdown: what is asked, by which rules, with which words. Only the docs need it. */
import {
  fill,
  type Language,
  type Questionnaire,
  word,
  type WordKey as CatalogueKey,
} from '../../../../src/core/index';
import { targetsOf } from '../../../../src/core/questionnaire/instantiate';
import type { Choice, Field, Light, Rule } from '../../../../src/core/questionnaire/schema';
import { DESCRIBE_EN } from './words.en';
import { DESCRIBE_ZH_TW } from './words.zh-TW';

const WORDS = { 'zh-TW': DESCRIBE_ZH_TW, en: DESCRIBE_EN } as const;

type OwnKey = keyof typeof DESCRIBE_ZH_TW;
type WordKey = CatalogueKey | OwnKey;

const isOwn = (key: WordKey): key is OwnKey => Object.hasOwn(DESCRIBE_ZH_TW, key);

/** Fields, choices, definitions, lights, rules, settings, verdicts, and what the 檢核 formulas cannot read. */
export function describeQuestionnaire(questionnaire: Questionnaire, language: Language): string {
  return new Description(questionnaire, language).text();
}

class Description {
  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly language: Language,
  ) {}

  text(): string {
    const { version, fields, cover, rules } = this.questionnaire;
    const blocks = [
      `# ${this.say('describe.title', { version })}`,
      this.say('describe.intro'),
      ...this.section(
        'describe.fields',
        fields.map((field) => this.field(field)),
      ),
      ...this.section(
        'describe.cover-fields',
        cover.fields.map((field) => this.field(field)),
      ),
      ...this.section('describe.choices', this.choices()),
      ...this.section('describe.definitions', [this.definitions()]),
      ...this.section('describe.lights', [this.say('describe.lights-note'), this.lights()]),
      ...this.section('describe.rules', [this.say('describe.rules-note'), ...this.rules(rules)]),
      ...this.section('describe.cover-rules', this.rules(cover.rules)),
      ...this.section('describe.settings', [this.settings()]),
      ...this.section('describe.verdicts', [this.verdicts()]),
      ...this.section('describe.formulas', [this.say('describe.formulas-note'), this.formulas()]),
    ];
    return `${blocks.join('\n\n')}\n`;
  }

  private say(key: WordKey, parameters: Readonly<Record<string, string | number>> = {}): string {
    return isOwn(key) ? fill(WORDS[this.language][key], parameters) : word(this.language, key, parameters);
  }

  private section(heading: WordKey, blocks: readonly string[]): string[] {
    return [`## ${this.say(heading)}`, ...blocks];
  }

  /** `- name: value`; undefined values are left out. */
  private items(entries: readonly (readonly [WordKey, string | undefined])[]): string {
    return entries
      .flatMap(([key, value]) =>
        value === undefined ? [] : [`- ${this.say('describe.item', { name: this.say(key), value })}`],
      )
      .join('\n');
  }

  private heading(key: string, label: string): string {
    return `### ${code(key)} ${label}\n\n`;
  }

  private field(field: Field): string {
    const { language } = this;
    const flags: WordKey[] = [
      ...(field.plan === undefined ? [] : ([`describe.plan-${field.plan}`] as const)),
      ...(field.narrative === true ? (['describe.narrative'] as const) : []),
      ...(field.carried ? (['describe.carried'] as const) : []),
      ...(field.contact ? (['describe.contact'] as const) : []),
    ];
    const rows = this.questionnaire.fields.includes(field);
    const details = this.items([
      ['describe.type', this.type(field)],
      ['describe.unit', field.unit?.[language]],
      ['describe.group', field.group === undefined ? undefined : this.group(field.key)],
      ['describe.band', rows ? this.band(field.band) : undefined],
      ['describe.forms', rows ? this.forms(field) : undefined],
      ['describe.needed', quotedCode(field.needed)],
      ['describe.applies', quotedCode(field.applies)],
      ['describe.help', field.help && fill(field.help[language], this.questionnaire.settings)],
    ]);
    const flagged = flags.map((flag) => `\n- ${this.say(flag)}`).join('');
    return this.heading(field.key, field.label[language]) + details + flagged;
  }

  private type({ type, integer, choices, suggest, strict }: Field): string {
    const name = this.say(type === 'number' && integer ? 'describe.type.integer' : `describe.type.${type}`);
    if (suggest !== undefined) return this.say('describe.list-suggest', { type: name, list: code(suggest) });
    if (choices === undefined) return name;
    const key = strict === true ? 'describe.list-strict' : 'describe.list';
    return this.say(key, { type: name, list: code(choices) });
  }

  private group(key: string): string {
    const names = { setting: code('kpis'), first: code(`${key}_1`), second: code(`${key}_2`) };
    return this.say('describe.group-value', names);
  }

  private band(key: string): string {
    const band = this.questionnaire.bands.find((candidate) => candidate.key === key);
    return band?.label[this.language] ?? key;
  }

  private forms(field: Field): string {
    const forms = this.questionnaire.forms.filter((form) => field.forms.includes(form.key));
    return this.list(forms.map((form) => form.label[this.language]));
  }

  private list(names: readonly string[]): string {
    return names.join(this.say('list.separator'));
  }

  private choices(): string[] {
    return Object.entries(this.questionnaire.choices).map(
      ([list, choices]) => `### ${code(list)}\n\n${choices.map((choice) => this.choice(choice)).join('\n')}`,
    );
  }

  private choice({ key, label, meaning, notFor }: Choice): string {
    const { roles } = this.questionnaire;
    const names = (notFor ?? []).map(
      (role) => roles.find((candidate) => candidate.key === role)?.label[this.language] ?? role,
    );
    const limits = names.length === 0 ? [] : [this.say('describe.not-for', { roles: this.list(names) })];
    const remarks = [...(meaning === undefined ? [] : [meaning[this.language]]), ...limits];
    const brackets = remarks.map((value) => this.say('describe.brackets', { value })).join('');
    return `- ${code(key)} ${label[this.language]}${brackets}`;
  }

  private definitions(): string {
    return Object.entries(this.questionnaire.definitions)
      .map(([name, text]) => `- ${this.say('describe.item', { name: code(name), value: code(text) })}`)
      .join('\n');
  }

  private lights(): string {
    return this.questionnaire.lights.map((light, index) => `${index + 1}. ${this.light(light)}`).join('\n');
  }

  private light({ key, label, when, judged }: Light): string {
    const value = this.say(judged ? 'describe.judged' : 'describe.not-judged');
    const name = `${code(key)} ${label[this.language]}${this.say('describe.brackets', { value })}`;
    return this.say('describe.item', { name, value: code(when) });
  }

  private rules(rules: readonly Rule[]): string[] {
    const errors = rules.filter((rule) => rule.severity === 'error');
    return rules.map((rule) => this.rule(rule, rules, errors.indexOf(rule) + 1));
  }

  /** Fields that are added later are among them. */
  private types({ types }: Rule): string | undefined {
    return types && this.list(types.map((type) => this.say(`describe.type.${type}`)));
  }

  private rule(rule: Rule, rules: readonly Rule[], rank: number): string {
    const { language } = this;
    const all = this.questionnaire;
    const { fields } = rules === all.rules ? all : all.cover;
    const targets = targetsOf(rule, rules, fields);
    const read = rule.fromReader ? this.say('describe.from-reader') : undefined;
    const details = this.items([
      ['describe.rank', rank === 0 ? undefined : String(rank)],
      ['describe.label', rule.label?.[language]],
      ['describe.types', this.types(rule)],
      ['describe.field', targets.length === 0 ? undefined : this.list(targets.map(code))],
      ['describe.when', code(rule.when)],
      ['describe.must', quotedCode(rule.must)],
      ['describe.message', rule.message === undefined ? read : rule.message[language]],
    ]);
    return this.heading(rule.key, this.say(`severity.${rule.severity}`)) + details;
  }

  private settings(): string {
    return Object.entries(this.questionnaire.settings)
      .map(([name, value]) => `- ${this.say('describe.item', { name: code(name), value })}`)
      .join('\n');
  }

  private verdicts(): string {
    return Object.entries(this.questionnaire.verdicts)
      .map(([key, label]) => `- ${code(key)} ${label[this.language]}`)
      .join('\n');
  }

  private formulas(): string {
    const parts = ['date', 'number', 'percent', 'choice', 'text', 'blank', 'error', 'time'] as const;
    return parts.map((part) => `- ${this.say(`describe.formulas-${part}`)}`).join('\n');
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

function quotedCode(text: string | undefined): string | undefined {
  return text === undefined ? undefined : code(text);
}
