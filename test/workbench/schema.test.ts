/** Every property and method that the stand-in has is one that the library itself has, spelled as it spells it. */
import { describe, expect, it } from '@jest/globals';
import { SPECS } from '../../workbench/host/objects/registry';
import type { Spec } from '../../workbench/host/objects/spec';
import { openInOffice } from '../support/office';

interface Prototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly [name: string]: unknown;
}

const { Excel: library } = await openInOffice();
const prototypes = library as unknown as Readonly<Record<string, { readonly prototype: Prototype }>>;
const camel = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** Methods that other languages of the interface name otherwise. */
const INDEXER = 'getItem';

describe.each(Object.keys(SPECS))('%s', (type) => {
  const spec = (SPECS as Readonly<Record<string, Spec<never>>>)[type] as Spec<never>;
  const prototype = prototypes[type]?.prototype as Prototype;

  it('is a type of the library', () => expect(prototype).toBeDefined());

  it('has its scalars, and sets what may be set', () => {
    const known = prototype._scalarPropertyOriginalNames ?? [];
    const updateable = known.filter((_, index) => prototype._scalarPropertyUpdateable?.[index] === true);
    for (const [name, { set }] of Object.entries(spec.scalars ?? {})) {
      expect(known).toContain(name);
      if (set !== undefined) expect(updateable).toContain(name);
    }
  });

  it('leads to its objects', () => {
    const known = [...(prototype._navigationPropertyNames ?? [])];
    for (const name of Object.keys(spec.navigations ?? {})) expect(known).toContain(camel(name));
  });

  it('has its methods', () => {
    const methods = [...Object.keys(spec.methods ?? {}), ...Object.keys(spec.objects ?? {})];
    for (const name of [...methods.map(camel), ...(spec.item === undefined ? [] : [INDEXER])]) {
      expect(`${name} ${typeof prototype[name]}`).toBe(`${name} function`);
    }
  });
});
