import { fileFindingJson } from '../io/finding-json';
import { sealChange, word } from '../../core/index';
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
  if (!isOk(one) || one.read === undefined || one.manifest === undefined) {
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
  const sealed = sealChange(one.read, one.manifest);
  if (sealed !== undefined) await change(context, one.path, [sealed.change], false);
  const counter = sealed?.seal.counter ?? one.read.seal?.counter ?? 0;
  const line = word(language, sealed === undefined ? 'seal.already' : 'seal.done', {
    path: one.path,
    counter,
  });
  return { json: { ...json, sealed: true, counter }, lines: [line] };
}
