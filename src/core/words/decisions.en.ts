/** Words of decisions that hold or were overtaken, of due dates and receipt, and of returns that come late. */
import type { DECISIONS_ZH_TW } from './decisions.zh-TW';

export const DECISIONS_EN: Readonly<Record<keyof typeof DECISIONS_ZH_TW, string>> = {
  'reviews.in-force': 'In force',
  'reviews.changed': 'Changed since',
  'reviews.change': '{label}: {text}',
  'reviews.return': '{body} {number} ({review})',
  'reviews.opinion': '[{review}] {opinion}',
  'step.overtaken': 'Review again: {list} changed since the decision　→ Review records',
  'step.overtaken-more': '{list} and others, {count} in all,',
  'step.explain': 'Ask to explain: {bodies}　→ letters',
  'board.to-explain': 'To explain',
  'summary.overtaken': 'Changed since the decision, {count}: {list}',
  'summary.overtaken-change': 'Changed since: {text}',
  'send.closed': 'Closed last period, nothing to fill in: {numbers}.',
  'setting.decided_by': 'Who decides (role or name), as it stands in the review records and decisions',
  'contents.pr_Reviews':
    'Who decided what, when, and on which answers; what changed since stands at the far right',
  'matter.source': '{file}, submission {counter}, {seal}',
  'matter.sealed-none': 'not sealed',
  'matter.sealed-intact': 'seal intact',
  'matter.sealed-broken': 'changed after its seal',
  'matter.difference': 'Difference (− A, ＋ B): {text}',
  'matter.would-change': 'Taking it would change:',
  'matter.more-changes': '{count} more {count|cell|cells}',
};
