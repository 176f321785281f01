/** Words of the questionnaire's description. */
export const DESCRIBE_ZH_TW = {
  'describe.title': '填報表（問卷第 {version} 版）',
  'describe.intro':
    '本文由問卷資料產生：欄位、選項、規則、燈號與門檻。`條件式`是規則的原文，檢核程式與「檢核」欄的公式都由它而來。',
  'describe.fields': '欄位',
  'describe.cover-fields': '封面欄位',
  'describe.choices': '選項',
  'describe.definitions': '定義',
  'describe.lights': '燈號',
  'describe.lights-note': '由上而下，第一個符合的為準。門檻見「設定」。',
  'describe.rules': '規則',
  'describe.rules-note':
    '「請修正」依列出的次序排名；「檢核」欄顯示排名最前的一項。條件成立而「應符合」不成立時，即提出訊息。',
  'describe.cover-rules': '封面規則',
  'describe.settings': '設定',
  'describe.verdicts': '「檢核」欄的其他文字',
  'describe.item': '{name}：{value}',
  'describe.brackets': '（{value}）',
  'describe.type': '類型',
  'describe.type.text': '文字',
  'describe.type.long': '長文字',
  'describe.type.number': '數字',
  'describe.type.integer': '整數',
  'describe.type.percent': '百分比',
  'describe.type.date': '日期',
  'describe.type.choice': '選項',
  'describe.list-strict': '{type}，只接受清單 {list}',
  'describe.list': '{type}，清單 {list}',
  'describe.list-suggest': '{type}，建議清單 {list}，可自填',
  'describe.unit': '單位',
  'describe.group': '每列欄數',
  'describe.group-value': '依設定 {setting} 重複，鍵為 {first}、{second} 等',
  'describe.band': '誰填',
  'describe.forms': '表單',
  'describe.needed': '空白時標示應填',
  'describe.applies': '不成立時灰底免填',
  'describe.carried': '由前期帶入',
  'describe.contact': '聯絡資料，不列入任何匯出',
  'describe.help': '說明',
  'describe.not-for': '不提供給{roles}',
  'describe.rank': '排名',
  'describe.label': '「檢核」欄',
  'describe.field': '欄位',
  'describe.when': '條件',
  'describe.must': '應符合',
  'describe.message': '訊息',
  'describe.from-reader': '依無法判讀的內容說明原因',
  'describe.judged': '評燈',
  'describe.not-judged': '不評燈',
  'describe.formulas': '「檢核」欄公式讀不懂的寫法',
  'describe.formulas-note':
    '「檢核」欄不靠增益集也能運作，但公式讀得比程式少。下列寫法公式顯示「日期請確認」「數字請確認」或「①請重選」，收件時仍由程式判讀；除此之外兩者必須一致。公式先去除頭尾的半形空格、定位字元、換行、不換行空格與全形空格。',
  'describe.formulas-date':
    '日期：公式只讀半形的 `114.06.30`、`114/6/30`、`114-06-30`（民國80年起、三位數年、兩個分隔號相同、日期存在），以及 1990-01-01 至 2110-12-31 的日期序值。全形數字、`民國114年6月30日`、`1140630`、`2025-06-30`、含時間的日期、被存成西元114年的負序值（如 -652142），公式都讀不懂。',
  'describe.formulas-number':
    '數字：公式只讀數值。以文字存的數字（`1,234`、`１２３`、`25,000千元`）公式讀不懂；應填整數而有小數、或為百分比格式者，兩者都不接受。',
  'describe.formulas-percent':
    '百分比：公式只讀數值。文字 `75%`、`75` 公式讀不懂；非百分比格式的 1，兩者都不接受。',
  'describe.formulas-choice':
    '選項：公式只認與標籤完全相同者。全形、半形或大小寫不同，程式讀得懂，公式讀不懂。',
  'describe.formulas-text':
    '文字：公式讀得懂所有文字與數值；日期或百分比格式的數值只確認有填，字數可能不同。',
  'describe.formulas-blank':
    '空白：只含零寬字元的儲存格，程式視為空白，公式視為有填。頭尾有零寬字元的單獨一個「－」亦同。',
  'describe.formulas-error': '錯誤值與以文字存的錯誤名稱（如 `#N/A`）：兩者都不接受。',
  'describe.formulas-time':
    '日期或時間格式的數值填在數字、百分比欄（把 `6/30` 填在數字欄）：公式看不到格式，當作數值 46203；程式請填報人改正。',
} as const;
