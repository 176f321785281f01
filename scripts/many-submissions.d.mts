/** Types of `many-submissions.mjs`, which runs without a build. */
export interface ServedForm {
  readonly returns: readonly { readonly task: string; readonly body: string }[];
  readonly version: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export function serveMany(count: number, form: ServedForm): Promise<Served>;
