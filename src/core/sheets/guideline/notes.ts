/** What a reader of an edition should know of its wording: kept as printed, and said. */
import { chineseNumeral, pointsAtFigure, SLIPS, taskNumber, type Framework } from '../../framework';
import type { Language } from '../../words';
import { word } from '../../words';

/** One sentence for each peculiarity, in the order of the text. */
export function notesOf(framework: Framework, language: Language): string[] {
  const { document, directions, bodies, tasks } = framework;
  const text = [...document, ...tasks].map((one) => one.text).join('\n');
  const slips = SLIPS.map(([printed, meant]) => ({ printed, meant, count: text.split(printed).length - 1 }));
  return [
    ...slips.filter(({ count }) => count > 0).map((slip) => word(language, 'guide.note-slip', slip)),
    ...document
      .filter((block) => pointsAtFigure(block.text))
      .map((block) =>
        word(language, 'guide.note-figure', { text: block.text, sheet: word(language, 'overview.sheet') }),
      ),
    ...directions.flatMap(({ no, appendixTitle }) =>
      appendixTitle === undefined
        ? []
        : [word(language, 'guide.note-title', { number: chineseNumeral(no), appendix: appendixTitle })],
    ),
    ...bodies.flatMap(({ name, nameNow }) =>
      nameNow === undefined ? [] : [word(language, 'guide.note-name', { printed: name, now: nameNow })],
    ),
    ...sameWords(framework, language),
  ];
}

function sameWords({ tasks }: Framework, language: Language): string[] {
  return tasks.flatMap(({ id, text }, index) => {
    const first = tasks.slice(0, index).find((one) => one.text === text);
    return first === undefined
      ? []
      : [word(language, 'guide.note-same', { first: taskNumber(first.id), second: taskNumber(id) })];
  });
}
