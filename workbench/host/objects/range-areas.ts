import type { Places } from '../model/sheet';
import { ref } from './ref';
import type { Spec } from './spec';

export const rangeAreas: Spec<Places> = {
  navigations: {
    Format: (places) => ref('RangeFormat', places),
  },
};
