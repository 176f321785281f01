/** Bodies and tasks by what people choose or type in a survey. */
import { findBody, openAssignments, type State } from '../../core/index';

/** Widths, case and blanks do not tell names apart. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(/;+$/, '').toLowerCase();
}

export class Lookup {
  private readonly bodies = new Map<string, string>();
  private readonly tasks = new Map<string, string>();
  private readonly numbers: readonly (readonly [string, string])[];
  private readonly assigned: ReadonlySet<string>;

  constructor(private readonly state: State) {
    for (const { id, name } of state.bodies)
      for (const text of [id, name]) this.bodies.set(squeezed(text), id);
    for (const { id, number, short, text } of state.tasks)
      for (const one of [id, number, short, text]) this.tasks.set(squeezed(one), id);
    this.numbers = state.tasks
      .map(({ id, number }) => [squeezed(number), id] as const)
      .sort(([left], [right]) => right.length - left.length);
    this.assigned = new Set(openAssignments(state).flatMap(({ task, body }) => [body, `${body}|${task}`]));
  }

  /** The id of a body named in any of its names; undefined if the workbook has none such. */
  body(text: string): string | undefined {
    const known = this.bodies.get(squeezed(text));
    if (known !== undefined) return known;
    const found = findBody(text.replace(/[;；]+$/, ''))?.id;
    return this.state.bodies.find(({ id }) => id === found)?.id;
  }

  /** The id of a task by id, number, words, or a text that begins with its number (`四-5 產業參與`). */
  task(text: string): string | undefined {
    const wanted = squeezed(text);
    return this.tasks.get(wanted) ?? this.numbers.find(([number]) => beginsWith(wanted, number))?.[1];
  }

  /** A task's number or id at the beginning of a header, in brackets or not, and the rest of the header. */
  tagged(header: string): { readonly task: string; readonly rest: string } | undefined {
    const [, first = '', second = ''] =
      /^[\s【〔[(（「]*([^\s】〕\])）」/：:|]+)[\s】〕\])）」/：:|]+(.+)$/su.exec(header) ?? [];
    const wanted = squeezed(first);
    const isName = this.numbers.some(([number, id]) => wanted === number || wanted === squeezed(id));
    const task = isName ? this.task(first) : undefined;
    return task === undefined ? undefined : { task, rest: second };
  }

  /** Whether anything, or this task, is expected of a body in the current period. */
  expects(body: string, task?: string): boolean {
    return this.assigned.has(task === undefined ? body : `${body}|${task}`);
  }

  bodyName(id: string): string {
    return this.state.bodies.find((body) => body.id === id)?.name ?? id;
  }

  taskNumber(id: string): string {
    return this.state.tasks.find((task) => task.id === id)?.number ?? id;
  }
}

/** `四-1` begins `四-1產業` but not `四-10產業`. */
function beginsWith(text: string, number: string): boolean {
  return text.startsWith(number) && !/\d/.test(text.charAt(number.length));
}
