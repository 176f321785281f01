export const HOST_ZH_TW = {
  'host.edit-mode': 'Excel 有儲存格正在編輯，無法寫入。請按 Enter 或 Esc 結束編輯，再執行一次。',
  'host.waiting': 'Excel 還沒有回應。如有儲存格正在編輯，請按 Enter 或 Esc 結束編輯，作業會自動繼續。',
  'host.protected':
    '工作表「{sheet}」受保護，Excel 不允許變更。請到「校閱」選「取消保護工作表」，再執行一次。',
  'host.filtered':
    '工作表「{sheet}」有篩選，被隱藏的列無法正確寫入。請到「資料」選「清除」取消篩選，再執行一次。',
  'host.below-table':
    '工作表「{sheet}」的儲存格 {cell} 有內容，擋住表格 {table} 向下增列。請將該內容移到表格右側或其他工作表，再執行一次。',
  'host.row-count':
    '表格 {table} 應有 {expected} 列，實際為 {found} 列；可能有人同時編輯。請確認無人編輯後，再執行一次。',
  'host.no-sheet': '活頁簿沒有工作表「{sheet}」。請復原該工作表，或改用備份檔。',
  'host.no-table': '活頁簿沒有表格 {table}。請復原該表格，或改用備份檔。',
  'host.no-header': '表格 {table} 沒有欄位「{header}」。請將該欄標題改回原名，再執行一次。',
  'host.not-replaceable': '工作表「{sheet}」含有表格，不能整張取代。請將該工作表改名，再執行一次。',
  'host.too-large':
    '資料量超過 Excel 一次能傳送的上限。請改用 Excel 桌面版，或刪減儲存格中的長文字後再執行一次。',
  'host.too-old': '這個版本的 Excel 缺少需要的功能（{reason}）。請改用 Excel 2021 以上版本或 Microsoft 365。',
  'host.no-answer':
    'Excel 沒有回應。請確認沒有對話方塊或編輯中的儲存格，再執行一次；仍無回應時請重新開啟活頁簿。',
  'host.denied':
    'Excel 不允許這項變更（{reason}）。請確認活頁簿不是唯讀、沒有受保護，也沒有他人正在編輯，再執行一次。仍是這一句時，請按窗格下方「關於」的「檢查這個 Excel」，或改用命令列。',
  'host.behind':
    'Excel 只在最前面的活頁簿做這件事（{reason}）。請讓這本活頁簿留在最前面，再執行一次。已經在最前面仍是這一句時，請按窗格下方「關於」的「檢查這個 Excel」，或改用命令列。',
  'host.wait-in-front':
    '另一本活頁簿似乎在最前面，Excel 因此不肯繼續。請讓這本活頁簿留在最前面，作業會自動繼續。',
  'host.stay-in-front': '寫入期間，請讓這本活頁簿留在最前面。',
  'host.not-opened':
    'Excel 沒有開啟新的活頁簿（{reason}），可能是機關設定不允許。請改用網頁版 Excel 或命令列。',
  'host.not-shown': 'Excel 沒有切換到那一格。請自行點選工作表「{sheet}」的儲存格 {cell}。',
  'host.not-kept':
    '工作表「{sheet}」的儲存格 {cell} 沒有留住寫入的內容，可能正在編輯中。請按 Enter 或 Esc 結束編輯，再執行一次。',
  'host.failed':
    'Excel 未完成這項作業（{reason}）。請再執行一次；仍失敗時請儲存並重新開啟活頁簿。重開後仍是這一句時，請按窗格下方「關於」的「檢查這個 Excel」，或改用命令列。',
  'host.interrupted': '作業可能只完成一部分，再執行一次即可接續完成，不會重複。',
  'finding.host-undressed':
    '資料已全部寫入。Excel 拒絕了下列外觀設定：{missing}。不影響填報與彙整，下次寫入時會自動再試。',
  'host.part': '{part}（{sheets}）',
  'host.part.between': '；',
  'host.part.kinds': '{first}等 {count} 種，遍及多數工作表',
  'host.part.more': '{first}等 {count} 張',
  'host.part.position': '工作表次序',
  'host.part.table-style': '表格樣式',
  'host.part.pivot': '樞紐分析表',
  'host.part.pivot-figures': '樞紐的數字格式',
  'host.part.chart': '圖表',
  'host.part.chart-look': '圖表的樣式',
  'host.part.pivot-layout': '樞紐的版面',
  'host.part.pivot-filters': '樞紐的篩選',
  'host.part.links': '連結',
  'host.part.merges': '合併儲存格',
  'host.part.fonts': '字型',
  'host.part.fills': '底色',
  'host.part.alignment': '對齊與換行',
  'host.part.borders': '框線',
  'host.part.unlocked': '可填儲存格的解鎖',
  'host.part.grown': '新增列的格式與選單',
  'host.part.widths': '欄寬',
  'host.part.heights': '列高',
  'host.part.fitted': '列高配合文字',
  'host.part.highlights': '醒目標示',
  'host.part.validations': '下拉選單與提示',
  'host.part.page': '紙張與邊界',
  'host.part.scale': '列印縮放',
  'host.part.print-area': '列印範圍與標題列',
  'host.part.breaks': '分頁',
  'host.part.margin-texts': '頁首頁尾',
  'host.part.freeze': '凍結窗格',
  'host.part.grid-lines': '格線',
  'host.part.tab-color': '索引標籤顏色',
  'host.part.hidden': '隱藏的列與欄',
  'host.part.visibility': '隱藏工作表',
  'host.part.protection': '保護工作表：可自行到「校閱」選「保護工作表」，不設密碼',
  'finding.host-filter-cleared': '已清除表格 {table} 的篩選，以免資料寫到錯誤的列；需要時請重新篩選。',
  'finding.host-item-missing':
    '目前沒有任何資料的「{field}」是「{item}」，樞紐分析表暫不套用這個篩選。收到資料後再執行一次彙整即可。',
} as const;
