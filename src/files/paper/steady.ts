/**
 * The library numbers relations by chance, drawn things on from the last document, and asks the clock: the same report must give the
 * same bytes.
 */
import { contentsOf, newParts, type Parts } from '../package/parts';

const CHANCE = /rId[\w-]{16,}/g;

export function steady(parts: Parts): void {
  const names = new Map<string, string>();
  let drawn = 0;
  for (const path of parts.paths()) {
    if (path.endsWith('.xlsx')) parts.setBytes(path, newParts(contentsOf(parts.bytes(path))).save());
    if (!/\.(xml|rels)$/.test(path)) continue;
    const text = parts
      .text(path)
      .replace(CHANCE, (name) => {
        const known = names.get(name) ?? `rIdC${names.size + 1}`;
        names.set(name, known);
        return known;
      })
      .replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${(drawn += 1)}"`);
    // No date is said at all: an invented one would be a lie.
    parts.setText(path, text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  }
}
