/**
 * The exported form in a real engine: what it shows as a note or a violation is what the core calls 請修正.
 *
 * @jest-environment jsdom
 */
import '../support/engine-globals';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  consolidate,
  currentPeriod,
  plainPeriod,
  type RoleKey,
  type State,
  type Submission,
} from '../../src/core/index';
import { writeWorkbook } from '../../src/files/write';
import { formIdentity, surveyorFor, xlsForm, xlsFormWorkbook } from '../../src/survey';
import { random } from '../support/generated-rows';
import { xformOf } from '../support/xform-writer';
import { madeUpState } from './made-up';

/** What the tests need of the engine's nodes. */
interface Node {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly value: unknown;
    readonly instanceValue?: unknown;
    readonly children: readonly Node[] | null;
    readonly valueOptions?: readonly { readonly value: string }[];
  };
  setValue(value: string | number): void;
  selectValue(value: string): void;
}
interface Root extends Node {
  readonly validationState: { readonly violations: readonly { readonly reference: string }[] };
}

type Given = Readonly<Record<string, string | number>>;

let state: State;
let newForm: () => Root;

beforeAll(async () => {
  state = madeUpState();
  const xml = await xformOf(await writeWorkbook(xlsFormWorkbook(xlsForm(state))));
  const { loadForm } = await import('@getodk/xforms-engine');
  const loaded = await loadForm(xml);
  if (loaded.status === 'failure') throw loaded.error;
  newForm = () => loaded.createInstance().root as unknown as Root;
});

function nodesOf(node: Node): Node[] {
  return (node.currentState.children ?? []).flatMap((child) => [child, ...nodesOf(child)]);
}

const nameOf = (node: Node) => node.currentState.reference.split('/').at(-1) ?? '';

class Filled {
  private readonly nodes: ReadonlyMap<string, Node>;

  constructor(private readonly root: Root) {
    this.nodes = new Map(nodesOf(root).map((node) => [nameOf(node), node]));
  }

  node(name: string): Node {
    const node = this.nodes.get(name);
    if (node === undefined) throw new Error(name);
    return node;
  }

  /** Answer as a person can: only what is shown, only what is offered. */
  answer(name: string, value: string | number): void {
    const node = this.node(name);
    if (!node.currentState.relevant) return;
    if (node.nodeType !== 'select') node.setValue(value);
    else if (node.currentState.valueOptions?.some((option) => option.value === value) === true)
      node.selectValue(String(value));
  }

  text(name: string): string {
    const { value, relevant } = this.node(name).currentState;
    const [only] = Array.isArray(value) ? (value as unknown[]) : [value];
    return relevant && only !== null && only !== undefined ? String(only) : '';
  }

  /** Rules that the form speaks of. */
  said(): string[] {
    const notes = [...this.nodes.values()].filter(
      (node) => node.nodeType === 'note' && node.currentState.relevant,
    );
    return [
      ...notes.map(nameOf),
      ...this.root.validationState.violations.map(({ reference }) => `! ${reference}`),
    ];
  }

  submission(version: string): Record<string, unknown> {
    const values = [...this.nodes.entries()].flatMap(([name, { nodeType }]) =>
      nodeType === 'group' || nodeType === 'note' || this.text(name) === '' ? [] : [[name, this.text(name)]],
    );
    return { ...Object.fromEntries(values), __id: 'uuid:1', __system: { edits: 0 }, form_version: version };
  }
}

function fill(body: string, task: string, given: Given): Filled {
  const filled = new Filled(newForm());
  filled.answer('body', body);
  filled.answer('task', task);
  for (const [name, value] of Object.entries(given)) filled.answer(name, value);
  return filled;
}

/** What the form would send, as it is taken. */
function taken(filled: Filled): Submission {
  const surveyor = surveyorFor(state, [], '2026-08-05');
  const [response] = surveyor.serverJson([filled.submission(formIdentity(state).version)], 'odk', 'odk');
  const placed = response === undefined ? undefined : surveyor.place(response);
  if (placed === undefined || !('registered' in placed)) throw new Error(JSON.stringify(placed));
  return placed.registered.submission;
}

/** The errors of the core for what the form would send. */
function coreErrors(filled: Filled): string[] {
  const { findings } = consolidate({
    language: 'zh-TW',
    edition: state.edition,
    period: plainPeriod(currentPeriod(state)),
    questionnaire: state.questionnaire,
    settings: state.questionnaire.settings,
    secret: state.secret,
    expected: state.assignments.map(({ task, body, role, form }) => ({
      task,
      body,
      role,
      form,
      number: task,
      bodyName: body,
      previous: {},
    })),
    submissions: [taken(filled)],
    decisions: [],
  });
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const returnOf = (role: RoleKey, form: 'standard' | 'short') => {
  const found = state.assignments.find((one) => one.role === role && one.form === form);
  if (found === undefined) throw new Error(`${role} ${form}`);
  return [found.body, found.task] as const;
};

const STATUSES = [
  'ongoing',
  'in_progress',
  'planning',
  'not_started',
  'done',
  'no_request',
  'not_applicable',
];
const DAYS = ['2026-05-31', '2026-06-29', '2026-06-30', '2026-07-01', '2026-12-31'];

/** Answers around every threshold; each part may be missing. There is always one answer: a blank form is not sent. */
function generated(next: () => number): Given {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const planned = pick([-1, 0, 15, 75.1, 99.9, 100, 101]);
  const all: Record<string, string | number> = {
    status: pick([...STATUSES, 'in_progress', 'done', 'planning']),
    measure: '人才培訓計畫',
    progress_text: '辦理研習三場，計120人次參加。',
    kpi_name_1: '培訓人次',
    kpi_actual_1: 120.5,
    due_date: pick(DAYS),
    planned_pct: planned,
    actual_pct: pick([planned, planned - 4.9, planned - 5, planned - 10, planned - 9.9, 100, 101]),
    done_date: pick(DAYS),
    delay_reason: '招標流標',
    remedy: '重新招標',
    budget: 25000,
    executed: 1200,
  };
  const rarely = new Set(['status', 'measure', 'progress_text']);
  const kept = Object.entries(all).filter(([key]) => next() > (rarely.has(key) ? 0.12 : 0.35));
  return kept.length === 0 ? { status: 'ongoing' } : Object.fromEntries(kept);
}

/** Where rounding decides: 70.1 − 60.1 is a little less than 10 to a computer. */
const EDGES: readonly Given[] = [
  {
    status: 'in_progress',
    measure: '計畫',
    progress_text: '辦理研習三場，計120人次參加。',
    due_date: '2026-12-31',
    planned_pct: 70.1,
    actual_pct: 60.1,
  },
  {
    status: 'planning',
    measure: '計畫',
    progress_text: '辦理研習三場，計120人次參加。',
    due_date: '2026-06-30',
    planned_pct: 70.1,
    actual_pct: 60.2,
  },
];

describe('the exported form in @getodk/xforms-engine', () => {
  it('offers each body its own tasks', () => {
    const filled = fill('MOEA', '', {});
    const offered = filled.node('task').currentState.valueOptions?.map(({ value }) => value);
    const own = state.assignments.filter(({ body }) => body === 'MOEA').map(({ task }) => task);
    expect([...(offered ?? [])].sort()).toEqual([...new Set(own)].sort());
  });

  it('calculates the return’s key, its role and its form', () => {
    const [body, task] = returnOf('local', 'short');
    const filled = fill(body, task, {});
    expect(['return_key', 'role', 'form_kind'].map((name) => filled.text(name))).toEqual([
      `112|115H1|${task}|${body}`,
      'local',
      'short',
    ]);
    expect(filled.node('due_date').currentState.relevant).toBe(false);
  });

  it('does not offer 不適用 where the guidelines name the body', () => {
    const offers = (role: RoleKey) =>
      fill(...returnOf(role, 'standard'), {})
        .node('status')
        .currentState.valueOptions?.some(({ value }) => value === 'not_applicable');
    expect([offers('named'), offers('competent')]).toEqual([false, true]);
  });

  it('requires ① and nothing else', () => {
    const [body, task] = returnOf('competent', 'standard');
    expect(fill(body, task, {}).said()).toEqual([expect.stringMatching(/status$/)]);
    expect(fill(body, task, { status: 'no_request' }).said()).toEqual([]);
  });

  it('takes an answer to each of the 147 returns, and sends what was answered', () => {
    expect(state.assignments).toHaveLength(147);
    for (const [index, { body, task, form }] of state.assignments.entries()) {
      const given: Given = {
        status: 'in_progress',
        measure: `計畫${index + 1}`,
        progress_text: '1. 課程\n2. 訪視；"五校" <&>',
        ...(form === 'short'
          ? {}
          : { kpi_name_1: '人次', kpi_actual_1: 120.5, planned_pct: 75.5, budget: index }),
      };
      const submission = taken(fill(body, task, given));
      const [row] = 'stored' in submission ? submission.stored.rows : [];
      const answers = Object.entries(row?.cells ?? {}).flatMap(([key, { v }]) =>
        v === undefined ? [] : [[key, v]],
      );
      expect([row?.task, Object.fromEntries(answers)]).toEqual([task, given]);
    }
  });

  it('shows a note or a violation for 200 generated answers exactly where the core says 請修正', () => {
    const next = random(115);
    const kinds = [
      returnOf('named', 'standard'),
      returnOf('competent', 'standard'),
      returnOf('local', 'short'),
    ];
    const met = new Set<string>();
    let clean = 0;
    for (let index = 0; index < 200; index += 1) {
      const [body, task] = kinds[index % kinds.length] ?? ['', ''];
      const given = EDGES[index] ?? generated(next);
      const filled = fill(body, task, given);
      const [said, errors] = [filled.said(), coreErrors(filled)];
      expect({ given, said, isWrong: said.length > 0 }).toEqual({ given, said, isWrong: errors.length > 0 });
      for (const code of errors) met.add(code);
      clean += errors.length === 0 ? 1 : 0;
    }
    const rules = state.questionnaire.rules.filter(
      ({ severity, fromReader, survey }) => severity === 'error' && !fromReader && survey !== false,
    );
    expect([...met].sort()).toEqual(rules.map(({ key }) => `rule.${key}`).sort());
    expect(clean).toBeGreaterThan(30);
    // A form takes a third of a second to load and answer.
  });
});
