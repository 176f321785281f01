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

export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((row) => row.split(' ')).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
