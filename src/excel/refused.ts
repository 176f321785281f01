/** What Excel refuses by itself, apart from what went wrong with the message. */
import { asHostError, HostError, isRefusal } from './host-error';

/** Sends what is queued; false if Excel refused it. Throws `HostError` where there is no answer to build on. */
export async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const known = asHostError(error, false);
    if (known instanceof HostError && isRefusal(known)) return false;
    throw error;
  }
}
