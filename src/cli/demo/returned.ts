/** The returned files of the demo: what comes back in a real inbox, in all its states. */
import {
  issueTemplates,
  newState,
  periodOf,
  readReturn,
  sealChange,
  templateWorkbook,
  type CellValue,
  type Framework,
  type IssuedTemplate,
  type State,
} from '../../core/index';
import { applyChanges, readWorkbook, writeWorkbook } from '../../files';
import { answersTo, coverAnswers, withEightErrors, withFiveRepairs, type Typed } from './answers';
import { typeInto } from './officer';
import { Random } from './random';

interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bodies that play a part; everybody else returns one sound file. */
const CAST = {
  silent: ['MOI', 'LG-LIE'],
  units: 'MOL',
  resubmits: 'MOEA',
  duplicate: 'MODA',
  changedAfterSeal: 'MOC',
  otherPeriod: 'NSTC',
  eightErrors: 'MOHW',
  fiveRepairs: 'MOA',
  libreOffice: 'LG-TPE',
} as const;

/** Every returned file but the one that LibreOffice saved, which is recorded. */
export async function returnedFiles(
  state: State,
  framework: Framework,
  seed: number,
): Promise<ReturnedFile[]> {
  const issued = issueTemplates(state);
  const files: ReturnedFile[] = [];
  for (const one of issued) {
    const { id } = one.template.body;
    if (([...CAST.silent, CAST.libreOffice] as string[]).includes(id)) continue;
    files.push(...(await filesOf(one, seed + issued.indexOf(one))));
  }
  return [...files, await ofOtherPeriod(state, framework, seed)];
}

async function filesOf(one: IssuedTemplate, seed: number): Promise<ReturnedFile[]> {
  const { template, fileName } = one;
  const blank = await writeWorkbook(templateWorkbook(template));
  const answers = answersTo(template, new Random(seed));
  const filled = (typed: Typed, counter = 1) => typeInto(blank, typed, coverAnswers(template, counter));
  const named = (suffix: string) => fileName.replace(/\.xlsx$/, `${suffix}.xlsx`);
  switch (template.body.id) {
    case CAST.units: {
      const entries = Object.entries(answers);
      const half = Math.ceil(entries.length / 2);
      const [first, second] = [entries.slice(0, half), entries.slice(half)].map((part) =>
        Object.fromEntries(part),
      );
      return [
        { name: named('-發展署'), bytes: await filled(first ?? {}) },
        { name: named('-產業處'), bytes: await filled(second ?? {}) },
      ];
    }
    case CAST.resubmits: {
      const later = Object.fromEntries(
        Object.entries(answers).map(([task, typed]) => [
          task,
          typed['progress_text'] === undefined
            ? typed
            : { ...typed, progress_text: `${String(typed['progress_text'])}\n3. 補充：已彙整成果報告。` },
        ]),
      );
      return [
        { name: fileName, bytes: await filled(answers) },
        { name: named('-補正'), bytes: await filled(later, 2) },
      ];
    }
    case CAST.duplicate: {
      const bytes = await filled(answers);
      return [
        { name: fileName, bytes },
        { name: named(' (1)'), bytes },
      ];
    }
    case CAST.changedAfterSeal:
      return [
        {
          name: fileName,
          bytes: await changedAfterSeal(await filled(answers), Object.keys(answers)[0] ?? ''),
        },
      ];
    case CAST.eightErrors:
      return [{ name: fileName, bytes: await filled(withEightErrors(answers)) }];
    case CAST.fiveRepairs:
      return [{ name: fileName, bytes: await filled(withFiveRepairs(answers)) }];
    default:
      return [{ name: fileName, bytes: await filled(answers) }];
  }
}

async function changedAfterSeal(bytes: Uint8Array, task: string): Promise<Uint8Array> {
  const snapshot = await readWorkbook(bytes);
  const reading = readReturn(snapshot);
  if ('refused' in reading) throw new Error('The demo’s template cannot be read.');
  const sealed = sealChange(reading.read, reading.manifest);
  if (sealed === undefined || sealed.change.kind !== 'cells')
    throw new Error('The demo’s return is sealed already.');
  const change: Record<string, CellValue> = {
    status: '持續辦理',
    measure: '文化人才培訓計畫',
    progress_text: '封存之後才改寫的內容，共辦理兩場。',
  };
  return typeInto(applyChanges(bytes, [sealed.change]), { [task]: change });
}

/** A template of the period before, filled in by mistake. */
async function ofOtherPeriod(state: State, framework: Framework, seed: number): Promise<ReturnedFile> {
  const period = periodOf('114H2');
  if (period === undefined) throw new Error('No period.');
  const before = newState({ framework, period, language: state.language, secret: state.secret });
  const [one] = issueTemplates({ ...before, settings: state.settings }, [CAST.otherPeriod]);
  if (one === undefined) throw new Error('No template.');
  const blank = await writeWorkbook(templateWorkbook(one.template));
  return {
    name: one.fileName,
    bytes: await typeInto(blank, answersTo(one.template, new Random(seed)), coverAnswers(one.template)),
  };
}
