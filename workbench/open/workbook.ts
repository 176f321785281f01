/** Names, print areas and titles, the open sheet: what the workbook's part says of its sheets. */
import { parseReference } from '../../src/core/index';
import type { Area } from '../../src/core/index';
import { type Package, isTrue, local } from '../../src/files/parts';

export interface PrintNames {
  readonly area?: Area;
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
}

export interface BookFacts {
  readonly activeTab: number;
  /** By the number of the sheet. */
  readonly printNames: ReadonlyMap<number, PrintNames>;
  /** What a design cannot state of its names and of the workbook itself. */
  readonly left: readonly string[];
}

interface DefinedName {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly hidden: boolean;
  text: string;
}

export function openBookFacts(parts: Package, part: string): BookFacts {
  let activeTab = 0;
  const defined: DefinedName[] = [];
  const left: string[] = [];
  let open = false;
  parts.parse(
    part,
    local({
      open(name, given) {
        open = name === 'definedName';
        if (name === 'workbookView') activeTab = Number(given.activeTab ?? 0);
        else if (name === 'workbookProtection') left.push('workbook protection');
        else if (name === 'externalReference') left.push('outside workbook');
        else if (open) {
          const sheet = given.localSheetId === undefined ? undefined : Number(given.localSheetId);
          defined.push({ name: given.name ?? '', sheet, hidden: isTrue(given.hidden), text: '' });
        }
      },
      close() {
        open = false;
      },
      text(text) {
        const last = defined.at(-1);
        if (open && last) last.text += text;
      },
    }),
  );
  for (const { name, sheet, hidden, text } of defined) {
    // Excel's own names: of what is printed, and of slicers' caches, which have no place.
    if (name.startsWith('_xlnm.') || (name.startsWith('Slicer_') && text === '#N/A')) continue;
    if (sheet !== undefined) left.push('name of a sheet');
    else if (hidden) left.push('hidden name');
    else if (parseReference(text) === undefined) left.push('formula name');
  }
  return { activeTab, printNames: printNames(defined), left };
}

function printNames(defined: readonly DefinedName[]): Map<number, PrintNames> {
  const names = new Map<number, PrintNames>();
  for (const { name, sheet, text } of defined) {
    if (sheet === undefined) continue;
    const known = names.get(sheet) ?? {};
    if (name === '_xlnm.Print_Area') {
      const area = parseReference(text);
      if (area) {
        const { top, left, bottom, right } = area;
        names.set(sheet, { ...known, area: { top, left, bottom, right } });
      }
    } else if (name === '_xlnm.Print_Titles') names.set(sheet, { ...known, ...titles(text) });
  }
  return names;
}

/** `'A sheet'!$A:$B,'A sheet'!$1:$2`: whole columns, whole rows or both. */
function titles(text: string): PrintNames {
  let made: PrintNames = {};
  for (const reference of text.match(/(?:'(?:[^']|'')+'|[^',]+)![^,]+/g) ?? []) {
    const area = parseReference(reference);
    if (area === undefined) continue;
    made = /\$?\d/.test(reference.slice(reference.lastIndexOf('!')))
      ? { ...made, titleRows: [area.top, area.bottom] }
      : { ...made, titleColumns: [area.left, area.right] };
  }
  return made;
}
