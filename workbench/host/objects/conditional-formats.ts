import { meet } from '../../../src/core/index';
import { apiNotFound, HostFault, invalidArgument } from '../fault';
import { omit } from '../omit';
import { contains } from '../model/area';
import type { HostHighlight, Place, Sheet } from '../model/sheet';
import { color } from './worksheet';
import { flag, text, whole } from './args';
import { ref, type HighlightOf, type Ref } from './ref';
import type { Spec } from './spec';

export const conditionalFormatCollection: Spec<Place> = {
  items: (place) => highlightsIn(place).map((highlight) => formatRef(place.sheet, highlight)),
  item: (place, [id]) => {
    const found = highlightsIn(place).find((one) => one.id === id);
    return found === undefined ? null : formatRef(place.sheet, found);
  },
  objects: {
    Add: ({ sheet, area }, [type], { book }) => {
      checkSheet(sheet);
      if (text(type) !== 'Custom') throw apiNotFound(`ConditionalFormatCollection.add(${text(type)})`);
      const made: HostHighlight = { id: book.newId(), area, formula: '', look: {}, stopIfTrue: false };
      // The new one comes first: it wins over those that were there.
      sheet.highlights = [made, ...sheet.highlights];
      return formatRef(sheet, made);
    },
    GetItemAt: (place, [index]) => {
      const found = highlightsIn(place)[whole(index)];
      if (found === undefined) throw invalidArgument();
      return formatRef(place.sheet, found);
    },
  },
  methods: {
    ClearAll: ({ sheet, area }) => {
      checkSheet(sheet);
      sheet.highlights = sheet.highlights.filter((one) => !contains(area, one.area));
    },
    GetCount: (place) => highlightsIn(place).length,
  },
};

function checkSheet({ protection }: Sheet): void {
  if (protection !== undefined) throw new HostFault('AccessDenied');
}

function highlightsIn({ sheet, area }: Place): HostHighlight[] {
  return sheet.highlights.filter((one) => meet(one.area, area));
}

function formatRef(sheet: Sheet, highlight: HostHighlight): Ref {
  return ref('ConditionalFormat', { sheet, highlight });
}

export const conditionalFormat: Spec<HighlightOf> = {
  scalars: {
    Id: { get: ({ highlight }) => highlight.id },
    Priority: {
      get: ({ sheet, highlight }) => sheet.highlights.indexOf(highlight),
      set: ({ sheet, highlight }, value) => {
        const others = sheet.highlights.filter((one) => one !== highlight);
        const at = whole(value);
        if (at < 0 || at > others.length) throw invalidArgument();
        sheet.highlights = [...others.slice(0, at), highlight, ...others.slice(at)];
      },
    },
    StopIfTrue: {
      get: ({ highlight }) => highlight.stopIfTrue,
      set: ({ highlight }, value) => void (highlight.stopIfTrue = flag(value)),
    },
    Type: { get: () => 'Custom' },
  },
  navigations: {
    Custom: (self) => ref('CustomConditionalFormat', self),
    CustomOrNullObject: (self) => ref('CustomConditionalFormat', self),
  },
  objects: { GetRange: ({ sheet, highlight }) => ref('Range', { sheet, area: highlight.area }) },
  methods: {
    Delete: ({ sheet, highlight }) => {
      sheet.highlights = sheet.highlights.filter((one) => one !== highlight);
    },
  },
  identity: ({ highlight }) => ({ Id: highlight.id }),
};

export const customConditionalFormat: Spec<HighlightOf> = {
  navigations: {
    Format: (self) => ref('ConditionalRangeFormat', self),
    Rule: (self) => ref('ConditionalFormatRule', self),
  },
};

export const conditionalFormatRule: Spec<HighlightOf> = {
  scalars: {
    Formula: {
      get: ({ highlight }) => highlight.formula,
      set: ({ highlight }, value) => {
        const formula = text(value);
        highlight.formula = formula.startsWith('=') ? formula : `=${formula}`;
      },
    },
  },
};

export const conditionalRangeFormat: Spec<HighlightOf> = {
  navigations: {
    Fill: (self) => ref('ConditionalRangeFill', self),
    Font: (self) => ref('ConditionalRangeFont', self),
  },
};

export const conditionalRangeFill: Spec<HighlightOf> = {
  scalars: {
    Color: {
      get: ({ highlight: { look } }) => (look.fill === undefined ? '' : `#${look.fill}`),
      set: ({ highlight }, value) => {
        highlight.look = { ...highlight.look, fill: color(value).slice(1) };
      },
    },
  },
};

export const conditionalRangeFont: Spec<HighlightOf> = {
  scalars: {
    Bold: {
      get: ({ highlight: { look } }) => look.bold === true,
      set: ({ highlight }, value) => {
        const rest = omit(highlight.look, 'bold');
        highlight.look = flag(value) ? { ...rest, bold: true } : rest;
      },
    },
    Color: {
      get: ({ highlight: { look } }) => (look.color === undefined ? '' : `#${look.color}`),
      set: ({ highlight }, value) => {
        highlight.look = { ...highlight.look, color: color(value).slice(1) };
      },
    },
  },
};
