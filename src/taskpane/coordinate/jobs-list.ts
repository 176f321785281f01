/** The pages that the coordinator's desk leads to, in the order of a period. A further one is a line here and one in the room. */
export const JOBS = ['issue', 'board', 'mail', 'matters', 'deadline', 'survey', 'period', 'edition'] as const;
export type CoordinateJob = (typeof JOBS)[number];
