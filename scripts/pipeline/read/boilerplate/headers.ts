import { HAN_ORDINALS } from "../../../../src/text/numerals.ts";
import { anyOf } from "../../../../src/text/patterns.ts";
import type { BoilerplateRule } from "./rule.ts";

const BACK = `返 ?回${anyOf("首页", "顶部", "列表", "上一?页", "上级")}?`;
const MENU = anyOf(
  "导航菜单",
  "网站(?:首页|导航)",
  "首页",
  BACK,
  "回(?:到)?(?:首页|顶部)",
  "无障碍浏览",
  "网站支持IPv6",
  "智能(?:搜索|问答)",
  "搜索",
  "登录",
  "注册",
  "繁体",
  "EN(?:GLISH)?",
);

/** The head of a newspaper's page, the number of the page, its date, and the imprint. */
const NEWSPAPER = [
  "^.{1,8}(?:日报|晚报|晨报|早报|都市报)(?: .{0,60})?$",
  `^第?[0-9${HAN_ORDINALS}]{1,3}版(?:[:： ].{0,12})?$`,
  "^\\d{4}年\\d{1,2}月\\d{1,2}日 ?星期.(?: .{0,30})?$",
  `^(?:本报)?${anyOf(
    "社址",
    "地址",
    "电话",
    "邮编",
    "传真",
    "邮箱",
    "联系电话",
    "投稿邮箱",
    "广告热线",
    "发行热线",
    "值班电话",
  )}[:：].{1,120}$`,
];

/** What stands above the text: menus, greetings, the head of a newspaper, the path to the page. */
export const HEADERS: readonly BoilerplateRule[] = [
  {
    name: "navigation",
    meaning: "An entry of the site's menu, or a link back.",
    reason: "网页导航",
    where: "any",
    pattern: new RegExp(`^${MENU}$`, "i"),
    examples: ["导航菜单", "回首页", "返 回", "回顶部"],
    nearMisses: ["返乡创业", "首页建设工程", "搜索引擎建设"],
  },
  {
    name: "greeting",
    meaning: "A welcome to the site, or today's date.",
    reason: "网页问候与日期",
    where: "any",
    pattern: /^(?:您好[,，! ]*)?欢迎(?:您)?(?:访问|光临|来到).{0,50}$|^今天是 ?\d{4}年.{0,30}$/,
    examples: ["您好，欢迎访问某市人民政府网站！", "今天是2022年3月1日 星期二"],
    nearMisses: ["欢迎企业投资兴业。"],
  },
  {
    name: "newspaper",
    meaning: "The name, page number, date or imprint of a newspaper.",
    reason: "报纸版头与版权页",
    where: "edge",
    pattern: new RegExp(NEWSPAPER.join("|")),
    examples: ["某某日报", "第三版 要闻", "2021年3月5日 星期五", "本报社址：某市新华路1号 电话：0000-0000000"],
    nearMisses: ["第三版块重点推进", "地址编码统一。"],
  },
  {
    name: "breadcrumb",
    meaning: "The path of menus that leads to the page.",
    reason: "网页位置提示",
    where: "any",
    pattern: /^[【[]?(?:您|你)?(?:现在|当前|目前|所在)?的?(?:所在)?位置(?:是)?[】\]]? ?[:>].{0,120}$/,
    examples: ["当前位置：首页 > 政务公开 > 规划计划", "您现在的位置是: 首页>信息公开"],
    nearMisses: ["当前位置优势突出。", "位置偏远的村庄实施搬迁。"],
  },
];
