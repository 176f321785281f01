/** The languages of a form: what stands behind `::` in the headers of translated columns. */
import type { SheetRow } from './rows';

const TRANSLATED = /^(label|hint|guidance_hint|required_message|constraint_message)::\s*(.+)$/;

/** Codes of two letters that the register of language subtags has, and pyxform takes. <https://www.iana.org/assignments/language-subtag-registry/> */
const CODES: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji ' +
    'jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ' +
    'ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

const SHORTEST = 3;

/** Languages that any row of a sheet has a text in, in the order of their columns. */
export function languagesOf(rows: readonly SheetRow[]): string[] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...new Set([...columns].flatMap((column) => TRANSLATED.exec(column)?.[2] ?? []))];
}

/**
 * Whether pyxform takes a language without a warning: it ends with its code in brackets, `中文 (zh)`, and the code is a
 * language's alone, not a country's or a script's (`zh-TW`). A name shorter than three characters is not judged, and codes
 * of three letters are not looked up.
 */
export function hasCode(language: string): boolean {
  if ([...language].length < SHORTEST) return true;
  const [, code = ''] = /\((.*)\)$/.exec(language) ?? [];
  return CODES.has(code) || /^[a-z]{3}$/.test(code);
}
