/**
 * A small writer of XForms, so that a real engine can run an exported form: its only input is the `.xlsx`. It does what
 * pyxform does with the parts of XLSForm that the program uses, and throws at anything else.
 * <https://getodk.github.io/xforms-spec/>
 */
import { readWorkbook } from '../../src/files/read/read-workbook';

type Row = Readonly<Record<string, string>>;

interface Question {
  readonly row: Row;
  readonly type: string;
  readonly list: string;
  readonly path: string;
  readonly children: readonly Question[];
}

const ROOT = '/data';
const TRANSLATED = ['label', 'hint', 'constraint_message', 'required_message'] as const;
const BIND_TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  note: 'string',
  calculate: 'string',
  select_one: 'string',
  decimal: 'decimal',
  integer: 'int',
  date: 'date',
};

/** The XForm of an XLSForm. */
export async function xformOf(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readWorkbook(bytes);
  const rows = (name: string): Row[] => {
    const [head = [], ...body] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const columns = head.map(({ value }) => String(value ?? ''));
    return body.map((cells) =>
      Object.fromEntries(columns.map((column, at) => [column, String(cells[at]?.value ?? '')])),
    );
  };
  const [settings = {}] = rows('settings');
  return new Writer(rows('survey'), rows('choices'), settings).xml();
}

class Writer {
  private readonly tree: readonly Question[];
  private readonly paths = new Map<string, string>();
  private readonly all: Question[] = [];

  constructor(
    survey: readonly Row[],
    private readonly choices: readonly Row[],
    private readonly settings: Row,
  ) {
    this.tree = this.nest([...survey], ROOT);
  }

  private nest(rows: Row[], path: string): Question[] {
    const found: Question[] = [];
    for (let row = rows.shift(); row !== undefined; row = rows.shift()) {
      const [type = '', list = ''] = (row['type'] ?? '').split(' ');
      if (type === 'end_group') return found;
      const name = row['name'] ?? '';
      const own = `${path}/${name}`;
      if (this.paths.has(name)) throw new Error(`Two questions are named ${name}.`);
      this.paths.set(name, own);
      const children = type === 'begin_group' ? this.nest(rows, own) : [];
      const question = { row, type, list, path: own, children };
      if (type !== 'begin_group' && BIND_TYPES[type] === undefined) throw new Error(`Unknown type ${type}.`);
      found.push(question);
      this.all.push(question);
    }
    return found;
  }

  xml(): string {
    const title = escaped(this.settings['form_title'] ?? '');
    const lists = [...new Set(this.choices.map((row) => row['list_name'] ?? ''))];
    return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<h:head><h:title>${title}</h:title><model>
${this.itext()}
<instance><data id="${escaped(this.settings['form_id'] ?? '')}" version="${escaped(this.settings['version'] ?? '')}">
${this.tree.map((one) => this.node(one)).join('\n')}
<orx:meta><orx:instanceID/></orx:meta></data></instance>
${lists.map((list) => this.list(list)).join('\n')}
${this.all.map((one) => this.bind(one)).join('\n')}
<bind nodeset="${ROOT}/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>
</model></h:head>
<h:body>${this.tree.map((one) => this.control(one)).join('\n')}</h:body>
</h:html>`;
  }

  private itext(): string {
    const columns = Object.keys(this.all[0]?.row ?? {}).filter((column) => column.startsWith('label::'));
    return `<itext>${columns.map((column) => this.translation(column.replace('label::', ''))).join('')}</itext>`;
  }

  private translation(language: string): string {
    const isDefault = language === this.settings['default_language'] ? ' default="true()"' : '';
    const questions = this.all.flatMap(({ row, path }) =>
      TRANSLATED.flatMap((kind) => {
        const text = row[`${kind}::${language}`] ?? '';
        return text === ''
          ? []
          : [`<text id="${path}:${kind}"><value>${this.withOutputs(text)}</value></text>`];
      }),
    );
    const choices = this.choices.map(
      (row, at) =>
        `<text id="choice-${at}"><value>${escaped(row[`label::${language}`] ?? '')}</value></text>`,
    );
    return `<translation lang="${language}"${isDefault}>${[...questions, ...choices].join('')}</translation>`;
  }

  private withOutputs(text: string): string {
    return text
      .split(/(\$\{[^}]+\})/)
      .map((part) => (part.startsWith('${') ? `<output value="${this.expression(part)}"/>` : escaped(part)))
      .join('');
  }

  private node({ type, path, children }: Question): string {
    const name = path.split('/').at(-1) ?? '';
    return type === 'begin_group'
      ? `<${name}>${children.map((one) => this.node(one)).join('')}</${name}>`
      : `<${name}/>`;
  }

  private list(list: string): string {
    const items = this.choices.flatMap((row, at) => {
      if (row['list_name'] !== list) return [];
      const columns = Object.entries(row).filter(
        ([column]) => column !== 'list_name' && !column.includes('::'),
      );
      const values = columns.map(([column, value]) => `<${column}>${escaped(value)}</${column}>`);
      return [`<item><itextId>choice-${at}</itextId>${values.join('')}</item>`];
    });
    return `<instance id="${list}"><root>${items.join('')}</root></instance>`;
  }

  private bind({ row, type, path }: Question): string {
    const attributes = [
      ['nodeset', path],
      ['type', BIND_TYPES[type]],
      ['readonly', type === 'note' ? 'true()' : undefined],
      ['required', row['required'] === 'yes' ? 'true()' : undefined],
      ['relevant', row['relevant'] && this.expression(row['relevant'])],
      ['constraint', row['constraint'] && this.expression(row['constraint'])],
      ['calculate', row['calculation'] && this.expression(row['calculation'])],
      ['jr:constraintMsg', row['constraint'] && `jr:itext('${path}:constraint_message')`],
      ['jr:requiredMsg', row['required'] && `jr:itext('${path}:required_message')`],
    ];
    const written = attributes.flatMap(([name, value]) => (value ? [`${name}="${value}"`] : []));
    return `<bind ${written.join(' ')}/>`;
  }

  private control({ row, type, list, path, children }: Question): string {
    if (type === 'calculate') return '';
    const hasHint = Object.entries(row).some(([column, text]) => column.startsWith('hint::') && text !== '');
    const label = `<label ref="jr:itext('${path}:label')"/>${hasHint ? `<hint ref="jr:itext('${path}:hint')"/>` : ''}`;
    const appearance = row['appearance'] ? ` appearance="${row['appearance']}"` : '';
    if (type === 'begin_group') {
      const inner = children.map((one) => this.control(one)).join('');
      return `<group ref="${path}"${appearance}>${label}${inner}</group>`;
    }
    if (type !== 'select_one') return `<input ref="${path}"${appearance}>${label}</input>`;
    const filter = row['choice_filter'] ? `[${this.expression(row['choice_filter'])}]` : '';
    const items = `<itemset nodeset="instance('${list}')/root/item${filter}"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset>`;
    return `<select1 ref="${path}"${appearance}>${label}${items}</select1>`;
  }

  private expression(text: string): string {
    const resolved = text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      const path = this.paths.get(name);
      if (path === undefined) throw new Error(`No question ${name}.`);
      return path;
    });
    return escaped(resolved);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
