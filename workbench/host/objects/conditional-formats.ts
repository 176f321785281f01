import { meet } from '../../../src/core/index';
import { apiNotFound, HostFault } from '../common/fault';
import { omit } from '../common/omit';
import { contains } from '../model/area';
import type { HostHighlight, SheetPart, HostSheet } from '../model/sheet';
import { color } from './worksheet';
import { flag, text } from './args';
import { ref, type HighlightOf, type Ref } from './ref';
import type { Spec } from './spec';

export const conditionalFormatCollection: Spec<SheetPart> = {
  objects: {
    Add: ({ sheet, area }, [type], { book }) => {
      checkSheet(sheet);
      if (text(type) !== 'Custom') throw apiNotFound(`ConditionalFormatCollection.add(${text(type)})`);
      const made: HostHighlight = { id: book.newId(), area, formula: '', look: {}, stopIfTrue: false };
      // The new one comes first: it wins over those that were there.
      sheet.highlights = [made, ...sheet.highlights];
      return formatRef(sheet, made);
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

function checkSheet({ protection }: HostSheet): void {
  if (protection !== undefined) throw new HostFault('AccessDenied');
}

function highlightsIn({ sheet, area }: SheetPart): HostHighlight[] {
  return sheet.highlights.filter((one) => meet(one.area, area));
}

function formatRef(sheet: HostSheet, highlight: HostHighlight): Ref {
  return ref('ConditionalFormat', { sheet, highlight });
}

export const conditionalFormat: Spec<HighlightOf> = {
  scalars: {
    StopIfTrue: {
      get: ({ highlight }) => highlight.stopIfTrue,
      set: ({ highlight }, value) => void (highlight.stopIfTrue = flag(value)),
    },
  },
  navigations: {
    Custom: (self) => ref('CustomConditionalFormat', self),
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
