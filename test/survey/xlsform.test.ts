import { describe, expect, it } from '@jest/globals';
import { DEFAULT_QUESTIONNAIRE, formOf, parseExpression, type State } from '../../src/core/index';
import { formIdentity, lintForm, questionItems, xlsForm, type XlsForm } from '../../src/survey';
import { XPathWriter } from '../../src/survey/xlsform/xpath';
import { Forms } from './central';
import { madeUpState } from './made-up';

const state = madeUpState();
const form = xlsForm(state);
const ZH = 'label::中文 (zh)';
const formVersion = (of: State) => formIdentity(of).version;
const without = (all: State['assignments'], body: string) =>
  all.map((one) => (one.body === body ? { ...one, send: false } : one));
const row = (name: string) => form.survey.find((one) => one['name'] === name) ?? {};

describe('the form', () => {
  it('binds its id and version to edition, period and questionnaire', () => {
    const changed = { ...state, questionnaire: { ...state.questionnaire, version: '2' } };
    expect(form.settings).toMatchObject({
      form_id: 'policy_returns_112_115H1',
      version: expect.stringMatching(/^112-115H1-[0-9a-f]{10}-[0-9a-f]{8}$/),
    });
    expect(xlsForm(changed).settings['version']).not.toBe(form.settings['version']);
    expect(formVersion(changed)).not.toBe(formVersion(state));
  });

  // ODK Central takes no second form of one version: 409.6 versionUniquenessViolation (lib/util/problem.js).
  it.each([
    ['a body is not asked any more', 'assignments', () => without(state.assignments, 'MOEA')],
    [
      'a body has another name',
      'bodies',
      () => state.bodies.map((one) => ({ ...one, name: `${one.name}甲` })),
    ],
    ['a task has another short name', 'tasks', () => state.tasks.map((one) => ({ ...one, short: '別名' }))],
  ] as const)('has another version when %s, and answers are bound as before', (_, part, change) => {
    const changed: State = { ...state, [part]: change() };
    expect(xlsForm(changed).settings['version']).not.toBe(form.settings['version']);
    expect(formVersion(changed)).toBe(formVersion(state));
    expect(xlsForm({ ...state }).settings).toEqual(form.settings);
  });

  it('asks body and task by choice, each task of its bodies only', () => {
    expect(row('task')).toMatchObject({
      type: 'select_one tasks',
      choice_filter: 'selected(bodies, ${body})',
    });
    const tasks = form.choices.filter(({ list_name: list }) => list === 'tasks');
    expect(tasks).toHaveLength(25);
    expect(tasks.find(({ name }) => name === 'T112-4-05')?.['bodies']?.split(' ')).toContain('MOEA');
  });

  it('takes no name for a reference, whatever stands in it', () => {
    const named: State = {
      ...state,
      bodies: state.bodies.map((one) => ({ ...one, name: `${one.name}${'${status}'}` })),
      tasks: state.tasks.map((one) => ({ ...one, short: '${no_such_question}' })),
      edition: { ...state.edition, title: '${' },
    };
    const { survey, choices, settings } = xlsForm(named);
    const read = [...survey, ...choices].flatMap((one) =>
      Object.entries(one).flatMap(([column, value]) => (column.includes('::') ? [value] : [])),
    );
    expect(read.filter((one) => one.includes('＄{')).length).toBeGreaterThan(20);
    expect([...read, settings['form_title'] ?? ''].filter((one) => one.includes('${'))).toEqual([]);
  });

  it('requires what `survey questions` requires: body, task and ①', () => {
    const required = form.survey.filter((one) => one['required'] === 'yes');
    expect(required.map(({ name }) => name)).toEqual(['body', 'task', 'status']);
    expect(required.every((one) => one['required_message::中文 (zh)'] !== undefined)).toBe(true);
    expect(questionItems(state, 'zh-TW').filter(({ required: isAsked }) => isAsked)).toHaveLength(3);
  });

  it('names tasks in each language, whichever the workbook’s is', () => {
    const short = (of: State) =>
      xlsForm(of).choices.find(({ list_name: list, name }) => list === 'tasks' && name === 'T112-4-05') ?? {};
    const english = madeUpState('en');
    expect(english.tasks.find(({ id }) => id === 'T112-4-05')?.short).toMatch(/^[A-Z]/);
    expect(short(english)).toEqual(short(state));
    expect(short(english)[ZH]).toMatch(/^四-5 \p{Script=Han}/u);
  });

  it('has a note or a constraint for every 請修正 that a type does not see to', () => {
    // What earlier periods said is left to the check at import.
    const rules = DEFAULT_QUESTIONNAIRE.rules.filter(
      ({ severity, fromReader, survey }) => severity === 'error' && !fromReader && survey !== false,
    );
    const noted = form.survey.filter(({ type }) => type === 'note').map(({ name = '' }) => name);
    const constrained = form.survey.filter((one) => one['constraint'] !== undefined).map(({ name }) => name);
    expect(
      rules.filter(({ key }) => !noted.some((name) => name.startsWith(`note_${key}_`))).map(({ key }) => key),
    ).toEqual(['status_missing', 'percent_range', 'done_date_after_period']);
    expect(constrained).toEqual(['planned_pct', 'actual_pct', 'done_date']);
  });

  it('says everything in both languages, and nothing about a spreadsheet’s keys', () => {
    const labelled = form.survey.filter(({ type = '' }) => !['calculate', 'end_group'].includes(type));
    expect(labelled.filter((one) => !one[ZH] || !one['label::English (en)'])).toEqual([]);
    expect(JSON.stringify(form)).not.toMatch(/Alt|Ctrl|F2/);
    expect(row('progress_text')['hint::中文 (zh)']).toBe('請述期間內具體作為及成果，10至500字為宜。');
  });
});

describe('expressions as XPath', () => {
  const standard = formOf(DEFAULT_QUESTIONNAIRE, 'standard');
  const writer = new XPathWriter(standard, { period: { end: '2026-06-30', year_end: 0 } });
  it.each([
    ["status = 'done' and filled(due_date)", "(${status} = 'done' and ${due_date} != '')"],
    ['not (blank(status) or budget >= 5)', "not((${status} = '' or ${budget} >= 5))"],
    ["status != 'done'", "not(${status} = 'done')"],
    ['due_date < period.end', "decimal-date-time(${due_date}) < decimal-date-time('2026-06-30')"],
    ['planned_pct - actual_pct >= setting.behind_points', 'round(${planned_pct} - ${actual_pct}, 6) >= 10'],
    ['asks_nothing', "(${status} = 'no_request' or ${status} = 'not_applicable')"],
    ["light = 'behind'", "${light} = 'behind'"],
    ["return.role = 'named'", "${role} = 'named'"],
    ['period.year_end = 1', '0 = 1'],
    [
      'length(progress_text) < 10',
      "(${progress_text} != '' and string-length(normalize-space(${progress_text})) < 10)",
    ],
    ["due_date < '2026-01-01'", "decimal-date-time(${due_date}) < decimal-date-time('2026-01-01')"],
    ['kpi_name_1 = measure', "(${kpi_name_1} != '' and ${measure} != '' and ${kpi_name_1} = ${measure})"],
    ['unreadable(budget) or blank(kpi_name_2)', 'true()'],
    ['1 = 1 and blank(budget)', "${budget} = ''"],
    ['not 1 = 1', 'false()'],
  ])('%s', (text, xpath) => {
    expect(writer.condition(parseExpression(text))).toBe(xpath);
  });

  it.each([
    'executed < previous.executed',
    'blank(previous.budget)',
    'period.same_year = 1',
    'return.answered',
  ])('%s is nothing that a form can say, and is never taken for false', (text) => {
    expect(() => writer.condition(parseExpression(text))).toThrow('A form cannot ask');
  });
});

describe('the linter', () => {
  const good = { type: 'text', name: 'a', [ZH]: '甲', 'label::English (en)': 'A' };
  const choice = { list_name: 'l', name: 'x', [ZH]: '選', 'label::English (en)': 'X' };
  const settings = { form_id: 'f', version: '1', form_title: 'F' };
  const lint = (survey: XlsForm['survey'], choices: XlsForm['choices'] = [], changed = {}) =>
    lintForm({ survey, choices, settings: { ...settings, ...changed } }).map(
      ({ code, sheet, row: at }) => `${sheet} ${at} ${code}`,
    );

  it('finds nothing in the exported form', () => {
    expect(lintForm(form)).toEqual([]);
  });

  it.each([
    ['type-missing', [{ ...good, type: '' }]],
    ['type-unknown', [{ ...good, type: 'geopoint2' }]],
    ['repeat-not-ended', [{ ...good, type: 'begin_repeat' }]],
    ['repeat-not-begun', [good, { type: 'end repeat' }]],
    ['list-unknown', [{ ...good, type: 'select_one nothing' }]],
    ['calculation-missing', [{ type: 'calculate', name: 'a' }]],
    ['name-missing', [{ ...good, name: '' }]],
    ['name-odd', [{ ...good, name: '1a' }]],
    ['label-missing', [{ ...good, [ZH]: '' }]],
    ['reference-unknown', [{ ...good, relevant: "${b} = ''" }]],
    ['reference-unknown', [{ ...good, [ZH]: '${b}' }]],
    ['reference-broken', [{ ...good, relevant: '$a = 1' }]],
    ['quote-open', [{ ...good, constraint: ". = 'x" }]],
    ['bracket-open', [{ ...good, constraint: 'not(. = 1' }]],
    ['bracket-open', [{ ...good, constraint: ')(' }]],
    ['cycle', [{ ...good, relevant: '${a} = 1' }]],
    ['group-not-ended', [{ ...good, type: 'begin_group' }]],
    ['group-not-begun', [good, { type: 'end_group' }]],
    ['name-twice', [good, { ...good, name: 'A' }]],
  ] as const)('%s', (code, survey) => {
    expect(lint(survey)).toEqual([`survey ${survey.length + 1} ${code}`]);
  });

  // Each was given to pyxform 4.5.0 itself, in a form like this one: it takes them all.
  it.each([
    ...['image', 'audio', 'video', 'file', 'geopoint', 'geotrace', 'geoshape', 'barcode', 'time', 'dateTime'],
    ...['range', 'acknowledge', 'start', 'end', 'today', 'deviceid', 'username', 'audit', 'rank l'],
    ...['select_one_from_file a.csv', 'select one l', 'select_one l or_other'],
  ])('knows the type %s', (type) => {
    expect(
      lint(
        [
          { ...good, type },
          { ...good, name: 'b', type: 'select_one l' },
        ],
        [choice],
      ),
    ).toEqual([]);
  });

  it.each(['begin_repeat', 'begin repeat', 'begin group'])(
    'knows what stands between %s and its end',
    (type) => {
      const end = { type: type.replace('begin', 'end') };
      const about = { ...good, type, name: 'block' };
      expect(lint([about, good, end])).toEqual([]);
      const [, kind = ''] = type.split(/[_ ]/);
      const crossed = { type: kind === 'group' ? 'end_repeat' : 'end_group' };
      expect(lint([about, good, crossed])).toHaveLength(2);
      const cycle = { ...about, relevant: '${a} = 1' };
      expect(lint([cycle, good, end])).toEqual(['survey 3 cycle']);
    },
  );

  // ODK Central refuses what pyxform warns of: 400.16 formWarnings (lib/util/problem.js).
  it.each([
    ['中文 (zh-TW)', ['survey undefined language-code']],
    ['華語文', ['survey undefined language-code']],
    ['Chinese (zz)', ['survey undefined language-code']],
    ['中文 (zh)', []],
    ['中文', []],
    ['國語 (cmn)', []],
  ])('a language %s of the labels', (language, found) => {
    expect(lint([{ type: 'text', name: 'a', [`label::${language}`]: '甲' }])).toEqual(found);
  });

  it('says before the upload what ODK Central refuses: of the labels’ language, and of nothing in the exported form', () => {
    expect(new Forms().publish(form).status).toBe(200);
    const renamed = {
      ...form,
      survey: form.survey.map((one) =>
        Object.fromEntries(
          Object.entries(one).map(([key, value]) => [key.replace('(zh)', '(zh-TW)'), value]),
        ),
      ),
    };
    expect(new Forms().publish(renamed)).toMatchObject({ status: 400, body: { code: 400.16 } });
    expect(lintForm(renamed).map(({ code }) => code)).toContain('language-code');
  });

  it('a form of one language needs no other', () => {
    expect(lint([{ type: 'text', name: 'a', label: 'A' }])).toEqual([]);
    expect(lint([{ type: 'text', name: 'a' }])).toEqual(['survey 2 label-missing']);
  });

  it('finds cycles through groups and calculations', () => {
    const group = { ...good, type: 'begin_group', name: 'g', relevant: "${c} = 'x'" };
    const inner = { type: 'calculate', name: 'c', calculation: '${a}' };
    expect(lint([group, good, { type: 'end_group' }, inner])).toEqual(['survey 3 cycle', 'survey 5 cycle']);
  });

  it.each([
    ['list-missing', [{ ...choice, list_name: '' }]],
    ['name-missing', [{ ...choice, name: '' }]],
    ['choice-blank', [{ ...choice, name: 'x y' }]],
    ['label-missing', [{ ...choice, [ZH]: '' }]],
    ['list-unused', [{ ...choice, list_name: 'other' }]],
    ['choice-twice', [choice, choice]],
  ])('choices: %s', (code, choices) => {
    const select = { ...good, type: 'select_one l' };
    expect(lint([select], [...choices, { ...choice, name: 'z' }])).toEqual([
      `choices ${choices.length + 1} ${code}`,
    ]);
  });

  it('settings', () => {
    expect(lint([good], [], { form_id: '', version: '' })).toEqual([
      'settings 2 setting-missing',
      'settings 2 setting-missing',
    ]);
    expect(lint([good], [], { default_language: 'Klingon' })).toEqual(['settings 2 default-language']);
  });

  it('reports every problem at once', () => {
    const bad = { ...good, name: '1', [ZH]: '', relevant: "${b} = '" };
    expect(lint([bad, { ...bad, type: 'x' }]).length).toBeGreaterThan(8);
  });
});
