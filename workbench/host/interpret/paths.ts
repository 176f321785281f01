/** The objects that a batch's paths mean, each found once, when it is first needed: as in Excel, in order of the actions. */
import { apiNotFound, HostFault } from '../common/fault';
import { isRecord } from '../common/json';
import { Ref, ref } from '../objects/ref';
import type { ArgumentInfo, Batch, ObjectPath } from '../common/protocol';
import { PathKind } from '../common/protocol';
import type { HostWorld } from '../objects/world';
import { itemOf, navigate, objectBy } from './objects';

/** Objects that are no part of a workbook, by the name they are made under; they do nothing here. */
const SERVICES = ['Microsoft.InternalService.AddinInternalService'];

/** An object that only takes notes: the library tells it that its handlers are ready. */
export class Service {
  constructor(readonly name: string) {}
}

type FoundObject = Ref | Service | null;

export class Paths {
  private readonly found = new Map<number, FoundObject>();
  /** What `_KeepReference` was asked for. */
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly batch: Batch,
    private readonly world: HostWorld,
  ) {}

  /** Null for a null object. */
  get(id: number): FoundObject {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const made = this.find(this.path(id));
    this.found.set(id, made);
    return made;
  }

  /** `worksheets.getItem`, for the place of an error. */
  nameOf(id: number | undefined): string {
    if (id === undefined) return '';
    const found = this.found.get(id);
    if (found instanceof Ref) return found.type;
    return this.path(id).Name ?? '';
  }

  keep(id: number): void {
    const found = this.get(id);
    if (found instanceof Ref && !this.kept.has(id)) this.kept.set(id, this.world.newReference(found));
  }

  referenceOf(id: number): string | undefined {
    return this.kept.get(id) ?? this.path(id).keptAs;
  }

  arguments(info: ArgumentInfo): unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? this.get(id) : this.withObjects(value);
    });
  }

  /** Objects inside a plain one stand as `{_ObjectPathId: 13}`. */
  withObjects(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.some((item) => typeof item === 'object')
        ? value.map((item) => this.withObjects(item))
        : value;
    }
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === 'number') return this.get(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withObjects(item)]));
  }

  private path(id: number): ObjectPath & { readonly keptAs?: string } {
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined) throw new HostFault('InvalidArgument', `No object path ${id}.`);
    return path.ObjectPathType === PathKind.reference ? { ...path, keptAs: path.Name ?? '' } : path;
  }

  private find(path: ObjectPath): FoundObject {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathKind.global:
        return ref('Workbook', this.world.book);
      case PathKind.nothing:
        return null;
      case PathKind.newObject:
        if (!SERVICES.includes(name)) throw apiNotFound(`new ${name}`);
        return new Service(name);
      case PathKind.reference: {
        const found = this.world.references.get(name);
        if (found === undefined) throw new HostFault('InvalidReference');
        return found;
      }
      default:
        return this.below(path, name);
    }
  }

  private below(path: ObjectPath, name: string): FoundObject {
    const parent = path.ParentObjectPathId === undefined ? null : this.get(path.ParentObjectPathId);
    // Whatever follows from a null object is one.
    if (parent === null) return null;
    if (parent instanceof Service) throw apiNotFound(`${parent.name}.${name}`);
    if (path.ObjectPathType === PathKind.property) return navigate(parent, name, this.world);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.indexer) return itemOf(parent, args, this.world);
    if (path.ObjectPathType === PathKind.method) return objectBy(parent, name, args, this.world);
    throw apiNotFound(`object path type ${path.ObjectPathType}`);
  }
}
