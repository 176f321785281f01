/** How every list of ours prints: A4 landscape, one page wide, its heads on each page, numbered. */
import { type Language, word } from '../../words';
import type { PrintDesign } from '../../grid';

/** `first` and `last` are the heads' rows, zero-based. */
export function listPrint(language: Language, first: number, last = first): PrintDesign {
  return {
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: 0,
    titleRows: [first, last],
    footer: `&R${word(language, 'print.pages')}`,
  };
}
