import { join } from 'node:path';
import { currentPeriod, word, type State } from '../../core/index';
import { dataColumns, dataRows, nested, type DataColumn, type DataRow } from '../export/columns';
import { csvOf } from '../export/csv';
import { jsonSchema, tableSchema } from '../export/dictionary';
import { optionText, type Parsed } from '../io/arguments';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { UserError } from '../io/errors';
import { saveAll } from '../io/files';
import { prepareFolder, refuseChanged } from '../io/out-folder';
import type { CommandContext, CommandOutcome } from '../io/output';

type Format = 'csv' | 'json';

/**
 * One record per return, without contact data: ISO dates, percent 0–100, codes with their words beside them. To a folder it goes with
 * what says what stands in it.
 */
export const exportCommand: CommandCode = {
  async run(parsed, context) {
    const format = formatOf(parsed, context);
    const { state } = await openState(context, parsed.positionals[0] ?? '');
    const columns = dataColumns(state);
    const rows = dataRows(state, columns);
    const records = rows.map((row) => nested(columns, row));
    const { text, escaped } =
      format === 'json' ? { text: jsonText(records), escaped: 0 } : csvOf(columns, rows);
    if (escaped > 0)
      context.streams.err.write(`${word(context.language, 'export.escaped', { count: escaped })}\n`);
    const out = optionText(parsed, 'out');
    if (out === undefined)
      return { data: records, lines: [text.replace(/\n$/, '')], exitCode: 0, isData: true };
    return toFolder(out, { format, state, columns, rows, text }, parsed, context);
  },
};

function formatOf(parsed: Parsed, { language }: CommandContext): Format {
  const format = optionText(parsed, 'format') ?? 'json';
  if (format !== 'csv' && format !== 'json')
    throw new UserError(word(language, 'cli.bad-format', { format }), 2);
  return format;
}

interface Exported {
  readonly format: Format;
  readonly state: State;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  readonly text: string;
}

async function toFolder(
  out: string,
  { format, state, columns, rows, text }: Exported,
  parsed: Parsed,
  context: CommandContext,
): Promise<CommandOutcome> {
  const name = `${currentPeriod(state).id}-returns.${format}`;
  const dictionary =
    format === 'csv'
      ? { name: 'datapackage.json', content: tableSchema(state, columns, name) }
      : { name: `${currentPeriod(state).id}-returns.schema.json`, content: jsonSchema(state, columns) };
  const files = [
    { name, text },
    { name: dictionary.name, text: jsonText(dictionary.content) },
  ].map((file) => ({ path: join(out, file.name), bytes: new TextEncoder().encode(file.text) }));
  prepareFolder(context, out);
  if (parsed.values['overwrite'] !== true) await refuseChanged(context, files);
  await saveAll(context, files);
  return {
    data: { files: files.map(({ path }) => path), records: rows.length },
    lines: [
      ...files.map(({ path }) => path),
      word(context.language, 'export.done', { count: rows.length, columns: columns.length }),
    ],
    exitCode: 0,
  };
}

function jsonText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
