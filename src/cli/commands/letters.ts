import { join } from 'node:path';
import {
  consolidateWorkbook,
  contactsOf,
  currentPeriod,
  issueTemplates,
  lettersOf,
  mergeWorkbook,
  periodName,
  plainFileName,
  readAddresses,
  reviewLetters,
  sendingList,
  word,
  writeAddress,
  type Snapshot,
  type State,
  type TemplateForm,
} from '../../core/index';
import { writeWorkbook } from '../../files';
import { optionText, type Parsed } from '../io/arguments';
import { bodiesNamed } from '../io/bodies';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { UserError } from '../io/errors';
import { save } from '../io/files';
import { calendarDay, draftMessage, mailto, type Draft } from '../io/mail';
import { filesOfTemplate, templateForm } from '../io/template-files';
import { prepareFolder, refuseChanged } from '../io/out-folder';
import type { CommandContext } from '../io/output';

const KINDS = ['remind', 'issue', 'explain', 'decision'] as const;
type Kind = (typeof KINDS)[number];

/** Drafts of letters, one file per body, a merge list and the deadline. The workbook is only read, and nothing is sent. */
export const letters: CommandCode = {
  async run(parsed, context) {
    const { language, today } = context;
    const out = optionText(parsed, 'out');
    if (out === undefined) throw new UserError(word(language, 'cli.out-missing'), 2);
    const kind = kindOf(parsed, context);
    const form = templateForm(parsed, context);
    const { state, snapshot } = await openState(context, parsed.positionals[0] ?? '');
    const asked = new Set(bodiesNamed(parsed, state, context) ?? state.bodies.map(({ id }) => id));
    const all = contentsOf(kind, form, state, snapshot, today).filter(({ body }) => asked.has(body));
    const facts = mailFacts(state, all);
    const made = await Promise.all(all.map((one) => fileOf(state, one, facts, form, today)));
    const lists = made.length === 0 ? [] : await listsOf(state, kind, made, today);
    const files = [...made, ...lists].map(({ name, bytes }) => ({ path: join(out, name), bytes }));
    prepareFolder(context, out);
    if (parsed.values['overwrite'] !== true) await refuseChanged(context, files);
    for (const { path, bytes } of files) await save(context, path, bytes, true);
    const without = made.filter(({ draft }) => draft.to.length === 0);
    return {
      data: {
        kind,
        files: made.map(({ name, body, draft }) => ({ path: join(out, name), body, mailto: mailto(draft) })),
        lists: lists.map(({ name }) => join(out, name)),
        withoutAddress: without.map(({ body }) => body),
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
  const bodies = made.map(({ bodyName }) => bodyName).join(word(language, 'list.separator'));
  return word(language, 'letters.without', { count: made.length, bodies });
}

function kindOf(parsed: Parsed, { language }: CommandContext): Kind {
  const given = optionText(parsed, 'kind') ?? 'remind';
  const kind = KINDS.find((one) => one === given);
  if (kind === undefined)
    throw new UserError(word(language, 'letters.bad-kind', { kind: given, known: KINDS.join('|') }), 2);
  return kind;
}

interface Content {
  readonly body: string;
  readonly bodyName: string;
  /** What the letter is, as people call it. */
  readonly title: string;
  readonly subject: string;
  readonly text: string;
  readonly hasTemplate: boolean;
}

/** A body that is only asked to correct has its file; who is reminded may have lost it. */
function contentsOf(
  kind: Kind,
  form: TemplateForm,
  state: State,
  snapshot: Snapshot,
  today: string,
): Content[] {
  switch (kind) {
    case 'issue': {
      const issued = issueTemplates(state);
      const title = word(state.language, 'letters.issue');
      return sendingList(state, issued, form).map(({ subject, text }, index) => {
        const { id = '', name = '' } = issued[index]?.template.body ?? {};
        return { body: id, bodyName: name, title, subject, text, hasTemplate: true };
      });
    }
    case 'remind': {
      const done = consolidateWorkbook(state, snapshot, []);
      const all = lettersOf(done.state, done.result.findings, today);
      return all.map((one) => ({ ...one, hasTemplate: one.kind !== 'correct' }));
    }
    default:
      return reviewLetters(state, kind).map((one) => ({ ...one, hasTemplate: false }));
  }
}

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly body: string;
  readonly bodyName: string;
  readonly draft: Draft;
}

/** What every letter needs, looked up once: templates and contacts by body. */
function mailFacts(state: State, all: readonly Content[]) {
  const asked = all.flatMap(({ body, hasTemplate }) => (hasTemplate ? [body] : []));
  const issued = asked.length === 0 ? [] : issueTemplates(state, asked);
  return {
    templates: new Map(issued.map((one) => [one.template.body.id, one])),
    contacts: new Map(contactsOf(state).map((one) => [one.body, one])),
    replyTo: readAddresses(state.settings['reply_to'] ?? '').addresses,
  };
}

async function fileOf(
  state: State,
  content: Content,
  { templates, contacts, replyTo }: ReturnType<typeof mailFacts>,
  form: TemplateForm,
  today: string,
): Promise<Made> {
  const { body, bodyName, title, subject, text } = content;
  const [issued, contact] = [templates.get(body), contacts.get(body)];
  const attached = issued === undefined ? [] : await filesOfTemplate(issued, form);
  const draft = { to: contact?.to ?? [], cc: contact?.cc ?? [], replyTo, subject, text, attached };
  const name = `${plainFileName([currentPeriod(state).id, bodyName, title])}.eml`;
  return { name, bytes: await draftMessage(draft, today), body, bodyName, draft };
}

async function listsOf(
  state: State,
  kind: Kind,
  made: readonly Made[],
  today: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { language } = state;
  const { id, due } = currentPeriod(state);
  const lines = made.map(({ bodyName, draft: { to, cc, subject, text, attached } }) => ({
    body: bodyName,
    to: to.map(writeAddress).join('; '),
    cc: cc.map(writeAddress).join('; '),
    subject,
    text,
    attached: attached.map(({ name }) => name).join('; '),
  }));
  const merge = {
    name: word(language, 'letters.merge-file', { period: id, kind }),
    bytes: await writeWorkbook(mergeWorkbook(lines, language)),
  };
  if (kind === 'explain' || kind === 'decision') return [merge];
  const facts = { title: state.edition.title, period: periodName(id, language) };
  const title = word(language, 'letters.deadline', facts);
  const day = calendarDay(`${state.edition.id}|${id}`, due, title, today);
  return [merge, { name: word(language, 'letters.day-file', { period: id }), bytes: Buffer.from(day) }];
}
