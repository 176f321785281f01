export const SURVEY_ZH_TW = {
  'survey.question.contact': '本機關窗口：{label}',
  'survey.question.part': '{part}：{label}',
  'survey.response': '{file} 第{row}列',
  'survey.response-id': '{file} 回應 {id}',
  'survey.progress': '讀取回應',
  'survey.count': '{file}：{count} 份回應',
  'survey.unread': '「{file}」未讀取的欄：{headers}。如應讀取，請加 --map 對照檔.json。',
  'survey.outcomes': '{outcome} {count} 份',
  'survey.more': '  另有 {count} 份，見 --json。',
  'survey.form.title': '{title}（{period}）填報',
  'survey.form.body': '填報機關',
  'survey.form.task': '協力事項',
  'survey.form.body-required': '請選填報機關；沒有機關的回應無法採計。',
  'survey.form.task-required': '請選協力事項；沒有事項的回應無法採計。',
  'survey.form.cover': '聯絡窗口與送出確認',
  'survey.form.percent': '（%）',
  'survey.form.required': '請選①辦理狀態；非主管業務選「不適用」，本期未接獲需求選「本期無協助需求」。',
  'survey.nothing': '沒有可匯入的回應，活頁簿未更動。',
  'survey.proposed': '已寫出對照建議「{map}」，尚未匯入。請確認每一欄的 target，再以同一指令匯入。',
  'survey.bad-from': '--from 只能是 odk 或 kobo，不是「{from}」。',
  'survey.lint.type-missing': '沒有 type',
  'survey.lint.type-unknown': '不認得的 type「{type}」',
  'survey.lint.list-unknown': 'choices 沒有清單「{list}」',
  'survey.lint.calculation-missing': 'calculate 沒有 calculation',
  'survey.lint.name-missing': '沒有 name',
  'survey.lint.name-odd': 'name「{name}」須以字母或底線開頭，只含字母、數字與 _ - .',
  'survey.lint.name-twice': 'name「{name}」重複',
  'survey.lint.label-missing': '沒有 {column}',
  'survey.lint.reference-unknown': '{column} 提到的「{name}」不存在',
  'survey.lint.reference-broken': '{column} 的 $ 後面沒有大括號與名稱',
  'survey.lint.quote-open': '{column} 的引號沒有成對',
  'survey.lint.bracket-open': '{column} 的括號沒有成對',
  'survey.lint.cycle': '「{name}」的條件或計算依賴它自己',
  'survey.lint.group-not-begun': 'end_group 沒有對應的 begin_group',
  'survey.lint.group-not-ended': 'begin_group 沒有對應的 end_group',
  'survey.lint.repeat-not-begun': 'end_repeat 沒有對應的 begin_repeat',
  'survey.lint.repeat-not-ended': 'begin_repeat 沒有對應的 end_repeat',
  'survey.lint.language-code':
    '標籤的語言「{language}」結尾須是括號內的語言代碼，如「中文 (zh)」；否則 ODK Central 不收（400.16）',
  'survey.lint.list-missing': '沒有 list_name',
  'survey.lint.list-unused': '沒有題目使用清單「{list}」',
  'survey.lint.choice-blank': 'name「{name}」含空白',
  'survey.lint.choice-twice': '清單「{list}」的「{name}」重複',
  'survey.lint.setting-missing': '沒有 {column}',
  'survey.lint.default-language': 'default_language「{language}」不是標籤的語言',
  'survey.lint.where': '{sheet} 第{row}列：{problem}',
  'survey.lint.where-sheet': '{sheet}：{problem}',
  'survey.lint.clean': '「{path}」沒有問題。',
  'survey.lint.found': '「{path}」有 {count} 個問題：',
  'survey.exported':
    '已寫出問卷「{path}」：{questions} 題、版本 {version}。請上傳至 ODK Central 或 KoboToolbox 並發布。',
  'survey.out-missing': '請以 --out 指定要寫出的檔案。',
  'file.survey.no-xlsform': '沒有工作表「{sheet}」，這不是 XLSForm 問卷。請確認檔案。',
  'survey.pull-from': '請以 --from odk 或 --from kobo 指定來源。',
  'survey.pull-url': '請以 --url 指定表單的網址。',
  'survey.token-missing':
    '沒有權杖。請設環境變數 POLICY_RETURNS_TOKEN 再執行（ODK Central：survey login 可取得）；權杖不可寫在指令裡。',
  'survey.token-prompt': '{host} 的權杖（不會顯示）：',
  'survey.login-url': '請以 --url 指定伺服器或表單的網址（https://…）。',
  'survey.login-email': '{host} 的帳號（電子郵件）：',
  'survey.login-password': '密碼（不會顯示）：',
  'survey.login-missing':
    '沒有帳號或密碼。請在終端機執行並輸入，或設環境變數 POLICY_RETURNS_EMAIL、POLICY_RETURNS_PASSWORD；密碼不可寫在指令裡。',
  'survey.login-kobo':
    'KoboToolbox 不必登入取權杖：請在其網頁按右上角帳號 → Account Settings → Security，複製 API Key，設為環境變數 POLICY_RETURNS_TOKEN，或在 survey pull 詢問時貼上。',
  'survey.login-no-place':
    '找不到存放的位置（環境變數 HOME、XDG_CONFIG_HOME 或 APPDATA）。請不加 --keep，改把權杖設為環境變數。',
  'survey.login-done':
    '已取得 {host} 的權杖，有效至 {until}；沒有存在任何檔案。請這樣設定後再 survey pull：\n  export POLICY_RETURNS_TOKEN=$(policy-returns survey login --url 網址)\n  PowerShell：$env:POLICY_RETURNS_TOKEN = policy-returns survey login --url 網址',
  'survey.login-kept':
    '已取得 {host} 的權杖，有效至 {until}，存在「{path}」（只有您能讀）。現在可以直接 survey pull；用完請執行 survey login --forget。',
  'survey.login-forgotten': '已刪除存在本機的權杖。',
  'survey.login-none': '本機沒有存權杖。',
  'file.survey.login-refused':
    '帳號或密碼不對。沒有取得權杖。請確認後再試；帳號是 ODK Central 網頁登入用的電子郵件，不是 App User。',
  'file.survey.no-login':
    '這個主機不以帳號密碼發權杖：不是 ODK Central，或改用單一登入（OIDC）。請確認 --url；使用單一登入時請改以匯出檔匯入（survey import --from odk）。',
  'survey.pulling': '已收到 {count} 份',
  'survey.pulled': '由 {host} 收到 {count} 份新的或變更的回應。',
  'survey.pull-again': '有未採計的回應。在活頁簿更正後，請加 --all 重新收取全部。',
  'file.survey.bad-url': '「{url}」不是網址。未收取任何資料。請貼上表單的網址（https://…）。',
  'file.survey.insecure-url': '「{url}」沒有加密，權杖會外洩。未收取任何資料。請改用 https:// 網址。',
  'file.survey.password-in-url': '網址裡有帳號密碼。未收取任何資料。請拿掉，改用權杖。',
  'file.survey.token-refused':
    '伺服器不認得這個權杖（{status}）：打錯了，或已過期（ODK Central 的權杖 24 小時後失效）。已收到的不會遺失。請換新權杖（ODK：survey login）再執行一次，會接著收取。',
  'file.survey.no-such-form': '伺服器上沒有這個表單，或權杖無權讀取。請確認 --url 與表單已發布。',
  'file.survey.server-refused': '伺服器拒絕了要求（{status}）。未匯入任何資料。請確認 --url 與 --from。',
  'file.survey.server-away':
    '伺服器多次沒有回應（{cause}）。未匯入任何資料；已收到的會保留。請稍後再執行一次，會接著收取。',
  'file.survey.web-page':
    '那個網址回的是網頁，不是伺服器的 API。未匯入任何資料。請確認 --url：ODK 為 https://主機/v1/projects/1/forms/表單代碼，Kobo 為 https://主機/api/v2/assets/代碼；機關網路的登入頁也會這樣，請先在瀏覽器登入。',
  'file.survey.not-json-answer':
    '伺服器的回覆不是 JSON，或複雜得不像問卷的回應。未匯入任何資料。請確認 --url 與 --from。',
  'file.survey.answer-too-large':
    '伺服器一次回覆超過 {limit} MB，已停止收取。未匯入任何資料。請確認 --url；問卷的回應不會這麼大。',
  'file.survey.endless':
    '伺服器一再給同樣的一頁，收不完，已停止。未匯入任何資料。請稍後再試；仍然如此時請告知伺服器管理員，或改用匯出檔（survey import）。',
  'file.survey.moved-away':
    '伺服器要轉到另一個主機「{host}」，權杖不會送過去。未匯入任何資料。如果那才是正確的主機，請把 --url 改成它的網址。',
  'file.survey.not-allowed':
    '伺服器認得這個權杖，但它無權讀取這個表單（{status}）。請管理員把該帳號加入專案：ODK Central 為 Project Viewer，Kobo 為 View submissions；再執行一次。',
  'file.survey.no-such-host': '找不到這個主機。未收取任何資料。請確認 --url 的主機名稱與網路連線。',
  'file.survey.certificate':
    '伺服器的憑證無法確認（{cause}），沒有送出權杖。未收取任何資料。請伺服器管理員更新憑證；自簽憑證請以 NODE_EXTRA_CA_CERTS 指定憑證檔。',
  'file.survey.not-a-server': '回應的不是 {server}。未匯入任何資料。請確認 --url 與 --from。',
  'survey.list.intro':
    '每一題的文字請照抄，匯入時以題目文字辨認；同一份問卷可以只問一項協力事項，也可以在題目前加上編號（例：【四-5】①辦理狀態）一次問幾項。',
  'survey.list.item': '{no}. {question}（{type}）',
  'survey.list.choices': '   選項：{choices}',
  'survey.list.help': '   說明：{help}',
  'survey.list.required': '   必填',
  'survey.type.choice': '單選',
  'survey.type.suggest': '單選或自填',
  'survey.type.text': '簡答',
  'survey.type.long': '段落',
  'survey.type.number': '數字',
  'survey.type.percent': '數字，0至100',
  'survey.type.date': '日期，簡答亦可，例：115.06.30',
  'survey.blank.title': '空白填報表',
  'survey.blank.list-file': '問卷題目.txt',
  'survey.blank.form-file': '空白填報表.html',
  'survey.blank.written': '已寫出「{list}」（供抄入問卷工具）與「{form}」（以瀏覽器開啟後列印）。',
  'survey.blank.note': '一項協力事項一張；請填寫後交彙整人員登錄。',
  'reason.accepted.deletion': '來源系統已刪除此份回應，先前內容不再採計。',
  'reason.accepted.restored': '來源系統已還原此份回應，內容重新採計。',
  'reason.refused.withdrawn': '來源系統已刪除此份回應，內容改列於歷程。',
  'file.survey.encoding':
    '看不出文字編碼（不是 UTF-8，也不是 Big5）。未匯入任何資料。請另存為 UTF-8 的 CSV 再試。',
  'file.survey.not-a-table': '這不是 CSV 文字檔。未匯入任何資料。請由問卷系統重新下載 CSV 或 .xlsx。',
  'file.survey.no-headings':
    '沒有一欄是本問卷的題目。未匯入任何資料。請確認檔案，或加 --map 對照檔.json 由程式寫出對照建議後更正。',
  'file.survey.several-tables':
    '工作表「{first}」與「{second}」都像是回應。未匯入任何資料。請只留一張回應工作表。',
  'file.survey.no-answers': '對照後沒有任何一欄是填報欄位。未匯入任何資料。請更正對照檔。',
  'file.survey.no-body':
    '沒有一欄說明是哪個機關的回應。未匯入任何資料。請以 --map 對照檔.json 指定該欄（body），或在對照檔填上固定的機關。',
  'file.survey.no-task':
    '沒有一欄說明回應哪一項協力事項。未匯入任何資料。請以 --map 對照檔.json 指定該欄（task），或在對照檔填上固定的事項。',
  'file.survey.map-damaged': '對照檔無法讀取。未匯入任何資料。請檢查 JSON 格式，或刪除該檔由程式重新寫出。',
  'file.survey.map-header': '對照檔的欄「{header}」不在回應檔裡。未匯入任何資料。請更正對照檔的 header。',
  'file.survey.map-target':
    '對照檔把「{header}」對到「{target}」，沒有這個欄位。未匯入任何資料。可用的名稱列在對照檔的 targets。',
  'file.survey.is-return': '這是填報表，不是問卷回應。未匯入任何資料。請改用 consolidate 匯入。',
  'file.survey.is-workbook': '這是彙整活頁簿，不是問卷回應。未匯入任何資料。請改選問卷系統下載的回應檔。',
  'file.survey.not-json': '這不是 JSON 檔。未匯入任何資料。請由問卷系統重新下載。',
  'file.survey.wrong-form':
    '這不是由本程式匯出之問卷的回應。未匯入任何資料。請確認表單，或不加 --from 以一般問卷匯入。',
  'file.survey.labels':
    '這份匯出檔的欄名不是題目的名稱，讀不出①辦理狀態。未匯入任何資料。請重新匯出：「Value and header format」選「XML values and headers」，不勾「Include groups in headers」（ODK Central 不必調整）。',
  'file.survey.not-ours': '這一列不是由本程式匯出之問卷的回應。未匯入這份回應。請確認表單。',
  'file.survey.blank': '這份回應是空白的。未匯入這份回應。請在來源刪除或補填後再匯入。',
  'file.survey.encrypted':
    '這份回應加密，讀不到內容。未匯入這份回應。請由伺服器以密語（passphrase）解密匯出 CSV 再匯入，或改用不加密的專案。',
  'file.survey.no-instance':
    '這份回應沒有識別碼（ODK 的 KEY、Kobo 的 _id 或 _uuid）。未匯入這份回應。請重新匯出，保留這些欄。',
  'file.survey.needs-from': '這是問卷伺服器的檔案。未匯入任何資料。請加 --from odk 或 --from kobo。',
  'file.survey.form-version':
    '這份回應的問卷版本是「{version}」，本期是「{expected}」。未匯入這份回應。請重新匯出問卷、發布後再填。',
  'file.survey.body-missing': '沒有選填報機關。未匯入這份回應。請在來源補上機關後再匯入。',
  'file.survey.body-unknown': '找不到機關「{body}」。未匯入這份回應。請在來源更正，或先在「機關」表加入。',
  'file.survey.body-not-assigned':
    '「{body}」本期沒有應填事項。未匯入這份回應。如應填報，請先在「分工」表改為「發送」。',
  'file.survey.task-missing': '沒有選協力事項。未匯入這份回應。請在來源補上事項後再匯入。',
  'file.survey.task-unknown': '找不到協力事項「{task}」。未匯入這份回應。請在來源更正為編號（如四-5）。',
  'file.survey.task-not-assigned':
    '「{body}」本期不必回復 {task}。未匯入這份回應。請在來源更正事項，或先在「分工」表改為「發送」。',
  'file.survey.task-twice': '同一份回應對「{body}」的 {task} 填了兩次。未匯入這份回應。請更正對照檔或來源。',
  'file.survey.no-answer': '沒有填寫任何答案。未匯入這份回應。',
  'survey.target.body': '填報機關',
  'survey.target.task': '協力事項',
  'survey.target.version': '問卷版本',
  'survey.target.id': '回應的編號',
  'survey.target.submitted': '填答的時間',
  'survey.target.ignore': '不讀取',
  'coordinate.survey.what':
    '沒有 Excel 的機關以現有的問卷系統填報，回應匯入同一本活頁簿，檢核與合併的規則相同。',
  'coordinate.survey.export': '匯出問卷',
  'coordinate.survey.form': 'XLSForm（ODK、KoboToolbox）',
  'coordinate.survey.list': '題目清單（抄入任何問卷工具）',
  'coordinate.survey.blank': '空白填報表（列印）',
  'survey.form.at-import': '問卷不知道前期的計畫：該填而未填者，於匯入時請您補正。',
  'survey.form.file': '{period}-問卷.xlsx',
  'coordinate.survey.exported': '已存於下載的「{file}」。',
  'coordinate.survey.import': '匯入回應',
  'coordinate.survey.source': '回應來自',
  'coordinate.survey.from.form': '問卷工具（Microsoft Forms、Google 表單、SurveyCake 等；Excel、CSV）',
  'coordinate.survey.from.odk': 'ODK Central（JSON、壓縮 CSV）',
  'coordinate.survey.from.kobo': 'KoboToolbox（JSON、Excel）',
  'coordinate.survey.steps.title': '第一次用：一步一步',
  'coordinate.survey.steps.form.list': '按下方「題目清單」存下題目。',
  'coordinate.survey.steps.form.copy': '在問卷工具照抄題目與選項；一定要問填報機關、協力事項與①辦理狀態。',
  'coordinate.survey.steps.form.download':
    '收齊後下載回應：Microsoft Forms 按「在 Excel 中開啟」，Google 表單與 SurveyCake 下載 CSV。欄名不要改。',
  'coordinate.survey.steps.form.drop': '把檔案拖到下方的框，看過預覽再寫入；認不出的欄會請您指定。',
  'coordinate.survey.steps.form.changed': '分工改了：把問卷裡機關與事項的選項照改，收到的照樣採計。',
  'coordinate.survey.steps.odk.form': '按下方「XLSForm」存下問卷。',
  'coordinate.survey.steps.odk.publish':
    '在 ODK Central 開一個專案（不開啟加密），Forms → New 上傳問卷，再按 Publish Draft 發布。',
  'coordinate.survey.steps.odk.give': '在 Public Access 建立連結，寄給各機關填寫。',
  'coordinate.survey.steps.odk.fetch':
    '取回：Submissions → Download 下載 .csv.zip，拖到下方的框。也可以用指令列：以專案中 Project Viewer 的帳號 survey login 取得權杖，再 survey pull 直接取回。',
  'coordinate.survey.steps.odk.changed':
    '分工改了：再存一次問卷，在該表單的 Draft 上傳新的、發布。收到的照樣採計。',
  'coordinate.survey.steps.odk.says':
    'Central 說 409.6：上傳的是已發布過的舊檔，請再存一次。說 400.16：問卷被改過，請用這裡存下的。',
  'coordinate.survey.steps.kobo.form': '按下方「XLSForm」存下問卷。',
  'coordinate.survey.steps.kobo.deploy': '在 KoboToolbox 按 New → Upload an XLSForm 上傳問卷，再按 Deploy。',
  'coordinate.survey.steps.kobo.give': '在 Form 頁複製 Collect data 的連結，寄給各機關填寫。',
  'coordinate.survey.steps.kobo.fetch':
    '取回：Data → Downloads，類型選 XLS，Value and header format 選 XML values and headers，不勾 Include groups in headers，勾 Include data from all versions；把檔案拖到下方的框。也可以用指令列的 survey pull，權杖是 Account Settings → Security 的 API Key。',
  'coordinate.survey.steps.kobo.changed':
    '分工改了：再存一次問卷，在 Form 頁 Replace form，再按 Redeploy。收到的照樣採計。',
  'coordinate.survey.drop': '把回應檔拖到這裡',
  'coordinate.survey.receive': '問卷回應',
  'coordinate.survey.unread': '「{file}」有 {count} 欄未讀取：{headers}',
  'coordinate.survey.to-mapping': '指定這些欄',
  'coordinate.survey.mapping.title': '指定各欄的意義',
  'coordinate.survey.mapping.what': '「{file}」有 {count} 欄認不出來。請選每一欄是什麼；沒有選的不會讀取。',
  'coordinate.survey.mapping.unknown': '認不出來的欄',
  'coordinate.survey.mapping.known': '已認出的欄',
  'coordinate.survey.mapping.none': '（請選擇）',
  'coordinate.survey.mapping.body': '每份回應都是這個機關',
  'coordinate.survey.mapping.task': '每份回應都是這項協力事項',
  'coordinate.survey.mapping.hint': '問卷裡沒有問時才填',
  'coordinate.survey.mapping.file': '對照檔',
  'coordinate.survey.mapping.file-what':
    '把以上的指定存成檔案（與指令 --map 用的相同），下次同一份問卷可直接使用，也可以更正後再用。',
  'coordinate.survey.mapping.file-name': '{file}-對照檔.json',
  'coordinate.survey.mapping.download': '下載對照檔',
  'coordinate.survey.mapping.drop': '把對照檔拖到這裡，立即以它讀取並預覽',
  'coordinate.survey.mapping.choose': '選擇對照檔',
  'coordinate.survey.mapping.go': '以此讀取並預覽',
  'file.survey.no-responses': '檔案裡沒有可匯入的回應。未匯入任何資料。請確認選的是回應檔。',
  'file.survey.form-faulty':
    '問卷有 {count} 個問題，未匯出。請依下列各點更正「設定」或名稱後再試：{problems}',
  'file.survey.no-headings.pane':
    '沒有一欄是本問卷的題目。未匯入任何資料。請確認檔案，或在下方選每一欄是什麼。',
  'file.survey.no-answers.pane': '還沒有一欄對到填報欄位。未匯入任何資料。請在下方至少選一欄。',
  'file.survey.no-body.pane':
    '看不出是哪個機關的回應。未匯入任何資料。請在下方選出填報機關的欄，或填一個固定的機關。',
  'file.survey.no-task.pane':
    '看不出回應哪一項協力事項。未匯入任何資料。請在下方選出協力事項的欄，或填一個固定的事項。',
  'file.survey.map-damaged.pane':
    '這個檔案不是對照檔，或 JSON 格式有誤。未匯入任何資料。請更正後再選一次，或在下方直接指定各欄。',
  'file.survey.map-header.pane':
    '對照檔的欄「{header}」不在這個回應檔裡。未匯入任何資料。請更正對照檔的 header，或在下方直接指定各欄。',
  'file.survey.map-target.pane':
    '對照檔把「{header}」對到「{target}」，沒有這個欄位。未匯入任何資料。可用的名稱列在對照檔的 targets；也可以在下方直接指定。',
  'file.survey.is-return.pane': '這是填報表，不是問卷回應。未匯入任何資料。請回前一頁，拖到「收件」的框裡。',
  'file.survey.wrong-form.pane':
    '這不是由本程式匯出之問卷的回應。未匯入任何資料。請確認表單；其他問卷的回應，來源請改選問卷工具。',
  'file.survey.needs-from.pane':
    '這是問卷伺服器的檔案。未匯入任何資料。來源請改選 ODK Central 或 KoboToolbox。',
} as const;
