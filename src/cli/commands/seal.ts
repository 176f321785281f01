import { fileFindingJson } from '../io/finding-json';
import { finishOf, sealChange, sealCode, word } from '../../core/index';
import {
  checkAll,
  fileJson,
  checkedFileLines,
  isOk,
  outcomeOf,
  type Checked,
  type Report,
} from '../io/checking';
import { change, fileSentence } from '../io/files';
import type { CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';

/** Seal returns that have nothing to correct. */
export const seal: CommandCode = {
  async run(parsed, context) {
    const checked = await checkAll(parsed.positionals, context);
    const done = [];
    for (const one of checked) done.push(await sealOne(one, context));
    return outcomeOf(done);
  },
};

async function sealOne(one: Checked, context: CommandContext): Promise<Report> {
  const { language } = context;
  const json = fileJson(one, context);
  if (!isOk(one) || one.read === undefined || one.manifest === undefined || one.result === undefined) {
    const said = one.fault === undefined ? [word(language, 'seal.errors', { path: one.path })] : [];
    return {
      json: { ...json, ok: false, sealed: false },
      lines: [...checkedFileLines(one, context), ...said],
    };
  }
  if (one.kind === 'ods') {
    const message = fileSentence(context, one.path, 'seal-ods');
    const finding = fileFindingJson('seal-ods', message);
    return {
      json: { ...json, ok: false, sealed: false, findings: [...json.findings, finding] },
      lines: [message],
    };
  }
  const { open } = finishOf(one.read, one.result);
  if (open.length > 0) {
    const steps = open
      .map((step) => word(language, `seal.step.${step}`))
      .join(word(language, 'list.separator'));
    const said = word(language, 'seal.open', { path: one.path, steps });
    return {
      json: { ...json, ok: false, sealed: false, open },
      lines: [...checkedFileLines(one, context), said],
    };
  }
  const sealed = sealChange(one.read, one.manifest, context.today);
  if (sealed !== undefined) await change(context, one.path, [sealed.change], false);
  const seal = sealed?.seal ?? one.read.seal;
  if (seal === undefined) throw new Error('A return that needs no new seal has one.');
  const { counter, day } = seal;
  const code = sealCode(seal);
  const line = word(language, sealed === undefined ? 'seal.already' : 'seal.done', {
    path: one.path,
    counter,
    rows: one.read.rows.length,
    day,
    code,
  });
  return { json: { ...json, sealed: true, counter, code }, lines: [line] };
}
