/** The ranges that a sheet notes about itself, kept right when its cells change. */
import { areaName, parseArea, spanOf } from '../../core/index';
import type { Area } from '../../core/index';
import type { Edits } from './edit';
import type { SheetText } from './sheet';
import { attribute, decodeEntities, element, spliced, startTag, tags, withAttribute } from '../xml/elements';

/** The sheet's extent, with the edited cells in it. */
export function withDimension(sheet: SheetText, edits: Edits): SheetText {
  const found = element(sheet.before, 'dimension');
  if (found === undefined) return sheet;
  const tag = startTag(sheet.before, found);
  const area = parseArea(attribute(tag, 'ref') ?? '');
  if (area === undefined || edits.extent === undefined) return sheet;
  const text = withAttribute(tag, 'ref', areaName(spanOf(area, edits.extent)));
  return { ...sheet, before: spliced(sheet.before, [{ start: found.start, end: found.contentStart, text }]) };
}

/**
 * Conditional formats and validations that reach the table's old end reach its new one. Excel keeps some of them in
 * an extension, where the range is text in an element of its own.
 */
export function withRanges(sheet: SheetText, table: Area, oldBottom: number, bottom: number): SheetText {
  const { after } = sheet;
  const longer = (ranges: string) =>
    ranges
      .trim()
      .split(/\s+/)
      .map((range) => longerRange(range, table, oldBottom, bottom))
      .join(' ');
  const pieces = [];
  for (const tag of tags(after)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'conditionalFormatting' || tag.name === 'dataValidation') {
      const text = after.slice(tag.start, tag.end);
      const ranges = attribute(text, 'sqref');
      if (ranges === undefined || longer(ranges) === ranges) continue;
      pieces.push({ start: tag.start, end: tag.end, text: withAttribute(text, 'sqref', longer(ranges)) });
    } else if (tag.name === 'sqref' && tag.kind === 'open') {
      const end = after.indexOf('<', tag.end);
      const ranges = decodeEntities(after.slice(tag.end, end));
      if (longer(ranges) !== ranges) pieces.push({ start: tag.end, end, text: longer(ranges) });
    }
  }
  return { ...sheet, after: spliced(after, pieces) };
}

function longerRange(range: string, table: Area, oldBottom: number, bottom: number): string {
  const area = parseArea(range);
  if (area === undefined) return range;
  const beside = area.right < table.left || area.left > table.right;
  // One that reached beyond the end of a table that shrank before is still one of it.
  const reaches =
    area.top >= table.top && area.top <= oldBottom && area.bottom >= oldBottom && area.bottom < bottom;
  return beside || !reaches ? range : areaName({ ...area, bottom });
}
