/**
 * Columns that survey tools add to the questions, in the languages that they write here. Which tool writes which is
 * cited in docs/survey.md. `id` and `submitted` together tell responses apart; the rest is no answer.
 */

type SystemKind = 'id' | 'submitted' | 'ignore';
type Words = Readonly<Record<SystemKind, readonly string[]>>;

interface Tool {
  /** Where its columns stand together: a column of a tool's own is known by its place, whatever a question is called. */
  readonly place: 'front' | 'end';
  /** Without one of these the columns are not this tool's. */
  readonly sign: readonly string[];
  readonly words: Words;
}

/** Of an account, of a quiz: nobody answered it. */
const MICROSOFT: Tool = {
  place: 'front',
  sign: ['Completion time', '完成時間'],
  words: {
    id: ['ID', '識別碼', '編號'],
    submitted: ['Start time', '開始時間'],
    ignore: [
      ...['Completion time', '完成時間', 'Last modified time', '上次修改時間', 'Language', '語言'],
      ...['Email', '電子郵件', 'Name', '名稱', '姓名'],
      ...['Total points', '總分', '總點數', 'Quiz feedback', '測驗意見反應', '測驗意見回饋', '測驗回饋'],
      ...['Grade posted time', '成績張貼時間', '成績公佈時間', '成績公布時間', '成績發佈時間'],
    ],
  },
};

const GOOGLE: Tool = {
  place: 'front',
  sign: ['Timestamp', '時間戳記'],
  words: {
    id: ['Response ID', '回覆編號'],
    submitted: ['Timestamp', '時間戳記'],
    ignore: [
      'Email Address',
      '電子郵件地址',
      'Username',
      '使用者名稱',
      'Score',
      '分數',
      'Total score',
      '總分',
    ],
  },
};

const SURVEY_CAKE: Tool = {
  place: 'end',
  sign: ['填答時間', '填答開始時間', 'Submitted At', 'Submit Time'],
  words: {
    id: ['Hash'],
    submitted: ['填答時間', '填答開始時間', 'Submitted At', 'Submit Time'],
    ignore: [
      ...['填答秒數', 'IP紀錄', '額滿結束註記', '使用者紀錄', '會員時間', '會員編號', '自訂ID', '備註'],
      ...['Time Spent', 'IP', 'Member ID', 'Custom ID', 'Remark', 'Note'],
    ],
  },
};

const TOOLS: readonly Tool[] = [MICROSOFT, GOOGLE, SURVEY_CAKE];

/** Beside a question of a quiz, by which words: `Points - …` of Microsoft's, `… [Score]` of Google's. */
const OF_A_QUIZ: readonly RegExp[] = [
  /^(?:points|feedback|點數|分數|得分|意見反應|意見回饋|意見|回饋) ?[-–—] ?(.+)$/isu,
  /^(.+?) ?\[(?:score|feedback|分數|得分|意見反應|意見回饋|意見|回饋)\]$/isu,
];

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/**
 * What each column is where it is a tool's own, known by what stands around it: a question of ours may have the same heading
 * (`Name`) further on. Undefined where it is not known as such.
 */
export function systemColumns(headers: readonly string[]): (SystemKind | undefined)[] {
  const texts = headers.map(plain);
  const kinds: (SystemKind | undefined)[] = texts.map((text) =>
    isOfQuiz(text, texts) ? 'ignore' : undefined,
  );
  for (const tool of TOOLS) for (const [column, kind] of columnsOf(tool, texts)) kinds[column] ??= kind;
  return kinds;
}

/** The run of a tool's columns at its end of the table; none where it does not show the tool's sign. */
function columnsOf(
  { place, sign, words }: Tool,
  texts: readonly string[],
): (readonly [number, SystemKind])[] {
  const kinds = kindsBy(words);
  const order = texts.map((_, at) => (place === 'front' ? at : texts.length - 1 - at));
  const run: (readonly [number, SystemKind])[] = [];
  const seen = new Set<string>();
  for (const column of order) {
    const text = texts[column] ?? '';
    const kind = kinds.get(text);
    // A tool writes each of its columns once: the second one of a name is a question.
    if (kind === undefined || seen.has(text)) break;
    seen.add(text);
    run.push([column, kind]);
  }
  return sign.some((one) => seen.has(plain(one))) ? run : [];
}

function isOfQuiz(text: string, texts: readonly string[]): boolean {
  return OF_A_QUIZ.some((pattern) => texts.includes(pattern.exec(text)?.[1]?.trim() ?? '\u0000'));
}

function kindsBy(words: Words): ReadonlyMap<string, SystemKind> {
  const kinds = ['id', 'submitted', 'ignore'] as const;
  return new Map(kinds.flatMap((kind) => words[kind].map((text) => [plain(text), kind] as const)));
}

/** All of a kind, whichever tool's, for a column that stands by itself. */
export function systemHeadings(kind: SystemKind): string[] {
  return TOOLS.flatMap(({ words }) => words[kind]);
}

/**
 * A header without the digit that a spreadsheet puts behind the second one of a name (`Name2`), where the first stands before
 * it and is a tool's own.
 */
export function withoutDigit(
  headers: readonly string[],
  column: number,
  kinds: readonly (SystemKind | undefined)[],
): string {
  const header = headers[column] ?? '';
  const [, stem = ''] = /^(.*\D)\d$/su.exec(header) ?? [];
  const first = headers.findIndex((one) => plain(one) === plain(stem));
  return stem !== '' && first >= 0 && first < column && kinds[first] !== undefined ? stem : header;
}
