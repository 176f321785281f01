/** Words of decisions that hold or were overtaken, of due dates and receipt, and of returns that come late. */
export const DECISIONS_ZH_TW = {
  'reviews.in-force': '有效',
  'reviews.changed': '決定後已變更',
  'reviews.change': '{label}：{text}',
  'reviews.return': '{body} {number}（{review}）',
  'reviews.opinion': '〔{review}〕{opinion}',
  'step.overtaken': '再審：{list}，決定後已變更　→審查紀錄',
  'step.overtaken-more': '{list} 等 {count} 項',
  'step.explain': '補充說明：{bodies}　→補充說明通知',
  'board.to-explain': '待補充說明',
  'summary.overtaken': '決定後已變更 {count} 項：{list}',
  'summary.overtaken-change': '決定後變更：{text}',
  'send.closed': '前期已結案、本期免填：{numbers}。',
  'setting.decided_by': '決定人（職稱或姓名），記於審查紀錄與待決定',
  'contents.pr_Reviews': '審查結果由誰、何時、依哪一版內容決定；決定後變更的內容列在最右',
} as const;
