import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { currentPeriod, reportOf, word } from '../../core/index';
import { writePaper } from '../../files';
import { optionText, type Parsed } from '../io/arguments';
import { UserError } from '../io/errors';
import { save } from '../io/files';
import { convert, hasLibreOffice } from '../io/libre-office';
import type { CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';

const FORMS = ['docx', 'odt', 'pdf'] as const;
type Form = (typeof FORMS)[number];

/** 一頁摘要, the charts and 彙整表 as a document in official layout. The workbook is only read. */
export const report: CommandCode = {
  async run(parsed, context) {
    const { language, today } = context;
    const form = formOf(parsed, context);
    const path = parsed.positionals[0] ?? '';
    const { state, snapshot } = await openState(context, path);
    const named = { period: currentPeriod(state).id, ending: form };
    const target =
      optionText(parsed, 'out') ?? join(dirname(path), word(state.language, 'paper.file-name', named));
    const made = await writePaper(reportOf(state, snapshot, today));
    const bytes = form === 'docx' ? made : converted(made, form, context);
    await save(context, target, bytes, parsed.values['overwrite'] === true);
    return {
      data: { path: target, format: form },
      lines: [word(language, 'report.made', { path: target })],
      exitCode: 0,
    };
  },
};

function formOf(parsed: Parsed, { language, environment }: CommandContext): Form {
  const asked = optionText(parsed, 'to') ?? 'docx';
  const form = FORMS.find((one) => one === asked);
  if (form === undefined) throw new UserError(word(language, 'report.bad-form', { form: asked }), 2);
  if (form !== 'docx' && !hasLibreOffice(environment))
    throw new UserError(word(language, 'report.no-libre-office', { form }));
  return form;
}

function converted(docx: Uint8Array, form: 'odt' | 'pdf', { language }: CommandContext): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pr-report-'));
  try {
    const source = join(folder, 'report.docx');
    writeFileSync(source, docx);
    const [made] = convert([source], form, folder);
    if (made === undefined) throw new UserError(word(language, 'report.not-converted', { form }));
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
