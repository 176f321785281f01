/** A blank form to print and fill in by hand: one A4 page of HTML that needs nothing from outside. */
import { currentPeriod, periodName, word, type Language, type State, markupText } from '../../core/index';
import type { QuestionItem } from './items';

/** Longer lists (bodies, tasks) are written in by hand. */
const TICKED = 12;

const STYLE = `
@page { size: A4; margin: 9mm; }
body { font: 9.5pt/1.2 "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; margin: 0; }
h1 { font-size: 13pt; margin: 0 0 1mm; }
p { margin: 0 0 2mm; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #595959; padding: 0.6mm 1.5mm; text-align: left; vertical-align: top; }
th { width: 40%; font-weight: normal; background: #f2f2f2; }
td { height: 5mm; }
tr { break-inside: avoid; }
tr.long td { height: 12mm; }
small { display: block; color: #595959; font-size: 8pt; }
.tick { display: inline-block; margin-right: 4mm; white-space: nowrap; }
`;

export function blankForm(state: State, items: readonly QuestionItem[], language: Language): string {
  const period = periodName(currentPeriod(state).id, language);
  const title = word(language, 'survey.form.title', { title: state.edition.title, period });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${markupText(word(language, 'survey.blank.title'))}</title><style>${STYLE}</style></head>
<body>
<h1>${markupText(title)}</h1>
<p>${markupText(word(language, 'survey.blank.note'))}</p>
<table>
${items.map(rowOf).join('\n')}
</table>
</body>
</html>
`;
}

function rowOf({ text, kind, choices, help }: QuestionItem): string {
  const isTicked = choices.length > 0 && choices.length <= TICKED;
  const boxes = choices.map((choice) => `<span class="tick">☐ ${markupText(choice)}</span>`).join('');
  const hint = help === '' ? '' : `<small>${markupText(help)}</small>`;
  return `<tr class="${kind}"><th>${markupText(text)}${hint}</th><td>${isTicked ? boxes : ''}</td></tr>`;
}
