/** 綱領摘錄: what a body's officer reads beside the return: the vision, and the directions of this body's tasks. */
import type { Template } from '../../returns';
import { COLORS, DrawnPage, listPrint, splitText, STYLES } from '../drawing';
import type { SheetDesign, Style } from '../../grid';
import { word } from '../../words';

/** Lines that a row holds. */
const MOST_LINES = 22;
const WIDTHS = [8, 86];
const text: Style = { ...STYLES.note, size: 11 };
const head: Style = { ...STYLES.section, size: 12, wrap: true };

/** The sheet, or nothing where the template carries no text of the guideline. */
export function excerptSheet(template: Template): SheetDesign | undefined {
  const { excerpt, language, edition, body, tasks } = template;
  if (excerpt === undefined) return undefined;
  const page = new DrawnPage(WIDTHS);
  const wide = (value: string): void => {
    for (const piece of splitText(value, page.width(0, 1), MOST_LINES)) page.line(piece, text);
    page.gap(4);
  };
  page.line(
    word(language, 'excerpt.title', { title: edition.title, edition: edition.id }),
    { ...STYLES.title, wrap: true },
    30,
  );
  page.line(word(language, 'excerpt.subtitle', { body: body.name }), { ...STYLES.subtitle, wrap: true }, 20);
  page.line(word(language, 'excerpt.vision'), head, 26);
  page.line(excerpt.vision, { ...STYLES.tableHead, size: 13 }, 32);
  page.gap(6);
  for (const direction of excerpt.directions) {
    page.line(
      word(language, 'excerpt.direction', { number: direction.number, title: direction.title }),
      head,
      26,
    );
    for (const paragraph of direction.paragraphs) wide(paragraph);
    page.line(word(language, 'excerpt.mine'), { ...STYLES.label, size: 10 }, 18);
    for (const task of tasks.filter((one) => one.direction.no === direction.no))
      page.add([
        { from: 0, value: task.number, style: STYLES.tableCenter },
        { from: 1, value: task.text, style: STYLES.tableText },
      ]);
    page.gap(10);
  }
  return page.sheet(word(language, 'excerpt.sheet'), {
    protected: true,
    tabColor: COLORS.quiet,
    print: { ...listPrint(language, 0), orientation: 'portrait', centered: true },
  });
}
