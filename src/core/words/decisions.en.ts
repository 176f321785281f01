/** Words of decisions that hold or were overtaken, of due dates and receipt, and of returns that come late. */
import type { DECISIONS_ZH_TW } from './decisions.zh-TW';

export const DECISIONS_EN: Readonly<Record<keyof typeof DECISIONS_ZH_TW, string>> = {
  'reviews.in-force': 'In force',
  'reviews.changed': 'Changed since',
  'reviews.change': '{label}: {text}',
  'reviews.return': '{body} {number} ({review})',
  'reviews.opinion': '[{review}] {opinion}',
  'step.overtaken': 'Review again: {list} changed since the decision　→ Review records',
  'step.approval': 'Ask to approve again: {bodies}, changed after approval  →',
  'step.overtaken-more': '{list} and others, {count} in all,',
  'step.explain': 'Ask to explain: {bodies}　→ letters',
  'board.to-explain': 'To explain',
  'summary.overtaken': '{no}　Changed since the decision, {count}: {list}',
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
  'matter.closed': '{body}: a file that came after receipt was closed ({files}). Take it?',
  'reason.waiting.closed':
    'Receipt for this body is closed. Decide on the sheet of decisions whether to take it, or reopen on the sheet of deadlines.',
  'reason.taken.closed': 'Taken by decision.',
  'reason.late': 'Late: it came while {period} was collected, and is taken into its own period.',
  'summary.late':
    '{no}　Late returns, {period}: {count}; reported then {reported} of {expected}, now {now} of {expected} (see “{sheet}”)',
  'contents.pr_Deadlines': 'Due dates put off, receipt closed or reopened; without a body: for all',
  'contents.pr_Late': 'Returns of earlier periods that came or were corrected late, beside what was reported',
};
