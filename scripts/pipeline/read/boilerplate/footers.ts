import { anyOf } from "../../../../src/text/patterns.ts";
import type { BoilerplateRule } from "./rule.ts";

/** Words that only the row of links at the foot of a site has; the row itself may hold others too. */
const FOOTER_LINK = anyOf(
  "首页",
  "无障碍",
  "关于我们",
  "联系我们",
  "网站(?:简介|地图|声明)",
  "隐私",
  "服务条款",
  "友情链接",
  "版权(?:申明|声明)",
  "广告合作",
);
const LINKS = "[•·]? ?[^|丨｜。,]{2,12}(?: ?[|丨｜] ?[^|丨｜。,]{2,20}){1,}[|丨｜ ]*";

const REGISTRATION = anyOf(
  "ICP备",
  "ICP证",
  "公网安备",
  "网站标识码",
  "政府网站标识",
  "Copyright",
  "©",
  "All Rights Reserved",
);
/** Registration numbers, who runs the site, what browser it wants, whose copyright it is. */
const ABOUT_SITE = [
  `^.{0,80}${REGISTRATION}.{0,120}$`,
  "^(?:主办|承办|主管|技术支持|版权所有|网站地址)(?:单位|方)?[:： ].{0,100}$",
  "^建议使用.{0,60}(?:浏览器|分辨率).{0,40}$",
  "^.{0,40}版权所有.{0,40}$",
];

const WAIVER = anyOf(
  "转载请注明",
  "不代表本(?:站|网|平台)",
  "未经(?:许可|授权|书面).{0,12}(?:转载|使用)",
  "如有侵权",
  "侵权.{0,24}联系",
  "仅代表作者",
);
/** Terms of copying the page, and the page's address. */
const DISCLAIMER = [
  `^(?=.*${WAIVER}).{0,240}$`,
  "^(?:免责|版权|特别)声明[:： ].{0,240}$",
  "^(?:本文|文章|原文)(?:地址|链接|网址)[:：].{0,200}$",
  "^https?:\\/\\/\\S+$",
];

/** What stands at the foot of a site. */
export const FOOTERS: readonly BoilerplateRule[] = [
  {
    name: "footer-links",
    meaning: "A row of links at the foot of the site.",
    reason: "网站页脚",
    where: "any",
    pattern: new RegExp(`^(?=.*${FOOTER_LINK})${LINKS}$`),
    examples: [
      "关于我们 | 联系我们 | 网站地图",
      "• 网站简介| 发布优势| 服务条款| 隐私保护| 广告合作| 网站地图| 版权申明",
    ],
    nearMisses: ["指标 | 2020年 | 2025年", "联系我们身边的群众"],
  },
  {
    name: "site-registration",
    meaning: "The registration number of the site, who runs it, or its copyright.",
    reason: "网站备案与主办信息",
    where: "any",
    pattern: new RegExp(ABOUT_SITE.join("|"), "i"),
    examples: [
      "版权所有：某市人民政府",
      "主办：某县人民政府办公室 承办：某县大数据中心",
      "某县人民政府版权所有",
      "当前时间: 冀ICP备20001468号-6",
    ],
    nearMisses: ["主办单位要落实安全责任。", "加强电影、出版、版权保护工作。"],
  },
  {
    name: "disclaimer",
    meaning: "Terms under which the page may be copied, who is liable for it, or its address.",
    reason: "转载与免责声明",
    where: "any",
    pattern: new RegExp(DISCLAIMER.join("|")),
    examples: [
      "转载请注明:http://www.example.com/zysx/1.html",
      "本文仅代表作者观点,不代表本站立场。 凡注明为本网原创作品的,未经许可,不得转载;若造成了侵权,请联系本站。",
      "本文地址:/guihua/2022-04-30/227.html",
    ],
    nearMisses: ["完善侵权惩罚性赔偿制度。", "加大对侵犯知识产权行为的打击力度。"],
  },
];
