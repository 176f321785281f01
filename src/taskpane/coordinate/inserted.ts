import { currentPeriod, periodName, type Language, type State } from '../../core/index';

/** What the framework brought into a workbook. */
export interface Inserted {
  /** Its name. */
  readonly period: string;
  /** How many sheets are seen more. */
  readonly sheets: number;
  readonly tasks: number;
  readonly bodies: number;
  /** Returns to come. */
  readonly expected: number;
}

/** `language` is the reader's; the workbook may be in another. */
export function insertedBy(state: State, sheets: number, language: Language): Inserted {
  const asked = state.returns.filter(({ period }) => period === currentPeriod(state).id);
  return {
    period: periodName(currentPeriod(state).id, language),
    sheets,
    tasks: new Set(asked.map(({ task }) => task)).size,
    bodies: new Set(asked.map(({ body }) => body)).size,
    expected: asked.length,
  };
}
