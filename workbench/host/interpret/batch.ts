/** Runs a batch: action after action; the first that fails ends it, and what was done before stays. */
import { apiNotFound, HostFault } from '../common/fault';
import type { Json } from '../common/json';
import { omit } from '../common/omit';
import type { Ref } from '../objects/ref';
import { ActionKind } from '../common/protocol';
import type { HostAction, Batch, Reply, HostResult } from '../common/protocol';
import type { HostWorld } from '../objects/world';
import { callMethod, identityOf, setScalar } from './objects';
import { Paths, Service } from './paths';
import { answer, queryTree } from './query';

/** What a call or a set on a null object gives. */
const NULL_OBJECT = { _IsNull: true } as const;

export function runBatch(batch: Batch, world: HostWorld): Reply {
  const paths = new Paths(batch, world);
  const results: HostResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      stopIfTold(world);
      results.push({ ActionId: action.Id, Value: run(action, paths, world) });
      if (action.ActionType === ActionKind.trace) traces.push(action.Id);
    } catch (fault) {
      if (!(fault instanceof HostFault)) throw fault;
      const location = fault.location ?? `${paths.nameOf(action.ObjectPathId)}.${action.Name ?? ''}`;
      return failed(fault, location, index, results, traces);
    }
  }
  return { Results: results, TraceIds: traces };
}

function failed(
  fault: HostFault,
  location: string,
  index: number,
  results: readonly HostResult[],
  traces: readonly number[],
): Reply {
  return {
    Error: {
      Code: fault.code,
      Message: fault.message,
      Location: location.replace(/\.$/, ''),
      ActionIndex: index,
      HttpStatusCode: fault.status,
    },
    ProcessedResults: { Results: results },
    TraceIds: traces,
  };
}

function stopIfTold(world: HostWorld): void {
  const left = world.behaviour.stopAfterActions;
  if (left === undefined) return;
  if (left > 0) {
    world.behaviour = { ...world.behaviour, stopAfterActions: left - 1 };
    return;
  }
  if (world.behaviour.stopsForGood !== true) world.behaviour = omit(world.behaviour, 'stopAfterActions');
  throw new HostFault('GeneralException');
}

function run(action: HostAction, paths: Paths, world: HostWorld): Json {
  if (action.ActionType === ActionKind.trace) return null;
  const id = action.ObjectPathId;
  if (id === undefined) throw apiNotFound(`an action of type ${action.ActionType} without an object`);
  const found = paths.get(id);
  if (found === null) return onNullObject(action);
  if (found instanceof Service) return onService(found, action);
  return onObject(found, id, action, paths, world);
}

function onNullObject(action: HostAction): Json {
  const asks = action.ActionType === ActionKind.method || action.ActionType === ActionKind.setProperty;
  return asks ? NULL_OBJECT : null;
}

function onService(service: Service, action: HostAction): Json {
  if (action.ActionType === ActionKind.instantiate) return {};
  if (action.Name === 'NotifyActionHandlerReady') return null;
  throw apiNotFound(`${service.name}.${action.Name ?? ''}`);
}

function onObject(ref: Ref, id: number, action: HostAction, paths: Paths, world: HostWorld): Json {
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ActionKind.instantiate: {
      const kept = paths.referenceOf(id);
      return { ...identityOf(ref), ...(kept === undefined ? {} : { _ReferenceId: kept }) };
    }
    case ActionKind.query:
    case ActionKind.queryAsJson:
      return answer(ref, queryTree(action.QueryInfo), world, action.QueryInfo);
    case ActionKind.method:
      if (name !== '_KeepReference')
        return callMethod(ref, name, paths.arguments(action.ArgumentInfo), world);
      paths.keep(id);
      return null;
    case ActionKind.setProperty:
      setScalar(ref, name, paths.arguments(action.ArgumentInfo)[0], world);
      return null;
    case ActionKind.update:
      for (const [property, value] of Object.entries(action.ObjectState ?? {})) {
        setScalar(ref, property, paths.withObjects(value), world);
      }
      return null;
    default:
      throw apiNotFound(`${ref.type}: actions of type ${action.ActionType}`);
  }
}
