/** What is drawn over a sheet, thing by thing. */
import { readRelations, type Attributes, type Package } from '../../src/files/parts';
import type { Area } from '../../src/core/index';

export interface Anchor {
  readonly place: Area | undefined;
  /** What it is called, and what is said of it. */
  readonly shape: Attributes;
  /** The part of its chart, if it is one. */
  readonly part: string;
  /** The name of its slicer, if it is one. */
  readonly slicer: string;
  /** Of a slicer: the text of the box that stands for it in other programs. */
  readonly alt: string;
}

interface Read {
  readonly corners: { from: number[]; to: number[] };
  shape: Attributes | undefined;
  relation: string;
  slicer: string;
  alt: string;
}

export function anchorsOf(parts: Package, sheetPart: string): Anchor[] {
  return readRelations(parts, sheetPart)
    .filter(({ type }) => type === 'drawing')
    .flatMap(({ target }) => {
      const related = readRelations(parts, target);
      return readAnchors(parts, target).map(
        ({ corners: { from, to }, shape = {}, relation, slicer, alt }) => ({
          place: placeOf(from, to),
          shape,
          part: related.find(({ id }) => id === relation)?.target ?? '',
          slicer,
          alt,
        }),
      );
    });
}

function placeOf([left, top]: readonly number[], [right, bottom]: readonly number[]): Area | undefined {
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  return { left, top, right: right - 1, bottom: bottom - 1 };
}

function readAnchors(parts: Package, part: string): Read[] {
  const anchors: Read[] = [];
  let corner: number[] | undefined;
  let [isNumber, isText] = [false, false];
  parts.parse(
    part,
    bare({
      open(name, given) {
        isText = name === 't';
        const anchor = anchors.at(-1);
        if (name.endsWith('Anchor'))
          anchors.push({
            corners: { from: [], to: [] },
            shape: undefined,
            relation: '',
            slicer: '',
            alt: '',
          });
        else if (name === 'from' || name === 'to') corner = anchor?.corners[name];
        else if (name === 'col' || name === 'row') isNumber = true;
        else if (anchor === undefined) return;
        // What stands for it in other programs comes second.
        else if (name === 'cNvPr') anchor.shape ??= given;
        else if (name === 'chart') anchor.relation = given['r:id'] ?? given.id ?? '';
        else if (name === 'slicer') anchor.slicer = given.name ?? '';
      },
      close(name) {
        if (name === 'from' || name === 'to') corner = undefined;
        isNumber = false;
        isText = false;
      },
      text(text) {
        const anchor = anchors.at(-1);
        if (isNumber) corner?.push(Number(text));
        else if (isText && anchor !== undefined && anchor.slicer !== '') anchor.alt += text;
      },
    }),
  );
  return anchors;
}

interface Handlers {
  readonly open: (name: string, given: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Names without their prefixes: a drawing has several. */
export function bare({ open, close, text }: Handlers): Handlers {
  const local = (name: string) => name.replace(/^.*:/, '');
  return { open: (name, given) => open(local(name), given), close: (name) => close(local(name)), text };
}
