/**
 * Columns that survey tools add to the questions, in the languages that they write here. Which tool writes which is
 * cited in docs/survey.md. `id` and `submitted` together tell responses apart; the rest is no answer.
 */
export const SYSTEM_HEADINGS: Readonly<Record<'id' | 'submitted' | 'ignore', readonly string[]>> = {
  id: ['ID', '識別碼', '編號', 'Response ID', '回覆編號', 'Hash'],
  submitted: ['Start time', '開始時間', 'Timestamp', '時間戳記', '填答時間', '填答開始時間', 'Submitted At'],
  ignore: [
    'Completion time',
    '完成時間',
    'Last modified time',
    '上次修改時間',
    'Email',
    '電子郵件',
    'Email Address',
    '電子郵件地址',
    'Username',
    '使用者名稱',
    'Name',
    '名稱',
    'Language',
    '語言',
    'Total points',
    '總分',
    'Score',
    '分數',
    '填答秒數',
    'IP紀錄',
    '額滿結束註記',
    '使用者紀錄',
    '會員時間',
    '會員編號',
    '自訂ID',
    '備註',
  ],
};
