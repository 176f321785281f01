/**
 * An officer who types answers into a template and saves it. By the parts of the file alone and without any reader of the
 * program, so that thousands of files are made in seconds and what is measured did not make what it is measured on.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A day for every entry: the same answers give the same bytes. */
const MOMENT = { mtime: '2026-07-20T00:00:00Z' };
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]);
const plain = (text) => text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);

/** A template that was unzipped once: its two sheets, and where their keys stand. */
export class Template {
  constructor(bytes) {
    this.parts = unzipSync(bytes);
    this.text = (name) => strFromU8(this.parts[name]);
    this.strings = [...this.text('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs)].map(([item]) =>
      plain([...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join('')),
    );
    const sheets = Object.keys(this.parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    const marked = (mark) => sheets.find((name) => this.#texts(name, /^A1$/).get('A1') === mark);
    this.form = marked('pr:form');
    this.cover = marked('pr:cover');
    this.columns = new Map(
      [...this.#texts(this.form, /^[A-Z]+1$/)].map(([at, key]) => [key, at.replace(/\d+$/, '')]),
    );
    this.tasks = new Map([...this.#texts(this.form, /^B\d+$/)].map(([at, task]) => [task, at.slice(1)]));
    this.tasks.delete(this.#texts(this.form, /^B1$/).get('B1'));
    this.lines = new Map([...this.#texts(this.cover, /^A\d+$/)].map(([at, key]) => [key, at.slice(1)]));
  }

  /** Shared strings by the cells that hold them. */
  #texts(sheet, where) {
    const cells = this.text(sheet).matchAll(/<c r="([A-Z]+\d+)"[^>]* t="s"[^>]*><v>(\d+)<\/v>/g);
    const texts = [...cells].filter(([, at]) => where.test(at));
    return new Map(texts.map(([, at, index]) => [at, this.strings[Number(index)]]));
  }

  /** `answers` by task and field, `cover` by field; texts and numbers. The saved file. */
  filled(answers, cover) {
    const strings = [];
    const form = Object.entries(answers).flatMap(([task, fields]) =>
      Object.entries(fields).flatMap(([field, value]) => {
        const column = this.columns.get(field);
        return column === undefined ? [] : [[`${column}${this.tasks.get(task)}`, value]];
      }),
    );
    const front = Object.entries(cover).map(([field, value]) => [`D${this.lines.get(field)}`, value]);
    const parts = {
      ...this.parts,
      [this.form]: strToU8(this.#typed(this.text(this.form), new Map(form), strings)),
      [this.cover]: strToU8(this.#typed(this.text(this.cover), new Map(front), strings)),
    };
    // Programs save texts as shared strings.
    const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
    parts['xl/sharedStrings.xml'] = strToU8(
      this.text('xl/sharedStrings.xml').replace('</sst>', `${items}</sst>`),
    );
    return zipSync(parts, { ...MOMENT, level: 6 });
  }

  #typed(xml, cells, strings) {
    return xml.replace(
      /<c r="([A-Z]+\d+)"( s="\d+")?(?: t="\w+")?(?:\/>|>(?:(?!<c ).)*?<\/c>)/gs,
      (whole, at, style = '') => {
        const value = cells.get(at);
        if (value === undefined) return whole;
        if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
        strings.push(value);
        return `<c r="${at}"${style} t="s"><v>${this.strings.length + strings.length - 1}</v></c>`;
      },
    );
  }
}

/** Every cell of a workbook by sheets: its address, its value, and its formula if it has one. */
export function cellsOf(bytes) {
  const template = new Template(bytes);
  const sheets = Object.keys(template.parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  return sheets.map((name) =>
    [...template.text(name).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>((?:(?!<c ).)*?)<\/c>/gs)].map(
      ([, at, attributes, content]) => {
        const value = plain(/<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '');
        const formula = /<f[^>]*>([^<]*)<\/f>/.exec(content)?.[1];
        const isText = attributes.includes('t="s"');
        const isNumber = !attributes.includes('t="');
        const said = isText ? template.strings[Number(value)] : isNumber ? Number(value) : value;
        return [at, said, ...(formula === undefined ? [] : [plain(formula)])];
      },
    ),
  );
}
