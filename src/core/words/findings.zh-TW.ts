/** Words of findings. `finding.` and the code, or the code and its `reason`; what differs by case stands in `part.`. */
export const FINDINGS_ZH_TW = {
  'severity.error': '請修正',
  'severity.warning': '請確認',
  'severity.info': '已代為整理',
  'place.sheet': '〈{sheet}〉',
  'place.approval-name': '陳核第 {step} 步的姓名',
  'place.approval-date': '陳核第 {step} 步的日期',
  'place.field': '「{field}」',
  'place.row': '第 {row} 列',
  'place.column': '{column} 欄',
  'place.task': '（{task}）',
  'place.line': '第 {line} 行',
  'place.colon': '：',
  'finding.in-unit': '（單位：{unit}）',

  'finding.value.unreadable-date': '「{text}」不是可辨識的日期，請改正，例：115.06.30。',
  'finding.value.unreadable-date.two-digit-year':
    '「{text}」的年份不足三位數，無法確定是哪一年。請以三位數民國年填寫，例：115.06.30。',
  'finding.value.unreadable-date.year-out-of-range':
    '「{text}」的年份不在可填範圍（民國80年至199年）。請改正，例：115.06.30。',
  'finding.value.unreadable-date.no-such-month': '「{text}」不是有效日期（沒有這個月份），請改正。',
  'finding.value.unreadable-date.no-such-day': '「{text}」不是有效日期（該月沒有這一天），請改正。',
  'finding.value.unreadable-date.not-a-leap-year': '「{text}」不是有效日期（{rocYear}年非閏年），請改正。',
  'finding.value.unreadable-date.incomplete': '「{text}」缺年、月或日。請填完整日期，例：115.06.30。',
  'finding.value.unreadable-date.not-a-date':
    '「{text}」不是日期。請改填日期，例：115.06.30；尚無確定日期請留空。',
  'finding.value.unreadable-number': '「{text}」不是可辨識的數字。請只填數字{in_unit}。',
  'finding.value.unreadable-number.thousands':
    '「{text}」的千分位逗號位置不對，無法確定數值。請只填數字{in_unit}，例：25000。',
  'finding.value.unreadable-number.scientific': '「{text}」以科學記號表示。請改填完整數字{in_unit}。',
  'finding.value.unreadable-number.magnitude-word': '「{text}」含「萬」或「億」。請換算後只填數字{in_unit}。',
  'finding.value.unreadable-number.parentheses':
    '「{text}」有括號，無法確定是否為負數。請去掉括號，負數以「-」開頭{in_unit}。',
  'finding.value.unreadable-number.unit': '「{text}」帶有其他單位或文字。請只填數字{in_unit}。',
  'finding.value.unreadable-number.too-many-digits':
    '「{text}」位數過多，無法正確保存。請確認數值後改填{in_unit}。',
  'finding.value.unreadable-number.not-a-number': '「{text}」不是數字。請只填數字{in_unit}；沒有數值請留空。',
  'finding.value.unreadable-number.not-whole': '「{text}」不是整數。請改填整數{in_unit}。',
  'finding.value.unreadable-number.date-format': '「{text}」被試算表存成日期或時間。請改填數字{in_unit}。',
  'finding.value.unreadable-number.percent-format': '「{text}」是百分比。本欄請填數字{in_unit}。',
  'finding.value.unreadable-percent': '「{text}」不是可辨識的百分比。請改填，例：75%。',
  'finding.value.unreadable-percent.not-a-number':
    '「{text}」不是百分比。請改填數字，例：75%；沒有數值請留空。',
  'finding.value.unreadable-percent.unit': '「{text}」帶有其他單位或文字。請只填百分比，例：75%。',
  'finding.value.unreadable-percent.date-format': '「{text}」被試算表存成日期或時間。請改填百分比，例：75%。',
  'finding.value.ambiguous-one': '「{text}」無法確定是 1% 或 100%。請改填「1%」或「100%」。',
  'finding.value.unknown-choice': '「{text}」不在選項內。請從清單選一項：{choices}。',
  'finding.value.error-cell': '這一格是錯誤值（{text}）。請改填正確內容，沒有內容請清空。',
  'finding.value.percent-below-one':
    '「{text}」已讀為 {read}%。若應為 {hundredfold}%，請改填「{hundredfold}%」。',
  'finding.value.date-repaired': '「{text}」已讀為 {read}。如有誤請改正。',
  'finding.value.time-dropped': '「{text}」含時間，已只取日期 {read}。如有誤請改正。',
  'finding.value.date-from-ancient-serial':
    '「{text}」被試算表存成西元{year}年，已讀為 {read}。如有誤請改填 {read}。',
  'finding.value.number-repaired': '「{text}」已讀為 {read}。如有誤請改正。',
  'finding.value.percent-repaired': '「{text}」已讀為 {read}%。如有誤請改正。',
  'finding.value.percent-from-share': '「{text}」已讀為 {read}%。如有誤請改正。',
  'finding.value.percent-as-written':
    '這一格顯示為「{text}」，應是直接填了 {read}，已讀為 {read}%。如有誤請改正。',
  'finding.value.choice-repaired': '「{text}」已讀為「{read}」。如有誤請從清單重選。',
  'finding.value.text-repaired': '數值「{text}」已依顯示的樣子讀為「{read}」。如有誤請改正。',
  'finding.value.cell-picture': '這一格放的是圖片，未讀取。請以文字填寫；佐證請提供網址或另附檔案。',
  'finding.value.formula-without-result':
    '這一格是公式（{text}），檔案中沒有計算結果，讀不到數值。請改填結果本身，或以試算表開啟後重新存檔。',
  'finding.value.shown-scaled':
    '這一格因格式設定顯示為「{text}」，實際數值是 {read}，已依實際數值讀取。請確認。',
  'finding.value.time-in-text': '「{text}」是時間，已依顯示的樣子讀為「{read}」。如有誤請改正。',
  'finding.value.formula-taken': '這一格是公式（={formula}），已採用其計算結果。請確認；建議改填結果本身。',

  'finding.row.missing':
    '這一列已不在表中，讀不到填報內容。請勿刪除列；請改用原檔重填此項，或洽彙整機關重新取得填報表。',
  'finding.row.doubled':
    '此項協力事項在表中不只一列（另見第 {first} 列），各列內容都已讀取，並無不同。請併成一列，刪除多餘的列。',
  'finding.row.doubled.differs':
    '此項協力事項在表中不只一列，這一列有 {cells} 格與第 {first} 列不同；彙整時兩種內容並列，由彙整機關決定。請確認何者正確，併成一列。',
  'finding.row.unplaced':
    '這一列不對應本表的任何事項，內容未採計：「{text}」。如為某項的填報內容，請貼回該項所在的列（貼上前先按 F2）；不需要請刪除。',
  'finding.row.otherwise':
    '此列隱藏鍵屬「{number}」，所示編號或事項卻是「{shown}」，無法確定是哪一項的內容。請在「待決定」選擇是否依隱藏鍵採用；請填報機關改用原檔，在該項所在的列填寫。',
  'finding.row.recovered': '此列的隱藏鍵已損毀或遺失，已依所示編號與協力事項讀取。請確認內容屬於此項。',
  'finding.sheet.resorted':
    '看得見的 {rows} 列經排序，隱藏鍵未隨同移動；已依各列所示編號與協力事項讀取（{tasks}）。請確認，並請勿排序。',
  'finding.column.recovered': '此欄的隱藏鍵已損毀或遺失，已依標題讀取。請確認內容屬於此欄。',
  'finding.column.doubled': '此欄在表中不只一欄，各欄內容都已讀取，並無不同。請刪除多餘的欄。',
  'finding.column.doubled.differs':
    '此欄在表中不只一欄，這一欄有 {cells} 格與另一欄不同；彙整時兩種內容並列，由彙整機關決定。請確認何者正確，刪除多餘的欄。',
  'finding.cover.doubled': '封面此項不只一格，另一格的「{text}」未採計。請確認何者正確，刪除多餘的列或欄。',
  'finding.cell.unread':
    '此處不是填答的儲存格，內容未採計：「{text}」。如為填報內容，請移入該項的欄位；不需要請刪除。',
  'finding.sheet.unread':
    '此工作表不是填報表的一部分，內容未採計：「{text}」。如為填報內容，請移入填報表；如為附件，請另行提供。',
  'finding.note.unread': '註解不會彙整：「{text}」。如為填報內容，請寫進儲存格。',
  'finding.shape.unread': '文字方塊不會彙整：「{text}」。如為填報內容，請寫進儲存格。',
  'finding.picture.unread': '圖片不會彙整{text}。請以文字填寫，或在佐證資料欄提供網址。',
  'finding.column.missing':
    '這一欄已不在表中，讀不到填報內容。請勿刪除欄；請改用原檔重填此欄，或洽彙整機關重新取得填報表。',
  'finding.sheet.copied': '這是填報表的複本，其中內容未採計。請把要回報的內容填入原工作表，並刪除此複本。',
  'finding.sheet.copied.differs':
    '這是填報表或封面的複本，內容未採計；與原工作表不同者：「{text}」。請把要回報的內容填入原工作表，並刪除此複本。',
  'finding.sheet.cover-missing':
    '找不到封面，讀不到送出確認與填報次數；填報表內容照常讀取。請改用原檔，或洽彙整機關重新取得填報表。',
  'finding.approval.changed': '核章後已變更：{steps}核過之後，內容有修改。請改回，或重新陳核。',
  'finding.seal.broken': '檔案檢核送出後曾變更。請確認目前內容是否正確；如正確，請重新檢核後寄回。',

  'finding.framework.joined-paragraph': '段落被換頁切斷，已接成「…{before}{after}…」。如有誤請修改原文。',
  'finding.framework.joined-title': '標題被換行切斷，已把「{tail}」接回「{title}」。如有誤請修改原文。',
  'finding.framework.joined-cell': '表格內文被換頁切斷，已接成「…{before}{after}…」。如有誤請修改原文。',
  'finding.framework.joined-direction-title':
    '推動方向{direction}的標題被換頁切斷，已接上「{tail}」。如有誤請修改原文。',
  'finding.framework.attached-row':
    '換頁後的「{body}」未標推動方向，已歸入推動方向{direction}。如有誤請修改原文。',
  'finding.framework.merged-cell': '「{body}」的協力事項是合併儲存格，已列為 {tasks}。如有誤請修改原文。',
  'finding.framework.merged-body': '「{task}」的機關是合併儲存格，已列為「{body}」。如有誤請修改原文。',
  'finding.framework.split-cell': '「{body}」的一格有 {count} 項，已分列為 {tasks}。如有誤請修改原文。',
  'finding.framework.simplified-character':
    '簡體字「{from}」已讀為「{to}」（「{context}」）。如有誤請修改原文。',
  'finding.framework.historic-name':
    '「{printed}」是舊機關名稱，已對應至「{name}」（{id}）。如有誤請修改機關清單。',
  'finding.framework.title-differs':
    '{part}{number}的標題前後不同：本文為「{title}」，附錄為「{appendix}」。以本文為準，請確認。',
  'finding.framework.same-words': '{second} 與 {first} 文字相同（「{text}」），仍列為兩項。請確認。',
  'finding.framework.unknown-body':
    '機關清單中沒有「{printed}」，暫以「{id}」列入。請確認名稱，或加入機關清單。',
  'finding.framework.count-mismatch':
    '{part}的數目前後不同：本文 {inBody} 項，{appendix} {inAppendix} 項。請核對原文。',
  'finding.framework.unplaced-text': '「{text}」不知屬於哪一部分，未採計。請核對原文。',
  'finding.framework.figure-missing': '「{text}」所指的圖不在文字檔中。請確認是否需要另附。',
  'finding.framework.part-missing': '讀不到「{part}」。請確認檔案是綱領全文，且章節標題完整。',
  'finding.framework.task-missing': '推動方向{direction}的「{body}」沒有協力事項。請核對原文的表格。',
  'finding.framework.body-missing': '推動方向{direction}的「{task}」沒有機關。請核對原文的表格。',
  'finding.framework.decree-unreadable':
    '「{text}」讀不出核定日期與文號，未採計。請照「（行政院 112 年 2 月 21 日院臺教字第 1121002242 號函修正）」的寫法修改原文。',
  'finding.framework.decree-order': '核定文號的先後或「訂定」「修正」有疑義：「{decree}」。請核對原文。',
  'finding.framework.number-out-of-turn':
    '「{text}」的編號是 {number}，依序應為 {expected}。請核對原文有無缺漏或重複。',
  'finding.framework.text-unfinished': '這一段沒有結束（「{text}」）。請核對原文有無缺漏。',
  'finding.framework.character-unreadable': '「{text}」的最後一個字元無法辨識。請核對原文，改為正確的字。',
  'finding.framework.marks-unbalanced': '「{text}」的括號或引號不成對。請核對原文有無缺漏。',
  'finding.framework.probable-slip':
    '「{printed}」疑為「{meant}」之誤（「{context}」），仍照原文保留。請確認。',
  'finding.framework.heading-without-text': '「{text}」之下沒有內容。請核對原文有無缺漏。',
  'finding.framework.contents-differ': '目次有「{text}」，本文沒有這個標題。請核對原文。',
  'finding.framework.heading-not-listed': '本文有標題「{text}」，目次沒有。請核對原文。',
  'finding.framework.title-without-text': '{part}{number}之下沒有說明文字。請核對原文有無缺漏。',
  'finding.framework.direction-without-task': '推動方向{direction}沒有協力事項。請核對附錄的表格有無缺漏。',
  'finding.framework.text-outside-parts': '「{text}」保留在全文中，但不屬於任何已知的部分。請核對章節標題。',
  'finding.framework.table-open': '表格以標題列結束，其後沒有內容。請核對表格是否完整。',
  'finding.framework.table-heads-unclear':
    '表格的標題列（「{heads}」）認不出推動方向、機關、協力事項，已依此順序讀取。請核對各欄。',
  'finding.framework.cells-out-of-order':
    '「{task}」是機關，卻在協力事項欄，「{body}」在機關欄。請核對這一列的欄位順序。',
  'finding.framework.assignment-twice': '「{body}」在 {task} 列了不只一次，只採計一次。請核對原文。',
  'finding.framework.json-invalid':
    '「{path}」不合綱領資料的格式（{fault}）。請用 framework parse --json 的輸出修改。',
  'finding.framework.unknown-direction': '附錄有推動方向{direction}，本文沒有。請核對原文。',

  'part.title': '名稱',
  'part.editions': '核定文號',
  'part.legalBasis': '法源依據',
  'part.preamble': '前言',
  'part.challenges': '挑戰',
  'part.problems': '問題',
  'part.vision': '願景',
  'part.goal': '目標',
  'part.goals': '目標',
  'part.direction': '推動方向',
  'part.directions': '推動方向',
  'part.conclusion': '結語',
  'part.tasks': '協力事項',
  'part.appendix-overview': '附錄總覽',
  'part.appendix-tasks': '附錄協力事項表',
  'finding.assignment.body':
    '機關代碼「{value}」不在「機關」工作表，這一列未發送、未計列。請改正代碼，或在「機關」補上這個機關。',
  'finding.assignment.task':
    '事項代碼「{value}」不在本期綱領的「協力事項」，這一列未發送、未計列。請改正代碼。',
  'finding.assignment.period': '期別「{value}」不在「期別」工作表，這一列未發送、未計列。請改正期別。',
  'finding.assignment.twice': '同一期別、事項與機關另有一列，這一列不計。請刪除其中一列。',
  'finding.assignment.idle-body': '「{value}」本期沒有任何分工，不會收到填報表。如應填報，請在「分工」補列。',
  'finding.consolidation.task-text':
    '這一列依發出時的協力事項文字填報，與「協力事項」工作表現在的文字不同。請確認答覆仍適用。',
  'finding.text.alike-before':
    '內容與前期幾乎相同（相似 {percent}%，日期與數字不計），例如「{passage}」。請確認是否為本期的辦理情形。',
  'finding.consolidation.alike':
    '內容與{other}（{other_number}）幾乎相同（相似 {percent}%，日期與數字不計；共 {count} 個機關），例如「{passage}」。請確認。',
  'finding.consolidation.conflict':
    '各檔內容不同：「{first}」與「{second}」等 {count} 種。請在「待決定」表（{id}）選擇；決定前此格不採計。',
  'finding.consolidation.typed-over':
    '填報彙總此格經人工改填為「{second}」，機關回報為「{first}」（{count} 種）。目前仍採機關回報；請在「待決定」表（{id}）選擇。',
  'finding.consolidation.content-lost':
    '此項有 {cells} 格內容的來源檔案紀錄已毀損或遺失，內容已移入「歷次內容」。請把原檔再彙整一次，或由備份還原。',
  'finding.consolidation.row-restored':
    '收件紀錄中這個檔案的列已被刪除，已依存放內容補回；內容照常計入。不採計某檔請於「待決定」決定，勿刪列。',
  'finding.consolidation.decision-reopened':
    '又收到不同內容，先前的決定（{id}）已不適用。請在「待決定」表重新選擇。',
  'finding.consolidation.decision-unknown-option':
    '「待決定」表 {id} 的決定不是可選的選項。請填甲、乙……，或採用、不採用。',
  'finding.consolidation.decision-contradictory': '「待決定」表 {id} 有互相矛盾的決定。請只留一個。',
  'finding.consolidation.cleared-since':
    '第 {counter} 次填報時此格空白，是否已清空？目前保留先前的「{kept}」；確要清空請填「－」。',
  'finding.consolidation.row-cleared-since':
    '第 {counter} 次填報時整列空白（先前有 {cells} 格），是否已清空？目前保留先前內容；確要清空請填「－」。',
  'finding.consolidation.set-aside': '①免填其他欄，另有 {cells} 格內容已移入歷次內容。請確認①是否正確。',
  'finding.consolidation.not-expected':
    '此項（{task}）本期不需貴機關填報，{cells} 格內容已移入歷次內容。請確認分工。',
  'finding.consolidation.contact-differs': '各檔聯絡資料不同：採用「{taken}」，另有「{other}」。請確認。',
  'finding.consolidation.counter-unclear': '第幾次填報「{text}」無法判讀，以第 1 次認定。請填 1、2、3……。',
  'finding.consolidation.bodies-disagree': '{number} 的協力機關回報不一致：{first}；{second}。請確認。',
  'finding.consolidation.word-spill':
    '內容疑似由上一列（{above}）的 Word 段落溢出（「{text}」）。請剪下併回上一列；貼上前先按 F2。原內容未更動。',
} as const;
