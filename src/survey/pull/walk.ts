/** A walk over pages, each of which names the next one: it ends, whatever a server says. */
import { SurveyError } from '../fault/survey-error';

/** A page may bring nothing new once: what was deleted meanwhile shifts the rest. */
const PATIENCE = 2;
const MOST_ROWS = 1_000_000;

export class Walk {
  private readonly links = new Set<string>();
  private readonly rows = new Set<string>();
  private idle = 0;

  /** Before a page is asked for. Throws {@link SurveyError} (`endless`) where it was there already. */
  ask(link: string): void {
    // As the client asks: of a link only the path counts.
    const { pathname, search } = new URL(link, 'https://host.invalid');
    const asked = `${pathname}${search}`;
    if (this.links.has(asked)) throw new SurveyError('endless');
    this.links.add(asked);
  }

  /** The rows of a page that names a further one. Throws {@link SurveyError} (`endless`) where nothing new comes any more. */
  pass(ids: readonly string[]): void {
    const before = this.rows.size;
    for (const id of ids) this.rows.add(id);
    this.idle = this.rows.size === before ? this.idle + 1 : 0;
    if (this.idle >= PATIENCE || this.rows.size > MOST_ROWS) throw new SurveyError('endless');
  }
}
