import type { Language } from '../../core/index';
import type { View } from '../pane/views';

/** Part of a guide, by view: the guide of a role, and the id of a heading in it. */
const PARTS: Readonly<Record<View, string>> = {
  framework: 'coordinator#1-start-a-period',
  return: 'officer#steps',
  consolidate: 'coordinator#4-bring-in-what-comes-back',
  review: 'reviewer#steps',
};

/** The address of a view's part of the guide, which stands beside the pane (scripts/guide-pages.mjs). */
export function helpOf(view: View, language: Language): string {
  const [role = '', id = ''] = PARTS[view].split('#');
  return `guide/${role}${language === 'en' ? '' : `.${language}`}.html#${id}`;
}
