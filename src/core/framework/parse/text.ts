import type { Finding, Place, Severity } from '../../grid';
import { quoted } from '../../values';

/** A line of the text with its one-based number. Lines of a table hold tabs; others are trimmed. */
export interface Line {
  readonly no: number;
  readonly text: string;
}

/** What every part of the reading shares: how the text sets its spaces, and where findings go. */
export interface TextReader {
  /** The text sets a space between Chinese characters and Latin letters or digits. */
  readonly spaced: boolean;
  readonly findings: Finding[];
}

/** Note a finding at a line of the text. */
export function note(
  reader: TextReader,
  code: string,
  severity: Severity,
  place: Place,
  parameters: Finding['parameters'],
): void {
  reader.findings.push({ code: `framework.${code}`, severity, place, parameters });
}

/** Lines that hold anything, with simplified characters read as traditional ones. */
export function readLines(text: string): { lines: Line[]; reader: TextReader } {
  const plain = text.normalize('NFC').replace(/^\uFEFF/u, '');
  const apart = plain.match(/\p{Script=Han} [0-9A-Za-z]/gu)?.length ?? 0;
  const close = plain.match(/\p{Script=Han}[0-9A-Za-z]/gu)?.length ?? 0;
  const reader: TextReader = { spaced: apart > close, findings: [] };
  const lines: Line[] = [];
  plain.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    // A form feed is a page break; it parts lines like an empty one but is not counted as a line by editors.
    for (const part of raw.split('\f')) {
      const trimmed = part.includes('\t') ? part : part.trim();
      if (trimmed.trim() !== '') lines.push(traditional({ no: index + 1, text: trimmed }, reader));
    }
  });
  return { lines, reader };
}

function traditional(line: Line, reader: TextReader): Line {
  const signs = [...line.text];
  const fixed = signs.map((sign) => SIMPLIFIED.get(sign) ?? sign);
  signs.forEach((from, index) => {
    const to = SIMPLIFIED.get(from);
    if (to === undefined) return;
    const context = fixed
      .slice(Math.max(0, index - 4), index + 5)
      .join('')
      .trim();
    note(reader, 'simplified-character', 'info', { line: line.no }, { from, to, context });
  });
  return { no: line.no, text: fixed.join('') };
}

const HAN = /\p{Script=Han}/u;
const FULL_WIDTH_MARK = /[\u2018-\u201F\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
const WORD = /[\p{Script=Latin}\p{Nd}]/u;

/** Put together what a page break cut: without a space between Chinese characters, with one between words. */
export function joinCut(left: string, right: string, reader: TextReader): string {
  const a = [...left].pop() ?? '';
  const b = [...right][0] ?? '';
  return left + (needsSpace(a, b, reader.spaced) ? ' ' : '') + right;
}

function needsSpace(a: string, b: string, spaced: boolean): boolean {
  if (a === '' || b === '' || FULL_WIDTH_MARK.test(a) || FULL_WIDTH_MARK.test(b)) return false;
  if (HAN.test(a)) return spaced && WORD.test(b) && !HAN.test(b);
  if (HAN.test(b)) return spaced && WORD.test(a);
  return WORD.test(b) && !/[(["'/-]/u.test(a);
}

/** A paragraph that ends like this is whole. A closing quotation mark alone counts as an end too. */
const SENTENCE_END = /[。！？：」』…!?:]$/u;
/** No paragraph begins with one of these, so what does continues the one before. */
const NEVER_FIRST = /^[，、。；：！？」』）》〉】]/u;

/** Whether a text that does not look like a heading or a list item continues the paragraph before it. */
export function continuesLine(before: string, text: string): boolean {
  return !SENTENCE_END.test(before) || NEVER_FIRST.test(text);
}

/** Whether a paragraph is whole to its end. */
export function finished(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a cell's text, which needs no full stop, breaks off at a comma. */
export function endsOpen(text: string): boolean {
  return /[，、；：,;]$/u.test(text);
}

/** Whether a text ends a sentence, as no title does. */
export function endsSentence(text: string): boolean {
  return /[。！？!?]$/u.test(text);
}

/** Text without any white space, for comparing and for reading dates. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Last and first characters around a cut, for a person to find the place. */
export function around(before: string, after: string): { before: string; after: string } {
  return { before: [...before].slice(-8).join(''), after: [...after].slice(0, 8).join('') };
}

/** The beginning of a text, short enough for a message. */
export function beginning(text: string): string {
  return quoted(text, 20);
}

/** Single-character edits between two texts (Levenshtein). */
export function distance(left: string, right: string): number {
  const b = [...right];
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  [...left].forEach((sign, above) => {
    const next = [above + 1];
    b.forEach((other, index) => {
      const swap = (row[index] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

/**
 * Simplified characters that a slip of an input method leaves in a traditional text, each before its traditional form.
 * Only characters that a printed traditional text never uses: 后, 里, 台, 才, 划, 据, 术, 系, 体, 机, 种, 云, 范 and
 * their like are words of their own there and must not be touched.
 */
const PAIRS = [
  '应應 产產 业業 务務 动動 经經 济濟 实實 职職 训訓 练練 课課 师師 资資 创創 设設 计計 规規 标標 导導',
  '环環 连連 结結 际際 团團 队隊 运運 专專 类類 级級 养養 优優 质質 关關 讯訊 网網 络絡 认認 证證 语語',
  '调調 评評 进進 过過 还還 这這 对對 时時 间間 构構 会會 学學 国國 发發 数數 门門 们們 书書 东東 长長',
  '车車 观觀 视視 说說 议議 论論 读讀 变變 边邊 达達 迁遷 远遠 选選 劳勞 励勵 势勢 协協 单單 卫衛 厅廳',
  '历歷 县縣 员員 园園 图圖 场場 块塊 报報 备備 头頭 带帶 帮幫 总總 态態 愿願 战戰 拥擁 择擇 护護 扩擴',
  '损損 拟擬 无無 显顯 杂雜 权權 条條 检檢 测測 满滿 爱愛 独獨 现現 电電 础礎 积積 称稱 稳穩 竞競 签簽',
  '简簡 纳納 组組 织織 终終 统統 绩績 续續 维維 综綜 联聯 节節 营營 补補 识識 访訪 试試 该該 详詳 请請',
  '财財 责責 费費 赛賽 转轉 轮輪 软軟 载載 较較 辅輔 输輸 递遞 邮郵 链鏈 错錯 问問 阶階 难難 项項 顾顧',
  '预預 领領 题題 额額 风風 驱驅 验驗 农農 医醫 龄齡',
];

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((row) => row.split(' ')).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
