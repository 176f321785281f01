import { type Framework, word } from '../../core/index';
import type { CommandContext } from '../io/output';

/** A framework for people: its tasks by direction. */
export function describe(read: Framework, { language }: CommandContext): string[] {
  const named = new Map(read.bodies.map(({ id, name }) => [id, name]));
  const counts = {
    edition: read.edition,
    title: read.title,
    goals: read.goals.length,
    directions: read.directions.length,
    tasks: read.tasks.length,
    bodies: read.bodies.length,
    assignments: read.assignments.length,
  };
  return [
    word(language, 'framework.headline', counts),
    ...read.directions.flatMap((direction) => [
      `${direction.no}. ${direction.short === '' ? direction.title : direction.short}`,
      ...read.tasks
        .filter((task) => task.direction === direction.no)
        .map(
          (task) =>
            `   ${task.id}  ${task.text}（${read.assignments
              .filter((one) => one.task === task.id)
              .map((one) => named.get(one.body) ?? one.body)
              .join('、')}）`,
        ),
    ]),
  ];
}
