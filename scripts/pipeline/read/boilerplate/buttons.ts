import { anyOf } from "../../../../src/text/patterns.ts";
import type { BoilerplateRule } from "./rule.ts";

const SHARE = "(?:一键)?分享(?:到|至|给)?[:： ]?(?:微信|微博|QQ|朋友圈|空间|[ ,、|/])*";
const KEEP = "(?:收藏|转发|点赞)(?:此文|本文|本页|该页)?(?: .{0,20})?";

/** A row of tools: the first of them, then any others. */
const TOOL = anyOf("打印", "关闭", "我要纠错", "纠错", "字体", "字号", "放大", "缩小", "朗读", "收藏", "保存");
const FURTHER_TOOL = anyOf(
  ...["大", "中", "小", "默认"],
  ...["打印", "关闭", "收藏", "分享", "纠错", "我要纠错"],
  ...["打印本页", "打印本文", "关闭窗口", "关闭本页"],
  ...["本页", "本文", "窗口", "T", "A[+-]?"],
);
const PARTS_TOOLS = "[ |/[\\]【】()]*";

const FORMATS = ["pdf", "docx?", "wps", "xlsx?", "zip", "rar"];
const DOWNLOAD = anyOf(
  "立即下载",
  "(?:点击)?下载(?:附件|全文|原文|文档|PDF)?",
  "点击(?:查看|阅读|下载|展开|进入).{0,10}",
  "(?:阅读|展开|查看)(?:全文|更多|原文)",
  "加载更多",
  "附件(?:下载)?[:：]?",
  `附件 ?\\d*[:：.].{0,80}\\.${anyOf(...FORMATS)}`,
  `[^。；]{1,80}\\.${anyOf(...FORMATS.toSpliced(3, 0, "ofd"))}(?: ?[(（].{0,20}[)）])?`,
);

const BULLET = "(?:[•·●*-] ?)?";

/** What a page lets its reader do: share, pay, print, download, comment, go on to the next article. */
export const BUTTONS: readonly BoilerplateRule[] = [
  {
    name: "share",
    meaning: "A button that shares, keeps or likes the page.",
    reason: "分享与收藏提示",
    where: "any",
    pattern: new RegExp(`^(?:${SHARE}|${KEEP}|.{0,6}赞一个.{0,10})$`),
    examples: ["分享到：微信 微博", "收藏此文 赞一个 ( ) 打赏本站", "分享"],
    nearMisses: ["分享发展成果", "收藏保护古籍"],
  },
  {
    name: "payment",
    meaning: "A request for a tip.",
    reason: "打赏提示",
    where: "any",
    pattern: /^.{0,14}打赏.{0,8}$/,
    examples: ["支付宝扫描打赏", "如果本文对你有所帮助请打赏本站", "• 打赏方法如下:"],
    nearMisses: ["规范网络直播打赏行为，保护未成年人。加强监管。"],
  },
  {
    name: "qr-code",
    meaning: "The words beside a QR code.",
    reason: "二维码提示",
    where: "any",
    pattern:
      /^(?:扫一扫.{0,20}|(?:手机|微信|支付宝)?(?:扫码|扫描).{0,16}|.{0,8}二维码|长按识别.{0,12}|关注.{0,10}公众号)$/,
    examples: ["扫一扫在手机打开当前页", "二维码", "微信扫描关注"],
    nearMisses: ["推广二维码支付。"],
  },
  {
    name: "page-tools",
    meaning: "Buttons that print, close, enlarge or read out the page, one or several in a row.",
    reason: "网页工具",
    where: "any",
    pattern: new RegExp(
      `^[[【(]?${TOOL}(?:本页|本文|页面|窗口|大小)?[\\]】)]?[:： ]?(?:${PARTS_TOOLS}${FURTHER_TOOL})*${PARTS_TOOLS}$`,
      "i",
    ),
    examples: ["【打印本页】【关闭窗口】", "字体：大 中 小", "打印", "【字体：大 中 小】"],
    nearMisses: ["关闭小煤矿", "打印产业园", "保存完好"],
  },
  {
    name: "download",
    meaning: "A button that downloads or unfolds something, or the name of a file.",
    reason: "下载与展开按钮",
    where: "any",
    pattern: new RegExp(`^${DOWNLOAD}$`, "i"),
    examples: ["立即下载", "点击查看全文", "附件下载", "附件1：某市规划纲要.pdf", "2.附图.docx"],
    nearMisses: ["下载速率明显提升", "附件一 重点工程表"],
  },
  {
    name: "comments",
    meaning: "The head or form of the readers' comments.",
    reason: "评论区",
    where: "any",
    pattern:
      /^(?:(?:留言|评论)(?:与评论|区|\(.*\))?(?:\(.*\))?|验证码 ?[:：]?|(?:发表|查看|网友|最新)评论.{0,10}|共有? ?\d* ?条评论)$/,
    examples: ["发表评论", "留言与评论(共有 条评论)", "验证码:"],
    nearMisses: ["留言办理机制", "验证码服务平台"],
  },
  {
    name: "neighbours",
    meaning: "A link to the article before or after.",
    reason: "上下篇链接",
    where: "any",
    pattern: new RegExp(
      `^${BULLET}(?:上一?|下一?)(?:篇|条|页)(?:文章|新闻|信息)? ?[:： ].{0,80}$|^(?:上|下)一(?:篇|条|页)$`,
    ),
    examples: ["上一篇：关于印发某方案的通知", "• 上一篇文章:", "• 下一篇文章: 没有了"],
    nearMisses: ["下一步，将抓好落实。", "上一年度工作总结"],
  },
];
