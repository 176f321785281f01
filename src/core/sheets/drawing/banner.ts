/** A mark that a coordinator sets once (草案, 示範資料) and every sheet shows and prints. */
import type { SheetDesign } from '../../grid';

/** The sheet with the mark in its printed header, at the right; nothing changes without a mark. */
export function withBanner(sheet: SheetDesign, banner: string): SheetDesign {
  if (banner === '') return sheet;
  const print = sheet.print ?? { orientation: 'landscape' as const };
  return {
    ...sheet,
    print: { ...print, header: `${print.header ?? ''}&R&10${banner.replaceAll('&', '&&')}` },
  };
}

/** The mark behind a title, for those who read on the screen. */
export function marked(title: string, banner: string): string {
  return banner === '' ? title : `${title}　【${banner}】`;
}
