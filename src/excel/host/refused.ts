/** What Excel refuses by itself, apart from what went wrong with the message. */
import { asHostError, HostError, isRefusal } from './host-error';
import type { Unit } from './unit';

/** Sends what is queued; false if Excel refused it. Throws `HostError` where there is no answer to build on. */
export async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  return (await refusalOf(context)) === undefined;
}

/** Sends what is queued, and these; how Excel refused it. Throws `HostError` where there is no answer to build on. */
export async function refusalOf(
  context: Excel.RequestContext,
  units: readonly Unit[] = [],
): Promise<HostError | undefined> {
  for (const unit of units) unit.queue(context);
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    const known = asHostError(error, false);
    if (known instanceof HostError && isRefusal(known)) return known;
    throw error;
  }
}
