import { join } from 'node:path';
import {
  consolidateWorkbook,
  currentPeriod,
  deadlineDay,
  issueTemplates,
  letterChanges,
  LETTER_KINDS,
  lettersOf,
  lettersToSend,
  mailto,
  mergeLine,
  mergeWorkbook,
  bodyFileName,
  word,
  type IssuedTemplate,
  type Letter,
  type LetterToSend,
  type SentKind,
  type Snapshot,
  type State,
  type TemplateForm,
} from '../../core/index';
import { mergeCsv, Series, writeWorkbook } from '../../files';
import { optionText, type Parsed } from '../io/arguments';
import { bodiesNamed } from '../io/bodies';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { editWorkbook } from '../io/edit-workbook';
import { handedOver } from '../io/handed-over';
import { UserError } from '../io/errors';
import { saveAll } from '../io/files';
import { draftMessage } from '../io/mail';
import { filesOfTemplate, templateForm, type TemplateFile } from '../io/template-files';
import { prepareFolder, refuseChanged } from '../io/out-folder';
import type { CommandContext } from '../io/output';

/** Drafts of letters, one file per body, a merge list and the deadline. Nothing is sent; the workbook logs what was made. */
export const letters: CommandCode = {
  async run(parsed, context) {
    const { language, today } = context;
    const out = optionText(parsed, 'out');
    if (out === undefined) throw new UserError(word(language, 'cli.out-missing'), 2);
    const kind = kindOf(parsed, context);
    const form = templateForm(parsed, context);
    const [workbook = ''] = parsed.positionals;
    const opened = await openState(context, workbook);
    const { state, snapshot } = opened;
    const asked = new Set(bodiesNamed(parsed, state, context) ?? state.bodies.map(({ id }) => id));
    const reminders = kind === 'remind' ? remindersOf(state, snapshot, today) : [];
    const all = lettersToSend(state, kind, reminders, form).filter(({ body }) => asked.has(body));
    const templates = templatesFor(state, all);
    const series = new Series();
    const made = await Promise.all(all.map((one) => fileOf(state, one, templates, form, today, series)));
    const lists = made.length === 0 ? [] : await listsOf(state, kind, made, today);
    const files = [...made, ...lists].map(({ name, bytes }) => ({ path: join(out, name), bytes }));
    prepareFolder(context, out);
    if (parsed.values['overwrite'] !== true) await refuseChanged(context, files);
    await saveAll(context, files);
    await editWorkbook(context, workbook, handedOver(opened), (standing, read) =>
      letterChanges(
        standing,
        read,
        made.map(({ letter }) => letter),
        today,
      ),
    );
    const without = made.filter(({ letter }) => letter.to.length === 0);
    return {
      data: {
        kind,
        files: made.map(({ name, letter }) => ({
          path: join(out, name),
          body: letter.body,
          mailto: mailto(letter),
        })),
        lists: lists.map(({ name }) => join(out, name)),
        withoutAddress: without.map(({ letter }) => letter.body),
      },
      lines: [
        ...made.map(({ name }) => join(out, name)),
        ...(without.length === 0 ? [] : [withoutAddress(context, without)]),
        word(language, made.length === 0 ? 'letters.none' : 'letters.done', { count: made.length, out }),
      ],
      exitCode: 0,
    };
  },
};

function withoutAddress({ language }: CommandContext, made: readonly Made[]): string {
  const bodies = made.map(({ letter }) => letter.bodyName).join(word(language, 'list.separator'));
  return word(language, 'letters.without', { count: made.length, bodies });
}

function kindOf(parsed: Parsed, { language }: CommandContext): SentKind {
  const given = optionText(parsed, 'kind') ?? 'remind';
  const kind = LETTER_KINDS.find((one) => one === given);
  if (kind === undefined)
    throw new UserError(
      word(language, 'letters.bad-kind', { kind: given, known: LETTER_KINDS.join('|') }),
      2,
    );
  return kind;
}

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly letter: LetterToSend;
  readonly attached: readonly TemplateFile[];
}

function remindersOf(state: State, snapshot: Snapshot, today: string): Letter[] {
  const done = consolidateWorkbook(state, snapshot, []);
  return lettersOf(done.state, done.result.findings, today);
}

function templatesFor(state: State, all: readonly LetterToSend[]): ReadonlyMap<string, IssuedTemplate> {
  const asked = all.flatMap(({ body, hasTemplate, issued }) =>
    hasTemplate && issued === undefined ? [body] : [],
  );
  const made = asked.length === 0 ? [] : issueTemplates(state, asked);
  return new Map(made.map((one) => [one.template.body.id, one]));
}

async function fileOf(
  state: State,
  letter: LetterToSend,
  templates: ReadonlyMap<string, IssuedTemplate>,
  form: TemplateForm,
  today: string,
  series: Series,
): Promise<Made> {
  const issued = letter.issued ?? (letter.hasTemplate ? templates.get(letter.body) : undefined);
  const attached = issued === undefined ? [] : await filesOfTemplate(issued, form, series);
  const name = `${bodyFileName(state, letter.body, [letter.title])}.eml`;
  return { name, bytes: await draftMessage({ ...letter, attached }, today), letter, attached };
}

async function listsOf(
  state: State,
  kind: SentKind,
  made: readonly Made[],
  today: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { language } = state;
  const { id } = currentPeriod(state);
  const lines = made.map(({ letter, attached }) =>
    mergeLine(
      letter,
      attached.map(({ name }) => name),
    ),
  );
  const about = word(language, `letters.list.${kind}`);
  const named = (ending: string) => word(language, 'letters.merge-file', { period: id, kind: about, ending });
  const merge = [
    { name: named('xlsx'), bytes: await writeWorkbook(mergeWorkbook(lines, language)) },
    { name: named('csv'), bytes: new TextEncoder().encode(mergeCsv(lines, language)) },
  ];
  if (kind === 'explain' || kind === 'decision') return merge;
  const day = word(language, 'letters.day-file', { period: id });
  return [...merge, { name: day, bytes: new TextEncoder().encode(deadlineDay(state, today)) }];
}
