/** What stands behind the cards: prepared states, made with the page (scripts/samples.mjs), and an empty workbook. */
import * as v from 'valibot';
import { word, type Language, type WordKey } from '../../src/core/index';
import { writeWorkbook } from '../../src/files';

export interface Sample {
  readonly key: 'fill' | 'consolidate' | 'review' | 'blank';
  readonly title: WordKey;
  readonly text: WordKey;
  /** Undefined: an empty workbook. */
  readonly file: string | undefined;
  /** The name under which it is saved. */
  readonly name: string;
  /** The pane's view. */
  readonly view: string;
  /** With it come the returned files. */
  readonly returned: boolean;
}

export const SAMPLES: readonly Sample[] = [
  {
    key: 'fill',
    title: 'workbench.card.fill',
    text: 'workbench.card.fill.text',
    file: 'return.xlsx',
    name: '115H1-衛生福利部-技職綱領.xlsx',
    view: 'return',
    returned: false,
  },
  {
    key: 'consolidate',
    title: 'workbench.card.consolidate',
    text: 'workbench.card.consolidate.text',
    file: 'coordinator.xlsx',
    name: '彙整.xlsx',
    view: 'consolidate',
    returned: true,
  },
  {
    key: 'review',
    title: 'workbench.card.review',
    text: 'workbench.card.review.text',
    file: 'consolidated.xlsx',
    name: '彙整.xlsx',
    view: 'review',
    returned: false,
  },
  {
    key: 'blank',
    title: 'workbench.card.blank',
    text: 'workbench.card.blank.text',
    file: undefined,
    name: '彙整.xlsx',
    view: 'framework',
    returned: false,
  },
];

/** A sample's bytes. Throws where it is not there. */
export function sampleBytes({ file }: Sample, language: Language): Promise<Uint8Array> {
  return file === undefined ? emptyWorkbook(language) : fileBytes(file);
}

/** As a spreadsheet program begins a new one. */
function emptyWorkbook(language: Language): Promise<Uint8Array> {
  const name = word(language, 'workbench.blank-sheet');
  return writeWorkbook({
    sheets: [{ name, state: 'visible', columns: [], rows: [] }],
    names: [],
    title: '',
    properties: {},
  });
}

async function fileBytes(file: string): Promise<Uint8Array> {
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`No sample ${file}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What came back in the demo, under the names it came with. */
export async function sampleReturns(): Promise<File[]> {
  const response = await fetch('samples/returned.json');
  if (!response.ok) throw new Error('No list of returned samples.');
  const names = v.parse(v.array(v.string()), await response.json());
  return Promise.all(
    names.map(async (name) => {
      const bytes = await fileBytes(`returned/${encodeURIComponent(name)}`);
      return new File([new Uint8Array(bytes)], name);
    }),
  );
}
