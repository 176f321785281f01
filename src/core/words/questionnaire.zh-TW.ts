/** What is wrong with a questionnaire that somebody edited. */
export const QUESTIONNAIRE_ZH_TW = {
  'questionnaire.problem': '{place}：{backEnd}{reason}',
  'questionnaire.place.rule': '規則「{key}」',
  'questionnaire.place.light': '燈號「{key}」',
  'questionnaire.place.definition': '定義「{key}」',
  'questionnaire.place.needed': '欄位「{key}」的必填條件',
  'questionnaire.place.applies': '欄位「{key}」的適用條件',
  'questionnaire.place.field': '欄位「{key}」',
  'questionnaire.place.questionnaire': '整份問卷',
  'questionnaire.back-end.core': '檢核程式',
  'questionnaire.back-end.sheet': '填報表的檢核公式',
  'questionnaire.back-end.survey': '線上問卷表單',
  'questionnaire.reason.previous':
    '無從得知前期填報內容（{part}）。若只在匯入時檢核即可，請在此規則加上 "survey": false；否則請改寫。',
  'questionnaire.reason.answered':
    '無從得知是否已有其他內容（{part}）。若只在匯入時檢核即可，請在此規則加上 "survey": false；否則請改寫。',
  'questionnaire.reason.texts': '無法比較兩段文字（{part}）。請改用 filled() 或 length()，或將規則改為提醒。',
  'questionnaire.reason.syntax': '讀不懂「{part}」。請檢查括號、引號與運算符號，並避免過長或層層相套的寫法。',
  'questionnaire.reason.unknown-name': '找不到「{part}」：沒有這個欄位、定義或設定。請檢查拼寫。',
  'questionnaire.reason.which-of-group':
    '不知道是第幾個「{part}」：這個欄位會重複。請寫明編號，例：{part}_1，或將規則放在同組欄位上。',
  'questionnaire.reason.no-condition': '無法把「{part}」當成條件。請寫成比較，例：{part} > 0。',
  'questionnaire.reason.no-value': '無法把「{part}」當成值。請改用欄位；length() 只能用於文字欄位。',
  'questionnaire.reason.no-comparison': '無法比較「{part}」。請比較同一種內容；選項與文字只能用 = 或 !=。',
  'questionnaire.reason.unknown-choice': '清單裡沒有「{part}」這個選項。請檢查選項的鍵。',
  'questionnaire.reason.circle': '算不出來，因為定義互相引用（{part}）。請拆開。',
  'questionnaire.reason.too-large': '寫不下，因為展開後太長或太多層（{part}）。請拆成較短的規則。',
  'questionnaire.reason.too-many':
    '寫不下這麼多條請修正的規則（{part}）。一份表單最多 55 條，請合併或改為提醒。',
  'questionnaire.reason.unread':
    '沒有規則檢查這個欄位的內容能否判讀（{part}）。請在 "fromReader" 的規則加上這個欄位或類型。',
  'questionnaire.reason.twice': '看到兩個「{part}」。請改用不同的鍵。',
  'questionnaire.reason.missing': '需要「{part}」，但問卷裡沒有。請補上。',
} as const;
