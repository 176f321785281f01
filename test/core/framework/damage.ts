/** Kinds of damage that a guideline's text suffers between its PDF and the file: each takes the whole text and spoils it. */

export interface Damage {
  readonly name: string;
  readonly spoil: (text: string) => string;
  /** Codes of findings of which one has to be there. */
  readonly codes: readonly string[];
}

const HEADER = '推動方向\t相關部會\t協力事項';

/** Put something else in place of one piece; a piece that is not there is a mistake of the test. */
function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`Not in the text: ${from}`);
    return text.replace(from, to);
  };
}

/** Take out what stands from one piece up to another. */
function without(from: string, to: string): (text: string) => string {
  return (text) => {
    const start = text.lastIndexOf(from);
    const end = to === '' ? text.length : text.indexOf(to, start + from.length);
    if (start < 0 || end < 0) throw new Error(`Not in the text: ${from} … ${to}`);
    return text.slice(0, start) + text.slice(end);
  };
}

function damage(name: string, spoil: Damage['spoil'], ...codes: string[]): Damage {
  return { name, spoil, codes };
}

/** Rows of the table with cells changed. */
function rows(change: (cells: string[], row: number) => string[]): (text: string) => string {
  return (text) => {
    let row = -1;
    return text
      .split('\n')
      .map((line) => {
        if (!line.includes('\t')) return line;
        row += 1;
        return change(line.split('\t'), row).join('\t');
      })
      .join('\n');
  };
}

export const DAMAGES: readonly Damage[] = [
  damage('the title page is lost', without('\n技術及職業教育 政策綱領', '目次\n'), 'part-missing'),
  damage('a decree has no number', swap('院臺教字第 1080002957 號函', ''), 'decree-unreadable'),
  damage(
    'a decree has a month that is none',
    swap('110 年 2 月 24 日院', '110 年 22 月 24 日院'),
    'decree-unreadable',
  ),
  damage(
    'a decree has no closing bracket',
    swap('1060165689 號函訂定)', '1060165689 號函訂定'),
    'decree-unreadable',
  ),
  damage(
    'two decrees change places',
    swap(
      '(行政院 108 年 2 月 21 日院臺教字第 1080002957 號函修正)\n\n(行政院 110 年 2 月 24 日院臺教字第 1100005046 號函修正)',
      '(行政院 110 年 2 月 24 日院臺教字第 1100005046 號函修正)\n\n(行政院 108 年 2 月 21 日院臺教字第 1080002957 號函修正)',
    ),
    'decree-order',
  ),
  damage(
    'the decree that makes the guidelines is lost',
    swap('(行政院 106 年 3 月 2 日院臺教字第 1060165689 號函訂定)', ''),
    'decree-order',
  ),
  damage(
    'the first chapter has lost its heading',
    swap('壹、前言\n\n依 104', '依 104'),
    'number-out-of-turn',
    'contents-differ',
    'heading-without-text',
  ),
  damage(
    'a chapter has lost its heading',
    swap('參、 結語\n\n技職', '技職'),
    'part-missing',
    'contents-differ',
  ),
  damage(
    'a chapter has a wrong number',
    swap('參、 結語\n\n技職', '肆、 結語\n\n技職'),
    'number-out-of-turn',
  ),
  damage(
    'a chapter number stands twice',
    swap('參、 結語\n\n技職', '貳、 結語\n\n技職'),
    'number-out-of-turn',
  ),
  damage(
    'a section has lost its heading',
    swap('三、技職教育之未來發展方向\n\n本綱領', '本綱領'),
    'contents-differ',
  ),
  damage(
    'a section has a wrong number',
    swap('二、目標\n\n目標一', '四、目標\n\n目標一'),
    'number-out-of-turn',
  ),
  damage(
    'a section stands twice',
    swap('三、推動方向\n\n(一)', '二、目標\n\n三、推動方向\n\n(一)'),
    'number-out-of-turn',
  ),
  damage(
    'a section is empty',
    without('長久以來，技職', '二、技職教育面臨之挑戰及問題\n\n近年'),
    'heading-without-text',
  ),
  damage('the heading of the problems is lost', swap('（二）技職教育所面臨之問題：\n', ''), 'part-missing'),
  damage('a problem is lost', without('5. 技職教育師資', '6. 技職校院'), 'number-out-of-turn'),
  damage('a problem number stands twice', swap('6. 技職校院設備', '5. 技職校院設備'), 'number-out-of-turn'),
  damage(
    'the last problem breaks off',
    swap('以培育未來工作職場所需人才。\n\n技職教育人才之養成', '以培育未來\n\n技職教育人才之養成'),
    'joined-paragraph',
  ),
  damage(
    'the vision is lost',
    swap('一、願景\n\n培養具備實作力、創新力及就業力之專業技術人才\n', '一、願景\n'),
    'title-differs',
  ),
  damage(
    'a goal is lost',
    without(
      '目標二：強化課程體系與師資結構，養成學生實作能力，激發師生創新思維與創業精神，促進技術傳承與產業創新\n\n鑒於',
      '目標三：產官學訓協力培育高素質技職人才，提升社會對專業技術價值之重視，並增進技職教育國際影響力\n\n技職',
    ),
    'number-out-of-turn',
    'count-mismatch',
  ),
  damage(
    'a goal number stands twice',
    swap(
      '目標三：產官學訓協力培育高素質技職人才，提升社會對專業技術價值之重視，並增進技職教育國際影響力\n\n技職',
      '目標二：產官學訓協力培育高素質技職人才，提升社會對專業技術價值之重視，並增進技職教育國際影響力\n\n技職',
    ),
    'number-out-of-turn',
  ),
  damage('a direction is lost', without('(四) 建立實作、', '(五) 打造'), 'number-out-of-turn'),
  damage('a direction number stands twice', swap('(五) 打造', '(四) 打造'), 'number-out-of-turn'),
  damage('a direction has lost its number', swap('(六) 提升教師', '提升教師'), 'number-out-of-turn'),
  damage(
    'a direction has lost its text',
    without('技職教育人才養成有賴', '(六) 提升教師'),
    'title-without-text',
  ),
  damage('a title is cut', swap('(九) 增進我國學生國際競爭力，具備產業所需技能，', '(九) '), 'title-differs'),
  damage(
    'a paragraph breaks off at its end',
    swap(
      '尊重與理解不同文化之差異及價值，讓就讀技職校院之學生，積極參與國際交流、體驗、全球實習或見習，俾以提升國際競爭力及移動力。',
      '尊重與理解',
    ),
    'joined-paragraph',
    'text-unfinished',
  ),
  damage('the last paragraph breaks off', swap('及國家永續發展之穩健基石！', '及國家'), 'text-unfinished'),
  damage(
    'a quotation mark is lost',
    swap('及「實作、創新、就業與終身學習之能力培養」', '及「實作、創新、就業與終身學習之能力培養'),
    'marks-unbalanced',
  ),
  damage(
    'a bracket is lost',
    swap('協助強化主管產業(農業)實務', '協助強化主管產業(農業實務'),
    'marks-unbalanced',
  ),
  damage(
    'a character could not be decoded',
    swap('數位與綠色科技驅動', '數位與\uFFFD色科技驅動'),
    'character-unreadable',
  ),
  damage(
    'a simplified character slipped in',
    swap('建構類產學環境', '建構类產學環境'),
    'simplified-character',
  ),
  damage(
    'the appendix at a glance is lost',
    without('願景\n\n培養具備實作力、創新力及就業力之專業技術人才\n\n\n', '附錄二 技術'),
    'count-mismatch',
  ),
  damage('a line of the appendix at a glance is lost', without('- 五、打造', '- 六、提升'), 'count-mismatch'),
  damage(
    'a number in the appendix at a glance stands twice',
    swap('- 五、打造', '- 四、打造'),
    'number-out-of-turn',
  ),
  damage('the table is lost', without('推動方向\t相關部會\t協力事項\n一、', ''), 'part-missing'),
  damage(
    'the second half of the table is lost',
    without('五、打造技職教育類產業環境，孕育技職教育人才創新創業精神\t國家', ''),
    'count-mismatch',
  ),
  damage(
    'the table ends with its header',
    without('\t各目的事業主管機關\t協助學校及技職僑生', ''),
    'table-open',
  ),
  damage(
    'the table ends below its header',
    (text) => text.slice(0, text.lastIndexOf(HEADER) + HEADER.length),
    'table-open',
  ),
  damage('the header of the table is lost', swap(`${HEADER}\n一、`, '一、'), 'table-heads-unclear'),
  damage('the header names other columns', swap(HEADER, '項目\t單位\t內容'), 'table-heads-unclear'),
  damage(
    'columns stand in another order than their header says',
    rows(([one = '', two = '', three = ''], row) => (row === 0 ? [one, two, three] : [one, three, two])),
    'cells-out-of-order',
    'unknown-body',
  ),
  damage(
    'the cells of one row change places',
    swap(
      '\t僑務委員會\t配合政府新南向政策，辦理技職僑生教育，促進僑生國際交流事宜',
      '\t配合政府新南向政策，辦理技職僑生教育，促進僑生國際交流事宜\t僑務委員會',
    ),
    'cells-out-of-order',
  ),
  damage(
    'the first row of a direction is lost',
    without(
      '五、打造技職教育類產業環境，孕育技職教育人才創新創業精神\t國家發展委員會',
      '\t經濟部\t協助提供產業',
    ),
    'number-out-of-turn',
    'count-mismatch',
  ),
  damage(
    'all rows of a direction are lost',
    without(
      '五、打造技職教育類產業環境，孕育技職教育人才創新創業精神\t國家',
      '六、提升教師因應產業發展之教學能力及育才思維，投入創新實務教學並從事實務應用研究，以利技術傳承及創新\t各',
    ),
    'direction-without-task',
  ),
  damage(
    'a direction number of the table stands twice',
    swap(
      '六、提升教師因應產業發展之教學能力及育才思維，投入創新實務教學並從事實務應用研究，以利技術傳承及創新\t',
      '五、提升教師因應產業發展之教學能力及育才思維，投入創新實務教學並從事實務應用研究，以利技術傳承及創新\t',
    ),
    'title-differs',
    'direction-without-task',
  ),
  damage(
    'a row stands twice',
    (text) => {
      const row = '\t經濟部\t協助提供產業及廠商資訊';
      return text.replace(row, `${row}\n${row}`);
    },
    'same-words',
  ),
  damage(
    'a shared row stands twice',
    (text) => text.replace('\t地方政府\t\n', '\t地方政府\t\n\t地方政府\t\n'),
    'assignment-twice',
  ),
  damage(
    'the first task of a direction is blank',
    swap('國家發展委員會\t進行產業發展與技職教育人才培育政策之分析及研究', '國家發展委員會\t'),
    'task-missing',
  ),
  damage(
    'the first body of a direction is blank',
    swap('\t外交部\t協助學校與國際交流合作事宜\n\t僑務', '\t\t協助學校與國際交流合作事宜\n\t僑務'),
    'merged-body',
    'body-missing',
  ),
  damage('a body is unknown', swap('\t僑務委員會\t', '\t海外事務部\t'), 'unknown-body'),
  damage('a body has a character too many', swap('\t數位發展部\t', '\t數位發發展部\t'), 'unknown-body'),
  damage('a row has a cell too many', swap('\t外交部\t協助', '\t外交部\t協助推動\t協助'), 'unplaced-text'),
  damage(
    'a row has lost its tabs',
    swap('\t勞動部\t協助提供職業訓練相關資源', '勞動部 協助提供職業訓練相關資源'),
    'unplaced-text',
  ),
  damage('a task breaks off at a comma', swap('以利檢討人才培育政策', '，'), 'text-unfinished'),
  damage(
    'a direction of the table is none of the text',
    swap('九、增進我國學生國際競爭力，具備產業所需技能，提升境外學生\t', '十二、增進我國學生國際競爭力\t'),
    'unknown-direction',
  ),
  damage(
    'lines of the text are in the wrong order',
    swap(
      '(二) 落實有效職涯認識、職業試探及推動職場體驗與校外實習，培養學生專業技術之價值觀',
      '(三) 落實有效職涯認識、職業試探及推動職場體驗與校外實習，培養學生專業技術之價值觀',
    ),
    'number-out-of-turn',
  ),
];
