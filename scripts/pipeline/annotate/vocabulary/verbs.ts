import { words } from "../../../../src/text/patterns.ts";

/**
 * Acts by which a plan commits itself (建设, 新增, 培育 …), from which each rule takes what it needs. Where one word begins
 * another, the order says which is tried first (see anyOf): usually the longer, so that 建设完成 is one act.
 */

/** The acts that every rule with a list of acts knows. */
export const CORE_ACTS = words("建设 新建 建成 打造 创建 培育 新增 引进 完成 实施 改造 发布");

/** Further acts whose object is counted in 个, so that 个 right behind them has lost its number. */
export const COUNTED_ACTS = words("改建 扩建 新设 增设 设立 建立 布局 组建 建有 配置 招引 孵化 认定 评选 选树 整治");

/** Longer forms of the acts above; they stand before them. */
const LONGER_ACTS = words(`
  新改建 新改扩?建 新开工 新培育 改扩建 建设完成 改造提升 改造升级 培育孵化 培育壮大
  累计建成 累计新增 累计培训 累计 搬迁安置`);

/** Acts whose number counts what they bring about, in the order in which they are tried. */
export const ACTS = [
  ...LONGER_ACTS,
  // 建设用地 and 建设成本 are nouns.
  ...CORE_ACTS.map((act) => (act === "建设" ? "建设(?!用地|成本)" : act)),
  ...COUNTED_ACTS,
  // In the three pairs that follow the shorter is tried first: of 转移就业, only 转移 is taken for the act.
  ...words("招引培育 转移 转移就业 增加 增加至"),
  // More of something.
  ...words("净增 扩增 扩容 扩区 做强 做优 壮大 发展 突破"),
  // Works.
  ...words(
    "规划建设 规划 开工 建好 办好 搭建 打通 加高加固 除险加固 开发 开通 开行 改善 更新 完善 治理 修复 盘活 拆除",
  ),
  // People.
  ...words("培养 培训 遴选 聘请 选派 选聘 引育 扶持 帮扶 救助 资助 安置 搬迁 吸纳 带动 惠及 服务 联系 覆盖 保障"),
  // Money and goods.
  ...words("争取 谋划 储备 投放 投入 撬动 筹集 募集 支持 提供 发放 配备 安排"),
  // Firms and their projects.
  ...words("入库 入驻 落地 签约 认证 研发 攻克 推广"),
  // Work that is carried out.
  ...words("开展 举办 组织 重点推进 推进 推动 统筹 解决 化解 消除 淘汰 退出 制定 制修订 接种 检测 抽检"),
  // Farming and forestry.
  ...words("栽植 造林 营造 种植 出栏"),
];
