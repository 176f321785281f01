/** What the library and a host said to each other, and the same told again with another error in the answers. */
import { HostFault, type FaultCode } from '../../workbench/host/common/fault';
import type { Bridge } from '../../workbench/host/index';
import { speakTo } from '../support/office';

export interface Talk {
  readonly asked: string[];
  readonly answered: string[];
}

/** Everything from now on. A host answers one request after the other, in their order. */
export function recorded(bridge: Bridge): Talk {
  const talk: Talk = { asked: [], answered: [] };
  const { onMessageFromHost: hear } = bridge;
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    talk.asked.push(text);
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    talk.answered.push(text);
    hear?.(text);
  };
  return talk;
}

/** Messages are counted over all hosts. */
const NUMBER = /^\{"id":(\d+),/;

/** A refusal of a member, as it stands in an answer. */
function refusal(member: string, code: FaultCode): RegExp {
  return new RegExp(
    `"Error":\\{"Code":"${code}","Message":"[^"]*","Location":"${member}","ActionIndex":(\\d+),"HttpStatusCode":\\d+`,
    'g',
  );
}

interface Told<T> {
  readonly result: T;
  /** Whether exactly the same was asked, from the first request to the last. */
  readonly isSame: boolean;
}

/**
 * Runs over the answers that were given before, the refusals in them by another code. As long as the same is asked the host
 * would give these answers, so that a run that asks the same to its end leaves the same workbook.
 */
export async function retold<T>(
  { asked, answered }: Talk,
  { member, from, to }: { readonly member: string; readonly from: FaultCode; readonly to: FaultCode },
  run: () => Promise<T>,
): Promise<Told<T>> {
  const { message, status } = new HostFault(to);
  const pattern = refusal(member, from);
  const other = (at: string) =>
    `"Error":{"Code":"${to}","Message":${JSON.stringify(message)},"Location":"${member}","ActionIndex":${at},"HttpStatusCode":${status}`;
  const said = answered.map((text) => text.replace(pattern, (_, at: string) => other(at)));
  let [at, isSame] = [0, true];
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const [answer, id] = [said[at], NUMBER.exec(text)?.[1]];
      isSame &&= answer !== undefined && text.replace(NUMBER, '') === asked[at]?.replace(NUMBER, '');
      at += 1;
      const told = isSame ? (answer ?? '') : (said[said.length - 1] ?? '');
      queueMicrotask(() => bridge.onMessageFromHost?.(told.replace(NUMBER, `{"id":${id},`)));
    },
    onMessageFromHost: null,
  };
  speakTo(bridge);
  const result = await run();
  return { result, isSame: isSame && at === asked.length };
}
