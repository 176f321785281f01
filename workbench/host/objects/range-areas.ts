import { addressOf } from '../model/address';
import { cellsOf } from '../model/area';
import { clearCells } from '../model/contents';
import type { Places } from '../model/sheet';
import { oneOf } from './args';
import { ref } from './ref';
import type { Spec } from './spec';

export const rangeAreas: Spec<Places> = {
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0) },
  },
  navigations: {
    DataValidation: (places) => ref('DataValidation', places),
    Format: (places) => ref('RangeFormat', places),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, [applyTo]) => {
      const what = oneOf(['All', 'Contents', 'Formats', 'Hyperlinks'])(applyTo ?? 'All');
      for (const area of areas) clearCells({ sheet, area }, what);
    },
  },
};
